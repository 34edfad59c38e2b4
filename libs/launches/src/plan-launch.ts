import { EnrolmentState } from '#enrolments';
import { Injectable } from '@nestjs/common';
import { FirstMails } from './first-mails.js';
import { LaunchPeople } from './launch-people.js';
import { LaunchWork } from './launch-work.js';
import type { Launch } from './launch.entity.js';
import { LeaveOut } from './leave-out.js';
import { SpreadDates } from './spread-dates.js';

/** So many are looked at together, and written to under one plan. */
const ROUND = 1_000;

/** The pre-flight: leaves out whom it must, writes the first mails of the others and foresees their dates. */
@Injectable()
export class PlanLaunch {
  constructor(
    private readonly work: LaunchWork,
    private readonly people: LaunchPeople,
    private readonly leaving: LeaveOut,
    private readonly mails: FirstMails,
    private readonly dates: SpreadDates,
  ) {}

  async run(launch: Launch): Promise<void> {
    const { id, state } = launch;
    let goesOn = await this.work.step(id, state, () => this.leaving.leave(launch));
    while (goesOn) {
      const ids = await this.people.list(id, EnrolmentState.PENDING, 0, ROUND);
      if (ids.length) goesOn = await this.mails.write(launch, ids);
      else {
        await this.work.step(id, state, () => this.dates.spread(launch));
        return this.work.finish(id, state);
      }
    }
  }
}
