import { evidenceOf, scoreCard, segmentOf, standingOf } from '#likelihood';
import { badInput, Clock } from '#platform';
import { lastInbound, tallyOf } from '#touches';
import { Injectable } from '@nestjs/common';
import type { Asker } from './askers.js';
import { ContactPasts } from './contact-pasts.reader.js';
import { PastAverages } from './past-averages.reader.js';
import { Responsiveness } from './responsiveness.js';
import { FIRST_CHANNEL } from './tell-anew.js';

/** Before there was any mail to speak of. */
const EARLIEST = new Date('1990-01-01T00:00:00Z');

/** Scores as they were at some time, reckoned from the touches; tier and priors are today's. */
@Injectable()
export class PastScores {
  constructor(
    private readonly clock: Clock,
    private readonly pasts: ContactPasts,
    private readonly averages: PastAverages,
  ) {}

  /** Batched; null without enough history, and for whom we must leave alone now. Throws BAD_INPUT. */
  async find(contactId: string, at: Date, asker: Asker | null): Promise<Responsiveness | null> {
    this.refuse(at);
    const [known, averages] = await Promise.all([this.pasts.find(contactId), this.averages.asOf(at)]);
    if (!known) return null;
    const { curves, habit } = averages;
    const inbound = known.inbound.filter((one) => one.at <= at);
    const touches = await this.pasts.touchesAsOf(contactId, at, curves.tuning);
    const [tier, channel] = [known.tier, touches.at(-1)?.channel ?? FIRST_CHANNEL];
    const segment = segmentOf(averages, tier, channel);
    const standing = standingOf(touches, lastInbound(inbound), at, { segment, curves });
    const own = touches.filter(({ memberId }) => memberId === asker?.id);
    const member = asker && !asker.isAlone ? {
      evidence: evidenceOf(own, at, curves),
      tally: tallyOf(own, at, curves.tuning),
      lastInboundAt: lastInbound(inbound, { memberId: asker.id }),
    } : undefined;
    const card = scoreCard({ standing, segment, now: at, curves, habit, member });
    if (card.band === 'NOT_ENOUGH_HISTORY') return null;
    return new Responsiveness({ contactId, tier, channel, at, isPast: true, author: asker, curves }, card);
  }

  private refuse(at: Date): void {
    if (at > this.clock.now()) throw badInput('asOf', 'lies in the future. Leave it out for the score as it is now.');
    if (!(at >= EARLIEST)) throw badInput('asOf', 'must be a time from 1990 on.');
  }
}
