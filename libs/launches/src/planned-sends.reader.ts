import { ConditionFactsReader, EnrolmentState, PassagesReader, wayAhead, type Passage } from '#enrolments';
import { Clock, Database, rowsPerKey } from '#platform';
import { foresee, StepKind, type ForeseenDeed, type SequenceStep } from '#sequences';
import { Injectable } from '@nestjs/common';
import type { PlannedSend } from './planned-send.js';

const WRITTEN = `
  select enrolment_id as "enrolmentId", enrolment_step as step, id, subject, text from pitch
  where enrolment_id = any($1) and enrolment_step is not null and state <> 'DISCARDED'`;

interface Written {
  enrolmentId: string;
  step: number;
  id: string;
  subject: string | null;
  text: string;
}

/** Somebody's passage with the mails that lie before them. */
export interface Ahead {
  passage: Passage;
  sends: PlannedSend[];
  /** The subject of the mail that follow-ups answer, where it is written. */
  firstSubject: string | null;
}

/** Tells which mails lie before people, with the words that are written already. */
@Injectable()
export class PlannedSendsReader {
  constructor(
    private readonly db: Database,
    private readonly passages: PassagesReader,
    private readonly conditions: ConditionFactsReader,
    private readonly clock: Clock,
  ) {}

  /** Batched. */
  load(enrolmentId: string): Promise<PlannedSend[]> {
    return this.db.load('planned sends', enrolmentId, async (ids) => {
      const found = new Map((await this.read([...ids])).map(({ passage, sends }) => [passage.enrolment.id, sends]));
      return ids.map((id) => found.get(id) ?? []);
    });
  }

  /** Without those nothing lies before. */
  async read(ids: string[]): Promise<Ahead[]> {
    const now = this.clock.now();
    const passages = (await this.passages.read(ids)).filter(({ enrolment }) => GOING.includes(enrolment.state));
    const conditions = await this.conditions.read(passages, now);
    const written = rowsPerKey(passages.map(({ enrolment }) => enrolment.id), await this.db.query<Written>(WRITTEN, [ids]), (row) => row.enrolmentId);
    return passages.map((passage, i) => {
      const words = new Map(written[i]!.map((one) => [one.step, one]));
      const first = written[i]!.toSorted((one, other) => one.step - other.step)[0];
      const mails = deedsOf(passage, conditions(passage), now).filter(({ kind }) => kind === StepKind.MAIL);
      return { passage, sends: mails.map((mail) => sendOf(mail, passage, words.get(mail.step))), firstSubject: first?.subject ?? null };
    });
  }
}

const GOING = [EnrolmentState.PLANNED, EnrolmentState.ACTIVE, EnrolmentState.PAUSED];

/** From where they are; of who has not begun yet the date of the first mail is settled. */
function deedsOf(passage: Passage, holds: (step: SequenceStep) => boolean, now: Date): ForeseenDeed[] {
  const { enrolment, steps, window, place } = passage;
  if (enrolment.state !== EnrolmentState.PLANNED) return wayAhead(passage, holds, now).deeds;
  const at = enrolment.dueAt ?? now;
  const way = { steps, window, place, holds };
  const { deeds } = foresee({ ...way, from: { step: 1, at } });
  const first = deeds.find(({ kind }) => kind === StepKind.MAIL);
  return first ? foresee({ ...way, from: { step: first.step, at } }).deeds : [];
}

const sendOf = ({ step, at }: ForeseenDeed, { enrolment: { mailboxId } }: Passage, words: Written | undefined): PlannedSend => ({
  ...{ step, at, mailboxId, pitchId: words?.id ?? null, subject: words?.subject ?? null, text: words?.text ?? null, problem: null },
});
