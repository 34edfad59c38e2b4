import { AccountsModule } from '#accounts';
import { AssetsModule } from '#assets';
import { ConductModule } from '#conduct';
import { ContactsModule } from '#contacts';
import { DraftingModule } from '#drafting';
import { FilesModule } from '#files';
import { InteractionsModule } from '#interactions';
import { ListeningModule } from '#listening';
import { TemplatesModule } from '#templates';
import { Module } from '@nestjs/common';
import { AttachmentsReader } from './attachments.reader.js';
import { EnrolledPitches } from './enrolled-pitches.js';
import { FactsReader } from './facts.reader.js';
import { FindingMessageResolver } from './finding-message.resolver.js';
import { HistoryFactsReader } from './history-facts.reader.js';
import { JudgePitches } from './judge-pitches.js';
import { PeopleFactsReader } from './people-facts.reader.js';
import { PitchDepartures } from './pitch-departures.js';
import { PitchFieldsResolver, PitchOverrideResolver, PitchPeopleResolver } from './pitch-fields.resolver.js';
import { PitchList } from './pitch-list.js';
import { PitchPlans } from './pitch-plans.js';
import { OfferPitchResolver } from './offer-pitch.resolver.js';
import { OfferedAssetsReader } from './offered-assets.reader.js';
import { PitchScene } from './pitch-scene.js';
import { PitchesResolver } from './pitches.resolver.js';
import { PitchesService } from './pitches.service.js';
import { PlannedWordsReader } from './planned-words.reader.js';
import { PreviewPitch } from './preview-pitch.js';
import { ReviewPitches } from './review-pitches.js';
import { ReviewResolver } from './review.resolver.js';
import { SameWordsReader } from './same-words.reader.js';
import { StorePitches } from './store-pitches.js';
import { WritePitches } from './write-pitches.js';

const readers = [OfferedAssetsReader, FactsReader, PeopleFactsReader, HistoryFactsReader, PlannedWordsReader, SameWordsReader, PitchList];
const resolvers = [PitchesResolver, ReviewResolver, PitchFieldsResolver, PitchPeopleResolver, PitchOverrideResolver, FindingMessageResolver, OfferPitchResolver];
const services = [AttachmentsReader, EnrolledPitches, PitchDepartures, PitchesService, PitchPlans, PreviewPitch, ReviewPitches, StorePitches, WritePitches];

@Module({
  imports: [AccountsModule, AssetsModule, ConductModule, ContactsModule, DraftingModule, FilesModule, InteractionsModule, ListeningModule, TemplatesModule],
  providers: [...readers, ...resolvers, ...services, JudgePitches, PitchScene],
  exports: [...services, PitchList],
})
export class PitchesModule {}
