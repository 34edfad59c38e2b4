import { began, EnrolmentDiary, goOn, type DiaryLine } from '#enrolments';
import { EnrolledPitches } from '#pitches';
import { Clock, type ToldReason } from '#platform';
import { StepKind } from '#sequences';
import { Injectable } from '@nestjs/common';
import type { WordsAgainst } from './approve-first-mails.js';
import { leadsNowhere } from './launch-words.js';
import type { Launch } from './launch.entity.js';
import { firstAt, outlookOf, type Outlook } from './outlooks.js';
import { StartPeople } from './start-people.js';

/** Sets people on their way: at the dates that were planned, or as soon after them as the window opens. */
@Injectable()
export class BeginEnrolments {
  constructor(
    private readonly people: StartPeople,
    private readonly pitches: EnrolledPitches,
    private readonly diary: EnrolmentDiary,
    private readonly clock: Clock,
  ) {}

  /** Inside the transaction that holds the launch. */
  async begin(launch: Launch, outlooks: Outlook[], { lost, unfit }: WordsAgainst): Promise<void> {
    const open = await this.people.hold(outlooks.map(({ passage }) => passage.enrolment.id));
    const here = outlooks.filter(({ passage }) => open.has(passage.enrolment.id));
    const gone = new Map([...(await this.people.findGone(here.map(({ passage }) => passage), launch)), ...lost]);
    for (const { passage: { enrolment, steps }, deeds, holds } of here)
      if (!deeds.length) gone.set(enrolment.id, leadsNowhere(steps.find((step) => step.kind === StepKind.CONDITION && !holds(step)) ?? null));
    await this.leaveOut(gone);
    await this.people.tell(new Map([...unfit].filter(([id]) => !gone.has(id))));
    await this.setOut(here.filter(({ passage: { enrolment } }) => !gone.has(enrolment.id) && !unfit.has(enrolment.id)));
  }

  private async leaveOut(gone: Map<string, ToldReason>): Promise<void> {
    await this.people.leaveOut(gone);
    await this.pitches.discardOf([...gone.keys()]);
  }

  private async setOut(outlooks: Outlook[]): Promise<void> {
    const now = this.clock.now();
    const lines = outlooks.flatMap((outlook) => setOut(outlook, now));
    await this.people.start(outlooks.map(({ passage }) => passage.enrolment), now);
    await this.diary.write(lines);
  }
}

/** Takes an enrolment to the first thing to be done. What was put off for a reason stays put off. @returns what to tell */
function setOut(outlook: Outlook, now: Date): DiaryLine[] {
  const { passage, holds, startsAt, firstMail } = outlook;
  const { enrolment, sequence, steps } = passage;
  const { pitchId, dueAt: plannedAt, reason } = enrolment;
  const notBefore = firstMail && plannedAt ? { step: firstMail, at: plannedAt } : null;
  const way = outlookOf(passage, holds, startsAt, notBefore);
  const lines = goOn(passage, { from: 1, at: startsAt, now, holds });
  if (enrolment.step === firstMail) Object.assign(enrolment, { dueAt: firstAt(way), pitchId });
  Object.assign(enrolment, { endsAt: way.endsAt, reason });
  const isTried = firstMail !== null && steps[firstMail - 1]!.arms!.length > 1;
  return [{ enrolmentId: enrolment.id, at: now, message: began(sequence.name, isTried ? enrolment.arm : null), step: null }, ...lines];
}
