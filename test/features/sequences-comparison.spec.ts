import { beforeEach, describe, expect, it } from 'vitest';
import { freezeClock } from '../support/frozen-clock.js';
import { aBaker } from '../support/launches.js';
import { FOLLOW_UP, passTime, says, underWay } from '../support/passages.js';
import { aTemplate } from '../support/pitches.js';
import { useRapport, type Colleague } from '../support/rapport.js';
import { aSequence } from '../support/sequences.js';

const rapport = useRapport();

const MONDAY = new Date('2026-03-02T09:00:00Z');
let at: (next: Date) => void;
const after = (days: number) => at(new Date(MONDAY.getTime() + days * 86_400_000));

beforeEach(() => {
  at = freezeClock(rapport, MONDAY);
});

interface Comparison {
  arms: { arm: string; started: number; sent: number; settled: number; answered: number; rate: { value: number; low: number; high: number } | null }[];
  winner: string | null;
  verdict: { code: string; fr: string };
}

async function compare(colleague: Colleague, id: string): Promise<Comparison> {
  const { sequence } = await colleague.ask<{ sequence: { comparison: Comparison } }>(
    `query ($id: ID!) { sequence(id: $id) { comparison {
      arms { arm started sent settled answered rate { value low high } } winner difference { value low high } verdict { code fr en }
    } } }`,
    { id },
  );
  return sequence.comparison;
}

const total = ({ arms }: Comparison, field: 'started' | 'sent' | 'settled' | 'answered') => arms.reduce((sum, arm) => sum + arm[field], 0);

describe('two ways of writing the same mail', () => {
  it('are compared by who answered within fourteen days, once those are over, and have no winner among a few', async () => {
    const camille = await rapport.colleague('MANAGER');
    const arms = [{ templateId: await aTemplate(camille), weight: 1 }, { templateId: await aTemplate(camille, FOLLOW_UP), weight: 1 }];
    const { id } = await aSequence(camille, { steps: [{ kind: 'MAIL', arms }] });
    const names = ['Ana', 'Béa', 'Carla', 'Dora', 'Eva', 'Fanny'];
    const contacts = await Promise.all(names.map((name) => aBaker(camille, name)));
    const people = await underWay(rapport, camille, id, contacts);
    expect(people['Ana']!.diary[0]!.message.en).toMatch(new RegExp(`\\(arm ${people['Ana']!.arm}\\)\\.$`));
    expect(await passTime(rapport, camille)).toBe(6);
    after(1);
    await says(camille, contacts[0]!, { channel: 'CALL', direction: 'MUTUAL' });
    const early = await compare(camille, id);
    expect([total(early, 'started'), total(early, 'sent'), total(early, 'settled')]).toEqual([6, 6, 0]);
    expect(early.arms.map(({ rate }) => rate)).toEqual(early.arms.map(() => null));
    after(14);
    await says(camille, contacts[1]!, { nature: 'AUTO_REPLY' });
    after(15);
    await says(camille, contacts[2]!); // too late to count
    const late = await compare(camille, id);
    expect([total(late, 'settled'), total(late, 'answered')]).toEqual([6, 1]);
    const theirs = late.arms.find(({ answered }) => answered === 1)!;
    expect(theirs.arm).toBe(people['Ana']!.arm);
    expect(late).toMatchObject({ winner: null, verdict: { code: 'TOO_FEW', fr: expect.stringContaining('100 personnes') } });
  });
});
