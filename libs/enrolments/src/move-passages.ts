import { Database, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { EnrolmentState, type Enrolment } from './enrolment.entity.js';
import { Foresight } from './foresight.js';
import { isItsTurn } from './passage.js';
import { PassagesReader } from './passages.reader.js';
import type { PreparedMail } from './prepare-mails.js';
import { SettleAwaited } from './settle-awaited.js';
import { StoreEnrolments } from './store-enrolments.js';
import { TakeSteps } from './take-steps.js';

/** Does all that needs no thread: with the enrolments and their contacts locked, and all or nothing. */
@Injectable()
export class MovePassages {
  constructor(
    readonly db: Database,
    private readonly passages: PassagesReader,
    private readonly settling: SettleAwaited,
    private readonly steps: TakeSteps,
    private readonly store: StoreEnrolments,
    private readonly foresight: Foresight,
  ) {}

  @Transactional()
  async move(ids: string[], mails: Map<string, PreparedMail>, now: Date): Promise<number> {
    const passages = (await this.passages.hold(ids)).filter(({ enrolment }) => enrolment.state === EnrolmentState.ACTIVE);
    const before = passages.map(({ enrolment }) => placeOf(enrolment));
    const turns = passages.filter((one) => isItsTurn(one, now));
    const lines = [...(await this.settling.settle(passages, now)), ...(await this.steps.take(turns, mails, now))];
    const moved = passages.filter(({ enrolment }, i) => placeOf(enrolment) !== before[i]);
    await this.foresight.renew(moved, now);
    await this.store.keep(moved.map(({ enrolment }) => enrolment), lines);
    return moved.length;
  }
}

const placeOf = ({ state, step, awaits, dueAt, dispatchId }: Enrolment): string => [state, step, awaits, dueAt?.getTime(), dispatchId].join();
