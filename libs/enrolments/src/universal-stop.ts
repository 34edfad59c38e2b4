import { wasHeard, type Interaction, type InteractionListener } from '#interactions';
import { Clock, Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AnswersReader } from './answers.reader.js';
import { answered } from './diary-words.js';
import { EndPassages } from './end-passages.js';
import { Enrolment } from './enrolment.entity.js';
import { tellMoment } from './moment-words.js';

/**
 * Whoever answers, at whatever address, whomever of us, on whatever channel, also by what somebody logs by hand, is on no
 * way through a sequence any more: in the transaction that logs the answer. Machines' answers stop nothing.
 */
@Injectable()
export class UniversalStop implements InteractionListener {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly answers: AnswersReader,
    private readonly passages: EndPassages,
  ) {}

  async logged(contactIds: string[], entries: readonly Interaction[]): Promise<void> {
    if (!entries.some(wasHeard)) return;
    const answers = await this.answers.answers(contactIds);
    if (!answers.length) return;
    const reasons = new Map(answers.map(({ enrolmentId, name, channel, at, member, ourTimeZone }) => [
      enrolmentId, answered(name, channel, tellMoment(at, ourTimeZone), member),
    ]));
    await this.passages.end(await this.hold([...reasons.keys()]), reasons, this.clock.now());
  }

  /** Whoever has them in hand at this moment is waited for: it takes no longer than a transaction. */
  private async hold(ids: string[]): Promise<Enrolment[]> {
    const lock = { mode: 'pessimistic_write' } as const;
    const held = await (await this.db.manager()).find(Enrolment, { where: { id: In(ids) }, order: { id: 'ASC' }, lock });
    return held.filter(({ isRunning }) => isRunning);
  }
}
