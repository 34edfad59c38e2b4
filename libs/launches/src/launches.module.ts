import { AccountsModule } from '#accounts';
import { DirectoryModule } from '#directory';
import { EnrolmentsModule } from '#enrolments';
import { MailboxesModule } from '#mailboxes';
import { OutreachModule } from '#outreach';
import { PitchesModule } from '#pitches';
import { RestraintModule } from '#restraint';
import { SequencesModule } from '#sequences';
import { Module } from '@nestjs/common';
import { ApproveFirstMails } from './approve-first-mails.js';
import { BeginEnrolments } from './begin-enrolments.js';
import { BeginLaunch } from './begin-launch.js';
import { DraftPlans } from './draft-plans.js';
import { FirstMails } from './first-mails.js';
import { LaunchPeople } from './launch-people.js';
import { LaunchPlan } from './launch-plan.js';
import { LaunchRoll } from './launch-roll.js';
import { LaunchWork } from './launch-work.js';
import { LaunchesReader } from './launches.reader.js';
import { LaunchFieldsResolver, LaunchesResolver } from './launches.resolver.js';
import { LaunchesService } from './launches.service.js';
import { LeaveOut } from './leave-out.js';
import { OthersReader } from './others.reader.js';
import { Outlooks } from './outlooks.js';
import { PlanAddresses } from './plan-addresses.js';
import { PlanLaunch } from './plan-launch.js';
import { PlannedSendsReader } from './planned-sends.reader.js';
import { EnrolmentSendsResolver, PlannedSendResolver } from './planned-sends.resolver.js';
import { PrepareLaunch } from './prepare-launch.js';
import { PreviewSends } from './preview-sends.js';
import { SettlePlans } from './settle-plans.js';
import { SpreadDates } from './spread-dates.js';
import { StartPeople } from './start-people.js';

/** What people see of launches. */
const doors = [LaunchesResolver, LaunchFieldsResolver, LaunchesService, LaunchesReader, LaunchRoll, LaunchPeople, LaunchWork];

/** The pre-flight. */
const planning = [PrepareLaunch, PlanLaunch, LeaveOut, Outlooks, FirstMails, DraftPlans, SettlePlans, OthersReader, SpreadDates];

/** What lies before people. */
const ahead = [EnrolmentSendsResolver, PlannedSendResolver, PlannedSendsReader, PreviewSends, LaunchPlan, PlanAddresses];

/** The start. */
const starting = [BeginLaunch, ApproveFirstMails, BeginEnrolments, StartPeople];

@Module({
  imports: [
    ...[AccountsModule, DirectoryModule, EnrolmentsModule, MailboxesModule],
    ...[OutreachModule, PitchesModule, RestraintModule, SequencesModule],
  ],
  providers: [...doors, ...planning, ...ahead, ...starting],
  exports: [LaunchPlan, PrepareLaunch],
})
export class LaunchesModule {}
