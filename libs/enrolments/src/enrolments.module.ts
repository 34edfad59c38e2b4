import { AccountsModule } from '#accounts';
import { ConductModule } from '#conduct';
import { ContactsModule } from '#contacts';
import { InteractionsModule } from '#interactions';
import { MailboxesModule } from '#mailboxes';
import { OutreachModule } from '#outreach';
import { PitchesModule } from '#pitches';
import { RestraintModule } from '#restraint';
import { ScoringModule } from '#scoring';
import { SendingModule } from '#sending';
import { SequencesModule } from '#sequences';
import { TasksModule } from '#tasks';
import { Module } from '@nestjs/common';
import { ActingMember } from './acting-member.js';
import { AdvanceEnrolments } from './advance-enrolments.js';
import { AdvanceSlice } from './advance-slice.js';
import { AnswersReader } from './answers.reader.js';
import { ChosenEnrolments } from './chosen-enrolments.js';
import { ComparisonReader } from './comparison.reader.js';
import { ConditionFactsReader } from './condition-facts.reader.js';
import { DiaryReader } from './diary.reader.js';
import { EndUnwelcome } from './end-unwelcome.js';
import { EndPassages } from './end-passages.js';
import { EnrolmentDiary } from './enrolment-diary.js';
import { EnrolmentFieldsResolver, TaskEnrolmentResolver } from './enrolment-fields.resolver.js';
import { EnrolmentGate } from './enrolment-gate.js';
import { EnrolmentsList } from './enrolments-list.reader.js';
import { EnrolmentsReader } from './enrolments.reader.js';
import { Foresight } from './foresight.js';
import { HaltEnrolments } from './halt-enrolments.service.js';
import { Leftovers } from './leftovers.js';
import { MoveEnrolments } from './move-enrolments.service.js';
import { MovePassages } from './move-passages.js';
import { ContactEnrolmentsResolver, EnrolmentEventResolver, PassagesResolver } from './passage-fields.resolver.js';
import { PassagesReader } from './passages.reader.js';
import { PostMails } from './post-mails.js';
import { PrepareMails } from './prepare-mails.js';
import { PressureLimitsReader } from './pressure-limits.reader.js';
import { Registration } from './registration.js';
import { ResumeEnrolments } from './resume-enrolments.service.js';
import { RivalsReader } from './rivals.reader.js';
import { SequenceEnrolmentsResolver } from './sequence-enrolments.resolver.js';
import { SettleAwaited } from './settle-awaited.js';
import { SteeringResolver } from './steering.resolver.js';
import { StoreEnrolments } from './store-enrolments.js';
import { TakeMails } from './take-mails.js';
import { TakeSteps } from './take-steps.js';
import { UnderWay } from './under-way.js';
import { UniversalStop } from './universal-stop.js';
import { WaitOutAbsences } from './wait-out-absences.js';
import { WriteStepPitches } from './write-step-pitches.js';

/** What people see of enrolments. */
const doors = [
  ...[PassagesResolver, EnrolmentFieldsResolver, EnrolmentEventResolver, ContactEnrolmentsResolver, TaskEnrolmentResolver],
  ...[SequenceEnrolmentsResolver, EnrolmentsReader, EnrolmentsList, DiaryReader, ComparisonReader],
];

/** Going through a sequence. */
const running = [
  ...[AdvanceEnrolments, AdvanceSlice, MovePassages, SettleAwaited, TakeSteps, TakeMails, PrepareMails, WriteStepPitches, PostMails],
  ...[Registration, EnrolmentGate, RivalsReader, UniversalStop, UnderWay, WaitOutAbsences, AnswersReader, EndPassages, EndUnwelcome],
  ...[PassagesReader, ConditionFactsReader, EnrolmentDiary, PressureLimitsReader, Foresight, StoreEnrolments],
];

/** Going another way than the plan. */
const steering = [SteeringResolver, HaltEnrolments, ResumeEnrolments, MoveEnrolments, ChosenEnrolments, Leftovers, ActingMember];

@Module({
  imports: [
    ...[AccountsModule, ConductModule, ContactsModule, InteractionsModule, MailboxesModule, OutreachModule],
    ...[PitchesModule, RestraintModule, ScoringModule, SendingModule, SequencesModule, TasksModule],
  ],
  providers: [...doors, ...running, ...steering],
  exports: [AdvanceEnrolments, ConditionFactsReader, EnrolmentDiary, EnrolmentsReader, PassagesReader, PressureLimitsReader],
})
export class EnrolmentsModule {}
