import { Clock, Database, DomainError, Transactional, type ToldReason } from '#platform';
import { Injectable } from '@nestjs/common';
import { claimedColumns, type ClaimedDispatch } from './claimed-dispatch.js';
import { decided } from './told-decisions.js';
import { DispatchEvents } from './dispatch-events.js';
import { DispatchState } from './dispatch-state.js';
import { Dispatch } from './dispatch.entity.js';
import { KeepBack } from './keep-back.js';
import { RecordOutcomes } from './record-outcomes.js';
import { SettledAs, type SettleDispatchInput } from './settle-dispatch.input.js';

const UNCERTAIN = `
  select ${claimedColumns}, d.claimed_at as "claimedAt" from dispatch d
  where d.state = 'UNCERTAIN' and (d.id = any($1) or d.message_id = any($2)) order by d.id for no key update skip locked`;

/** The worker that knew nothing keeps its right to tell what became of it, until the next one takes it. */
const SEND_AGAIN = `
  update dispatch set state = 'DUE', due_at = $2, wait = null, settled_at = null, lease_until = null, handed_over_at = null where id = $1`;

const RESCHEDULE = `update dispatch set state = 'DUE', due_at = $2, wait = null, hold_id = null where id = $1`;

const CERTAIN = `update dispatch set state = 'SENT' where id = any($1)`;

type Unsure = ClaimedDispatch & { claimedAt: Date };

/** What people decide of messages that wait for them. */
@Injectable()
export class SettleDispatches {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
    private readonly records: RecordOutcomes,
    private readonly keepBack: KeepBack,
    private readonly events: DispatchEvents,
  ) {}

  /** Somebody knows what became of an uncertain message, or takes it upon them. Throws CONFLICT for one that is not. */
  @Transactional()
  async settle({ id, outcome, reason }: SettleDispatchInput): Promise<Dispatch> {
    await this.getIn(id, [DispatchState.UNCERTAIN]);
    if (outcome === SettledAs.DROP) return this.end(id, reason);
    if (outcome === SettledAs.LEFT) {
      await this.tell(id, DispatchState.SENT, decided('SETTLED_LEFT', reason));
      await this.left(await this.db.query<Unsure>(UNCERTAIN, [[id], []]), reason);
      return this.get(id);
    }
    await this.tell(id, DispatchState.DUE, decided('SENT_AGAIN', reason));
    await this.db.query(SEND_AGAIN, [id, this.clock.now()]);
    return this.get(id);
  }

  /**
   * Uncertain messages that were found: in a folder of sent mails, in an answer, in a mail that came back.
   * @param evidence where, for the record
   * @returns ids of those that were uncertain and are settled now
   */
  @Transactional()
  async settleByMessageId(messageIds: string[], evidence: string): Promise<string[]> {
    const found = await this.db.query<Unsure>(UNCERTAIN, [[], messageIds]);
    for (const { id } of found) await this.tell(id, DispatchState.SENT, decided('FOUND', evidence));
    await this.left(found, evidence);
    return found.map(({ id }) => id);
  }

  /** It is judged once more when it is due. Throws CONFLICT for what is on its way or gone. */
  @Transactional()
  async reschedule(id: string, dueAt: Date): Promise<Dispatch> {
    await this.getIn(id, [DispatchState.DUE, DispatchState.HELD]);
    const now = this.clock.now();
    await this.db.query(RESCHEDULE, [id, dueAt > now ? dueAt : now]);
    await this.tell(id, DispatchState.DUE, decided('RESCHEDULED', dueAt.toISOString()));
    return this.get(id);
  }

  /** It will not leave. Throws CONFLICT for what is on its way or gone. */
  @Transactional()
  async drop(id: string, reason: string): Promise<Dispatch> {
    await this.getIn(id, [DispatchState.DUE, DispatchState.HELD]);
    return this.end(id, reason);
  }

  private async end(id: string, reason: string): Promise<Dispatch> {
    const dispatch = await this.get(id);
    await this.keepBack.keep([{ dispatch, verdict: { go: false, what: 'STOP', reason: decided('DROPPED', reason) } }], this.clock.now());
    return this.get(id);
  }

  /** As of when it was taken to be handed over. Its entry in the log must not find it uncertain again: see SettleByAnswers. */
  private async left(unsure: Unsure[], evidence: string): Promise<void> {
    await this.db.query(CERTAIN, [unsure.map(({ id }) => id)]);
    const outcomes = unsure.map(({ id, attempts: attempt, claimedAt: at }) =>
      ({ id, attempt, result: { outcome: 'SENT' as const, response: evidence, refusals: [] }, at }));
    await this.records.record(outcomes, new Map(unsure.map((row) => [row.id, row])));
  }

  private get(id: string): Promise<Dispatch> {
    return this.db.get(Dispatch, id, 'dispatch', 'for_no_key_update');
  }

  private async getIn(id: string, states: DispatchState[]): Promise<void> {
    const { state } = await this.get(id);
    if (!states.includes(state)) throw new DomainError('CONFLICT', `state: this message is ${state}; only ${states.join(' or ')} may be decided this way.`);
  }

  private tell(dispatchId: string, state: DispatchState, reason: ToldReason): Promise<void> {
    return this.events.tell([{ dispatchId, state, reason }]);
  }
}
