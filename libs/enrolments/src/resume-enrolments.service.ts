import { nextOpening } from '#calendar';
import { Database, refusing, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { ActingMember, type Acting } from './acting-member.js';
import { ChosenEnrolments } from './chosen-enrolments.js';
import { byHand } from './diary-words.js';
import { Awaited, EnrolmentState, type Enrolment } from './enrolment.entity.js';
import { Foresight } from './foresight.js';
import { Leftovers } from './leftovers.js';
import type { Passage } from './passage.js';
import type { SteerEnrolmentsInput } from './steer-enrolments.input.js';
import { StoreEnrolments } from './store-enrolments.js';

const TWICE = { enrolment_running_once: 'ids: one of them is under way in this sequence again already. Resume the others.' };

const GONE = `select id from dispatch where id = any($1) and state in ('CLAIMED', 'SENT', 'CAPTURED', 'UNCERTAIN')`;

/** Takes up again what was paused, or ended too early. */
@Injectable()
export class ResumeEnrolments {
  constructor(
    readonly db: Database,
    private readonly acting: ActingMember,
    private readonly chosen: ChosenEnrolments,
    private readonly store: StoreEnrolments,
    private readonly leftovers: Leftovers,
    private readonly foresight: Foresight,
  ) {}

  /**
   * Dates that have passed move to the next opening of the send window. Of a whole sequence those that are paused; one that
   * was stopped is named, and only answers from now on end it again. Throws CONFLICT.
   */
  @Transactional()
  async resume(input: SteerEnrolmentsInput): Promise<Enrolment[]> {
    const acting = await this.acting.read();
    const passages = await this.chosen.hold(input, [EnrolmentState.PAUSED]);
    const stopped = passages.filter(({ enrolment }) => enrolment.state === EnrolmentState.STOPPED).map(({ enrolment }) => enrolment);
    const gone = await this.goneOf(stopped);
    await this.leftovers.setAside(stopped.filter(({ dispatchId }) => !gone.has(dispatchId!)), input.reason);
    for (const passage of passages) resume(passage, acting, gone);
    await this.foresight.renew(passages, acting.now);
    await this.leftovers.free(passages.map(({ enrolment }) => enrolment.id));
    return this.keep(passages.map(({ enrolment }) => enrolment), acting, input.reason);
  }

  /** Mails that were in a worker's hands when somebody answered may have left. */
  private async goneOf(stopped: Enrolment[]): Promise<Set<string>> {
    const rows = await this.db.query<{ id: string }>(GONE, [stopped.flatMap(({ dispatchId }) => dispatchId ?? [])]);
    return new Set(rows.map(({ id }) => id));
  }

  private async keep(enrolments: Enrolment[], { memberId, name, now }: Acting, why: string): Promise<Enrolment[]> {
    const message = byHand('RESUMED', name, why);
    const lines = enrolments.map(({ id, step }) => ({ enrolmentId: id, at: now, message, step, memberId }));
    await refusing(TWICE, () => this.store.keep(enrolments, lines));
    return enrolments;
  }
}

function resume({ enrolment, window, place }: Passage, { now }: Acting, gone: Set<string>): void {
  enrolment.resume(now, gone.has(enrolment.dispatchId ?? ''));
  const isDated = enrolment.awaits === Awaited.TIME || enrolment.awaits === Awaited.APPROVAL;
  if (isDated && (!enrolment.dueAt || enrolment.dueAt <= now)) enrolment.dueAt = nextOpening(window, place, now);
}
