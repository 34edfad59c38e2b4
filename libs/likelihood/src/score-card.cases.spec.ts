import { type CountedTouch, warmthOf } from '#touches';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { casePath, describeCases } from '../../../test/support/cases.js';
import { contactLevel } from './probability.js';
import { scoreCard } from './score-card.js';
import { speedOf } from './speed.js';
import { standingOf } from './standing.js';

interface Vector {
  name: string;
  now: number;
  p0: number;
  w0: number;
  touches: { sent_at: number; reply_at: number | null; warmth: number }[];
  last_inbound_at: number | null;
  expect: Record<string, number | string>;
}

const at = (seconds: number): Date => new Date(seconds * 1000);

const touchesIn = ({ touches }: Vector): CountedTouch[] =>
  touches.map(({ sent_at, reply_at, warmth }, i) => ({
    interactionId: String(i), conversationId: null, memberId: 'ana', channel: 'MAIL', followups: 0, baseWeight: 1,
    sentAt: at(sent_at), replyAt: reply_at === null ? null : at(reply_at), warmth,
  }));

function figuresOf(vector: Vector): Record<string, number | string> {
  const { p0, w0, last_inbound_at: last } = vector;
  const [now, segment, lastInboundAt] = [at(vector.now), { rate: p0, warmth: w0 }, last === null ? null : at(last)];
  const standing = standingOf(touchesIn(vector), lastInboundAt, now, { segment });
  const card = scoreCard({ standing, segment, now });
  const usual = contactLevel(segment, card.evidence);
  const speed = speedOf(standing);
  return {
    k: card.evidence.answered, n: card.evidence.asked, s: card.evidence.warmth,
    p_hist: usual.rate, ref: usual.warmth, warmth: warmthOf(lastInboundAt, now),
    p: card.probability, score: card.score, confidence: card.confidence.toLowerCase(),
    lo80: card.interval.low, hi80: card.interval.high,
    typical_delay_s: speed.typicalDelayMs / 1000, usually_within_s: speed.usuallyWithinMs / 1000,
  };
}

/** What differs from the expected figure by more than rounding. */
function differencesIn(vector: Vector): string[] {
  const figures = figuresOf(vector);
  return Object.entries(vector.expect)
    .filter(([name, expected]) =>
      typeof expected === 'string'
        ? figures[name] !== expected
        : !(Math.abs(Number(figures[name]) - expected) <= 1e-12 * Math.max(1, Math.abs(expected))))
    .map(([name, expected]) => `${vector.name}: ${name} is ${figures[name]}, not ${expected}`);
}

describeCases("the unit cases of the scoring note's contact card", 'replies/vectors.json', () => {
  it('agree in every figure', () => {
    const { vectors } = JSON.parse(readFileSync(casePath('replies/vectors.json'), 'utf8')) as { vectors: Vector[] };
    expect(vectors.length).toBeGreaterThan(0);
    expect(vectors.flatMap(differencesIn)).toEqual([]);
  });
});
