import { beforeAll, describe, expect, it } from 'vitest';
import { contactIn } from '../support/contact-in.js';
import { freezeClock } from '../support/frozen-clock.js';
import { useRapport } from '../support/rapport.js';

const LOG = `mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }`;
const SCORE = `query ($id: ID!) {
  contact(id: $id) {
    responsiveness {
      score probability ratio band confidence usuallyWithin
      interval { low high } components { base history warmth } explanation(language: "en")
    }
  }
}`;

interface Card {
  score: number;
  probability: number;
  ratio: number;
  interval: { low: number; high: number };
  explanation: string;
}

const NOW = new Date('2026-06-30T12:00:00.000Z');
const DAY_MS = 86_400_000;

/** Days ago: asked, and answered or not. Four of six over 300 days, the last answer three weeks ago. */
const SIX: [number, number | null][] = [[300, 298.75], [250, null], [200, 199.25], [140, 137.5], [80, null], [23, 21]];

const halved = (days: number, halfLife: number): number => 2 ** (-days / halfLife);
const logit = (p: number): number => Math.log(p / (1 - p));

/** The chance by the formulas of the scoring note, written out once more; nobody else is on record in the workspace. */
function chanceOf(touches: [number, number | null][], answeredShare: (days: number) => number): number {
  const answers = touches.flatMap(([, answered]) => answered ?? []);
  const warmth = (days: number) => {
    const since = Math.min(...answers.filter((answered) => answered > days).map((answered) => answered - days));
    return halved(since, 30);
  };
  let [k, n, s] = [0, 0, 0];
  for (const [asked, answered] of touches) {
    const weight = halved(asked, 365);
    const share = answered !== null || asked > 14 ? 1 : answeredShare(asked);
    k += answered === null ? 0 : weight;
    n += weight * share;
    s += weight * share * warmth(asked);
  }
  const usual = (k + 4 * 0.1) / (Math.max(n, k) + 4);
  const usualWarmth = (s + 4 * 0.3) / (n + 4);
  return 1 / (1 + Math.exp(-logit(usual) - 1.1 * (warmth(0) - usualWarmth)));
}

describe('the worked example of the scoring note', () => {
  const rapport = useRapport();
  beforeAll(() => void freezeClock(rapport, NOW));

  const cardOf = async (touches: [number, number | null][]): Promise<Card> => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await contactIn(rapport, camille.workspaceId);
    const log = (direction: string, days: number) => {
      const happenedAt = new Date(NOW.getTime() - days * DAY_MS).toISOString();
      return camille.ask(LOG, { input: { contactId, direction, channel: 'MAIL', happenedAt } });
    };
    for (const [asked, answered] of touches) {
      await log('OUTBOUND', asked);
      if (answered !== null) await log('INBOUND', answered);
    }
    return (await camille.ask<{ contact: { responsiveness: Card } }>(SCORE, { id: contactId })).contact.responsiveness;
  };

  it('comes out through the API as it does on paper', async () => {
    const card = await cardOf(SIX);
    expect(card.probability).toBeCloseTo(chanceOf(SIX, () => 0), 9);
    expect(card).toMatchObject({
      score: 50, band: 'VERY_RESPONSIVE', confidence: 'MEDIUM', usuallyWithin: 'ONE_WEEK',
      components: { base: 10, history: 30, warmth: 10 },
    });
    expect([Math.round(100 * card.interval.low), Math.round(100 * card.interval.high)]).toEqual([21, 80]);
    expect(card.ratio).toBeCloseTo(card.probability / 0.1, 9);
    expect(card.explanation).toBe(
      'Answered 4 of 6 pitches, usually within a week; last reply 3 weeks ago. '
      + '50% for the next message (21–80%), 5x your average for niche contacts by mail.',
    );
  });

  it('loses a little with another pitch that waits for two hours, and more after six days', async () => {
    const afterHours = await cardOf([...SIX, [2 / 24, null]]);
    const afterDays = await cardOf([...SIX, [6, null]]);
    expect(afterHours.probability).toBeCloseTo(chanceOf([...SIX, [2 / 24, null]], () => 0.22 + (0.42 - 0.22) / 3), 9);
    expect(afterDays.probability).toBeCloseTo(chanceOf([...SIX, [6, null]], () => (0.915 + 0.95) / 2), 9);
    expect([afterHours.score, afterDays.score]).toEqual([49, 45]);
  });

  it('gives a contact who wrote to us unasked a chance above the average', async () => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await contactIn(rapport, camille.workspaceId);
    const happenedAt = new Date(NOW.getTime() - 2 * DAY_MS).toISOString();
    await camille.ask(LOG, { input: { contactId, direction: 'INBOUND', channel: 'MAIL', happenedAt } });
    const { contact } = await camille.ask<{ contact: { responsiveness: Card } }>(SCORE, { id: contactId });
    const warm = 1 / (1 + Math.exp(-logit(0.1) - 1.1 * (halved(2, 30) - 0.3)));
    expect(contact.responsiveness.probability).toBeCloseTo(warm, 9);
    expect(contact.responsiveness).toMatchObject({ confidence: 'NONE', band: 'RESPONSIVE' });
  });
});
