import { USUAL_TUNING, type CountedTouch, type Tuning } from '#touches';
import { describe, expect, it } from 'vitest';
import { averagesOver, type TouchFlows } from './averages-over.js';
import { segmentKey } from './averages.js';
import { shippedCurve } from './delay-curve.js';
import { DelayTally } from './delay-tally.js';
import { segmentEvidenceOf } from './evidence.js';
import type { Tier } from './priors.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const start = Date.UTC(2026, 0, 5);
const day = (days: number): Date => new Date(start + Math.round(days * DAY_MS));

type Told = CountedTouch & { tier: Tier };

function chancesFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

function someTouches(count: number, { windowMs }: Tuning): Told[] {
  const random = chancesFrom(11);
  return Array.from({ length: count }, (): Told => {
    const sentAt = day(random() * 250);
    const replyAt = random() < 0.5 ? new Date(sentAt.getTime() + Math.ceil(random() ** 3 * windowMs)) : null;
    const channel = random() < 0.7 ? 'MAIL' : 'DM';
    const tier = random() < 0.6 ? 'NICHE' : 'STAR';
    const unnamed = { interactionId: '', conversationId: null, memberId: null, followups: 0 };
    return { ...unnamed, tier, channel, sentAt, replyAt, warmth: random(), baseWeight: 4 / (4 + Math.floor(random() * 5)) };
  }).sort((a, b) => a.sentAt.getTime() - b.sentAt.getTime());
}

/** Each touch as sums of its own, which is the least the database may sum up. */
function flowsOf(touches: Told[], instants: Date[], tuning: Tuning): TouchFlows {
  const first = (is: (at: number) => boolean) => instants.findIndex((at) => is(at.getTime()));
  const flows: { [K in keyof TouchFlows]: TouchFlows[K][number][] } = { settled: [], open: [], answers: [] };
  for (const { tier, channel, sentAt, replyAt, warmth, baseWeight } of touches) {
    const closedAt = new Date(sentAt.getTime() + tuning.windowMs);
    const weigh = (from: Date, at: Date) => 2 ** (-(at.getTime() - from.getTime()) / DAY_MS / tuning.evidenceHalfLifeDays);
    const [sent, settled] = [first((at) => at >= sentAt.getTime()), first((at) => at >= (replyAt ?? closedAt).getTime())];
    const closed = first((at) => at > closedAt.getTime());
    if (settled >= 0) {
      const weight = baseWeight * weigh(sentAt, instants[settled]);
      flows.settled.push({ at: settled, tier, channel, answered: replyAt ? weight : 0, asked: weight, warmth: weight * warmth });
    }
    for (let at = sent; at >= 0 && at < (settled < 0 ? instants.length : settled); at += 1) {
      const [ageMs, weight] = [instants[at].getTime() - sentAt.getTime(), baseWeight * weigh(sentAt, instants[at])];
      const knot = shippedCurve(tuning).knotsMs.findLastIndex((knotMs) => knotMs <= ageMs);
      flows.open.push({ at, tier, channel, knot, weight, ageMs: weight * ageMs, warmth: weight * warmth, warmthAgeMs: weight * warmth * ageMs });
    }
    if (replyAt && closed >= 0) {
      const bucket = shippedCurve(tuning).knotsMs.slice(1).findIndex((knotMs) => replyAt.getTime() - sentAt.getTime() <= knotMs);
      flows.answers.push({ at: closed, channel, bucket, weight: weigh(closedAt, instants[closed]), replies: 1, lastClosedAt: closedAt });
    }
  }
  return flows;
}

describe.each([USUAL_TUNING, { windowMs: 7 * DAY_MS, evidenceHalfLifeDays: 200, warmthHalfLifeDays: 30 }])(
  'what was usual in a workspace at some instants (%o)',
  (tuning) => {
    const touches = someTouches(600, tuning);
    const instants = [3, 10, 17, 60, 61.5, 180, 187, 300].map(day);
    const then = averagesOver(instants, flowsOf(touches, instants, tuning), tuning);

    it('is what its touches say one by one at each of them', () => {
      for (const [i, at] of instants.entries()) {
        const tally = new DelayTally(tuning);
        const closed = touches.filter(({ sentAt }) => sentAt.getTime() + tuning.windowMs < at.getTime());
        for (const { channel, sentAt, replyAt } of closed) if (replyAt) tally.add({ channel, sentAt, replyAt });
        const { overall, byChannel } = then[i].curves;
        for (const [knot, share] of tally.curves.overall.shares.entries()) expect(overall.shares[knot]).toBeCloseTo(share, 10);
        expect(Object.keys(byChannel).sort()).toEqual(Object.keys(tally.curves.byChannel).sort());
        for (const tier of ['NICHE', 'STAR'] as const) {
          for (const channel of ['MAIL', 'DM'] as const) {
            const own = touches.filter((one) => one.tier === tier && one.channel === channel && one.sentAt <= at);
            const expected = segmentEvidenceOf(own, at, tally.curves);
            const found = then[i].segments.get(segmentKey(tier, channel)) ?? { answered: 0, asked: 0, warmth: 0 };
            for (const sum of ['answered', 'asked', 'warmth'] as const) expect(found[sum]).toBeCloseTo(expected[sum], 9);
          }
        }
      }
    });

    it('gets a curve of its own for a channel once it has fifty answers', () => {
      expect(then[0].curves.byChannel).toEqual({});
      expect(Object.keys(then.at(-1)!.curves.byChannel)).toContain('MAIL');
    });
  },
);

it('nothing usual is known before the first touch', () => {
  const [{ segments, curves }] = averagesOver([day(0)], { settled: [], open: [], answers: [] }, USUAL_TUNING);
  expect(segments.size).toBe(0);
  const shipped = shippedCurve(USUAL_TUNING).shares;
  for (const [i, share] of curves.overall.shares.entries()) expect(share).toBeCloseTo(shipped[i], 12);
});
