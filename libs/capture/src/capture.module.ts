import { AccountsModule } from '#accounts';
import { MailboxesModule } from '#mailboxes';
import { UnderstandingModule } from '#understanding';
import { Module } from '@nestjs/common';
import { AccountHealth } from './account-health.js';
import { ApplyPrivacyRules } from './apply-privacy-rules.js';
import { BookDifferences } from './book-differences.js';
import { BookSightings } from './book-sightings.js';
import { CapturedListeners } from './captured-listeners.js';
import { CarefulStoring } from './careful-storing.js';
import { CompareFolder } from './compare-folder.js';
import { CompareMailboxes } from './compare-mailboxes.js';
import { ComparePass } from './compare-pass.js';
import { FailedSightings } from './failed-sightings.js';
import { FetchUids } from './fetch-uids.js';
import { ForgetMail } from './forget-mail.js';
import { ImportMessages } from './import-messages.js';
import { InsertMessages } from './insert-messages.js';
import { LedgerOfFolder } from './ledger-of-folder.js';
import { LedgerReader } from './ledger.reader.js';
import { MailFolders } from './mail-folders.js';
import { MailMessages } from './mail-messages.js';
import { MailDifferenceResolver, MailReadingResolver, MailboxReadingResolver } from './mail-reading.resolver.js';
import { MailSources } from './mail-sources.js';
import { MailVisibility } from './mail-visibility.js';
import { MailboxClaims } from './mailbox-claims.js';
import { MailboxOwners } from './mailbox-owners.js';
import { OpenReaders } from './open-readers.js';
import { OurAddresses } from './our-addresses.js';
import { PrivacyRules } from './privacy-rules.js';
import { PrivacyRulesResolver } from './privacy-rules.resolver.js';
import { ReadFolder } from './read-folder.js';
import { ReadMailboxes } from './read-mailboxes.js';
import { ReadPass } from './read-pass.js';
import { ReadingLetters } from './reading-letters.js';
import { ReadingLoop } from './reading-loop.js';
import { ReadingPace } from './reading-pace.js';
import { ReadingWork } from './reading-work.js';
import { ReadingsReader } from './readings.reader.js';
import { RecogniseListed } from './recognise-listed.js';
import { SkipKnown } from './skip-known.js';
import { SortSighted } from './sort-sighted.js';
import { SteerPrivacy } from './steer-privacy.js';
import { SteerReading } from './steer-reading.js';
import { StoreMessages } from './store-messages.js';
import { StoringTurns } from './storing-turns.js';
import { Stumbles } from './stumbles.js';
import { UnderstandBatch } from './understand-batch.js';

/** From seen to stored. */
const STORING = [BookSightings, InsertMessages, PrivacyRules, SortSighted];

/** From a server to what was seen there. */
const READING = [
  CarefulStoring, FailedSightings, FetchUids, MailFolders, OpenReaders, ReadFolder, ReadPass, RecogniseListed, SkipKnown, StoringTurns, Stumbles,
  UnderstandBatch,
];

/** Who reads what, and how it goes. */
const WATCHING = [AccountHealth, LedgerReader, MailboxClaims, MailboxOwners, ReadingLetters, ReadingWork, ReadingsReader, SteerReading];

const COMPARING = [BookDifferences, CompareFolder, ComparePass, LedgerOfFolder];

/** Whose mail is not kept, or not everybody's to read. */
const PRIVACY = [ForgetMail, MailVisibility, SteerPrivacy];

const RESOLVERS = [MailDifferenceResolver, MailReadingResolver, MailboxReadingResolver, PrivacyRulesResolver];

const OFFERED = [
  ...[ApplyPrivacyRules, CapturedListeners, CompareMailboxes, ImportMessages, MailMessages, MailSources, OurAddresses],
  ...[ReadMailboxes, ReadingLoop, ReadingPace, StoreMessages],
];

@Module({
  imports: [AccountsModule, MailboxesModule, UnderstandingModule],
  providers: [...OFFERED, ...STORING, ...READING, ...WATCHING, ...COMPARING, ...PRIVACY, ...RESOLVERS],
  exports: OFFERED,
})
export class CaptureModule {}
