import { AccountsModule } from '#accounts';
import { CaptureModule } from '#capture';
import { ContactsModule } from '#contacts';
import { InteractionsModule } from '#interactions';
import { RestraintModule } from '#restraint';
import { SendingModule } from '#sending';
import { TasksModule } from '#tasks';
import { Module } from '@nestjs/common';
import { BounceCounts } from './bounce-counts.js';
import { BounceRulesResolver } from './bounce-rules.resolver.js';
import { BounceRulesService } from './bounce-rules.service.js';
import { ByHand } from './by-hand.js';
import { CarryOut } from './carry-out.js';
import { DecideMailsResolver } from './decide-mails.resolver.js';
import { FactsReader } from './facts.reader.js';
import { KnownMailsReader } from './known-mails.reader.js';
import { LinkMail } from './link-mail.js';
import { MailFieldsResolver, MailSuggestionResolver } from './mail-fields.resolver.js';
import { ContactMailsResolver, InteractionMailResolver } from './mails-of.resolver.js';
import { MailsReader } from './mails.reader.js';
import { MailsResolver } from './mails.resolver.js';
import { MarkAddresses } from './mark-addresses.js';
import { PutOnRecord } from './put-on-record.js';
import { Receive } from './receive.js';
import { ReclassifyMail } from './reclassify-mail.js';
import { SayAnew } from './say-anew.js';
import { SetMailAside } from './set-mail-aside.js';
import { SettleLeft } from './settle-left.js';
import { Suggest } from './suggest.js';
import { TakeBack } from './take-back.js';
import { TellOthers } from './tell-others.js';
import { WaitingMailGate } from './waiting-mail-gate.js';

/** Whose a message is, and what follows. */
const receiving = [FactsReader, KnownMailsReader, Receive, Suggest, WaitingMailGate];

const following = [BounceCounts, BounceRulesService, CarryOut, MarkAddresses, SettleLeft, TellOthers];

/** What people decide of them. */
const deciding = [ByHand, LinkMail, PutOnRecord, ReclassifyMail, SayAnew, SetMailAside, TakeBack];

const doors = [
  ...[BounceRulesResolver, ContactMailsResolver, DecideMailsResolver, InteractionMailResolver, MailFieldsResolver, MailsReader, MailsResolver],
  MailSuggestionResolver,
];

@Module({
  imports: [AccountsModule, CaptureModule, ContactsModule, InteractionsModule, RestraintModule, SendingModule, TasksModule],
  providers: [...receiving, ...following, ...deciding, ...doors],
  exports: [MailsReader],
})
export class InboxModule {}
