import { AccountsModule } from '#accounts';
import { ContactsModule } from '#contacts';
import { InteractionListeners, InteractionsModule } from '#interactions';
import { MailboxesModule } from '#mailboxes';
import { PitchesModule } from '#pitches';
import { RestraintModule } from '#restraint';
import { TemplatesModule } from '#templates';
import { Module, type OnModuleInit } from '@nestjs/common';
import { AddressLetters } from './address-letters.js';
import { CarefulClaims } from './careful-claims.js';
import { ClaimDispatches } from './claim-dispatches.js';
import { ComposeDispatch } from './compose-dispatch.js';
import { DepartureGates } from './departure-gates.js';
import { DispatchEvents } from './dispatch-events.js';
import { DispatchLoop } from './dispatch-loop.js';
import { DispatchEventResolver, PitchDispatchResolver } from './dispatch-facts.resolver.js';
import { DispatchList } from './dispatch-list.js';
import { DispatchesResolver } from './dispatches.resolver.js';
import { DispatchesService } from './dispatches.service.js';
import { EnrolledDispatches } from './enrolled-dispatches.js';
import { HandOver } from './hand-over.js';
import { JudgeDepartures } from './judge-departures.js';
import { KeepBack } from './keep-back.js';
import { Leases } from './leases.js';
import { LookForDispatch } from './look-for-dispatch.js';
import { LogDepartures } from './log-departures.js';
import { NoteReports } from './note-reports.js';
import { PrepareDepartures } from './prepare-departures.js';
import { RecordOutcomes } from './record-outcomes.js';
import { SendDue } from './send-due.js';
import { SendingPace } from './sending-pace.js';
import { SettleByAnswers } from './settle-by-answers.js';
import { SettleDispatches } from './settle-dispatches.js';
import { SettlingResolver } from './settling.resolver.js';
import { ShiftWork } from './shift-work.js';
import { Shifts } from './shifts.js';
import { StoreDispatches } from './store-dispatches.js';
import { Unsubscribing } from './unsubscribing.js';

/** From due to handed over. */
const DEPARTURE = [CarefulClaims, ClaimDispatches, ComposeDispatch, HandOver, JudgeDepartures, KeepBack, Leases, LogDepartures, PrepareDepartures, RecordOutcomes, Shifts, ShiftWork];

const OFFERED = [DepartureGates, DispatchesService, DispatchLoop, EnrolledDispatches, NoteReports, SendDue, SendingPace, SettleDispatches, Unsubscribing];

const RESOLVERS = [DispatchEventResolver, DispatchesResolver, PitchDispatchResolver, SettlingResolver];

@Module({
  imports: [AccountsModule, ContactsModule, InteractionsModule, MailboxesModule, PitchesModule, RestraintModule, TemplatesModule],
  providers: [
    ...OFFERED, ...DEPARTURE, ...RESOLVERS,
    AddressLetters, DispatchEvents, DispatchList, LookForDispatch, SettleByAnswers, StoreDispatches,
  ],
  exports: OFFERED,
})
export class SendingModule implements OnModuleInit {
  constructor(
    private readonly listeners: InteractionListeners,
    private readonly settling: SettleByAnswers,
  ) {}

  onModuleInit(): void {
    this.listeners.add(this.settling);
  }
}
