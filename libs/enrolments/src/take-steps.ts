import { MembersService } from '#accounts';
import { dayIn } from '#calendar';
import { StepKind } from '#sequences';
import { TasksService, type StepTask } from '#tasks';
import { Injectable } from '@nestjs/common';
import { ConditionFactsReader } from './condition-facts.reader.js';
import { leftAlone, taskOpened } from './diary-words.js';
import type { DiaryLine } from './enrolment-diary.js';
import { goOn } from './go-on.js';
import { stop } from './halt.js';
import { kindOf, type Passage } from './passage.js';
import type { PreparedMail } from './prepare-mails.js';
import { TakeMails } from './take-mails.js';

/** Does what people have come to, inside the transaction that holds their enrolments. */
@Injectable()
export class TakeSteps {
  constructor(
    private readonly facts: ConditionFactsReader,
    private readonly members: MembersService,
    private readonly tasks: TasksService,
    private readonly mails: TakeMails,
  ) {}

  /** @param passages whose turn it is @returns what to tell */
  async take(passages: Passage[], mails: Map<string, PreparedMail>, now: Date): Promise<DiaryLine[]> {
    const alone = passages.filter(({ contact }) => contact.leftAloneFor !== null);
    const lines = alone.flatMap((one) => stop(one, leftAlone(one.contact.name, one.contact.leftAloneFor!), now));
    const others = passages.filter((one) => !alone.includes(one));
    const [tasks, mailed] = [StepKind.TASK, StepKind.MAIL].map((kind) => others.filter((one) => kindOf(one) === kind));
    const walking = others.filter((one) => !tasks!.includes(one) && !mailed!.includes(one));
    lines.push(...(await this.openTasks(tasks!, now)), ...(await this.mails.take(mailed!, mails, now)));
    const conditions = await this.facts.read(walking, now);
    for (const one of walking) lines.push(...goOn(one, { from: one.enrolment.step, at: one.enrolment.dueAt!, now, holds: conditions(one) }));
    return lines;
  }

  private async openTasks(passages: Passage[], now: Date): Promise<DiaryLine[]> {
    await this.tasks.openFor(passages.map(taskOf));
    return Promise.all(passages.map(async (one) => {
      const { title, assigneeId } = taskOf(one);
      one.enrolment.awaitTask();
      const person = await this.members.load(assigneeId!);
      return { enrolmentId: one.enrolment.id, at: now, message: taskOpened(title, person!.name), step: one.enrolment.step };
    }));
  }
}

/** Theirs who looks after the person, else the sequence's owner's; to be done that very day. */
function taskOf({ enrolment, steps, contact, sequence, ourTimeZone }: Passage): StepTask {
  const { deed, title, note } = steps[enrolment.step - 1]!;
  return {
    ...{ contactId: enrolment.contactId, kind: deed!, title: title!, note, dueOn: dayIn(enrolment.dueAt!, ourTimeZone) },
    ...{ assigneeId: contact.ownerId ?? sequence.ownerId, enrolmentId: enrolment.id, enrolmentStep: enrolment.step },
  };
}
