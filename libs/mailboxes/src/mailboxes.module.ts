import { AccountsModule } from '#accounts';
import { TemplatesModule } from '#templates';
import { Module } from '@nestjs/common';
import { AbsencesService } from './absences.service.js';
import { Capacity } from './capacity.js';
import { EditMailboxes } from './edit-mailboxes.js';
import { MailboxFactsResolver } from './mailbox-facts.resolver.js';
import { MailboxQuota } from './mailbox-quota.js';
import { MailboxSecrets } from './mailbox-secrets.js';
import { MailboxSigner } from './mailbox-signer.js';
import { MailboxTransports } from './mailbox-transports.js';
import { MailboxesResolver } from './mailboxes.resolver.js';
import { MailboxesService } from './mailboxes.service.js';
import { PacesReader } from './paces.reader.js';
import { SentFolder } from './sent-folder.js';
import { TestMailbox } from './test-mailbox.js';

const resolvers = [MailboxesResolver, MailboxFactsResolver];
const own = [AbsencesService, EditMailboxes, MailboxSecrets, MailboxQuota, PacesReader, TestMailbox];
const services = [MailboxesService, MailboxTransports, MailboxSigner, SentFolder, Capacity];

@Module({
  imports: [AccountsModule, TemplatesModule],
  providers: [...resolvers, ...own, ...services],
  exports: services,
})
export class MailboxesModule {}
