import { EnrolmentState } from '#enrolments';
import { Injectable } from '@nestjs/common';
import { ApproveFirstMails } from './approve-first-mails.js';
import { BeginEnrolments } from './begin-enrolments.js';
import { LaunchPeople } from './launch-people.js';
import { LaunchWork } from './launch-work.js';
import { LaunchState, type Launch } from './launch.entity.js';
import { Outlooks } from './outlooks.js';

/** So many are approved and started at a time. */
const SLICE = 200;

/** Starts the people of a launch, in the name of whoever started it. Whose words are not fit stay planned, with the reason. */
@Injectable()
export class BeginLaunch {
  constructor(
    private readonly work: LaunchWork,
    private readonly people: LaunchPeople,
    private readonly outlooks: Outlooks,
    private readonly approving: ApproveFirstMails,
    private readonly beginning: BeginEnrolments,
  ) {}

  async run(launch: Launch): Promise<void> {
    for (let after = 0; ; ) {
      const ids = await this.people.list(launch.id, EnrolmentState.PLANNED, after, SLICE);
      if (!ids.length) return this.work.finish(launch.id, LaunchState.STARTING);
      const outlooks = await this.outlooks.read(ids, launch);
      after = outlooks.at(-1)!.passage.enrolment.position;
      const words = await this.approving.approve(outlooks, launch);
      if (!(await this.work.step(launch.id, LaunchState.STARTING, () => this.beginning.begin(launch, outlooks, words)))) return;
    }
  }
}
