import { expect, it, vi } from 'vitest';
import { Database } from '#platform';
import { putOnRecord } from '../support/contact-list.js';
import { useRapport, type Colleague } from '../support/rapport.js';

const rapport = useRapport();

const GAUGES = `{
  niches { name gauge { known vetted contacted responsive targetMin targetMax verdict } }
}`;

interface Gauges {
  niches: { name: string; gauge: Record<string, unknown> }[];
}

const open = async (colleague: Colleague, name: string, targetMin: number, targetMax: number): Promise<string> => {
  const query = 'mutation ($input: CreateNicheInput!) { niche: createNiche(input: $input) { id } }';
  return (await colleague.ask<{ niche: { id: string } }>(query, { input: { name, targetMin, targetMax } })).niche.id;
};

const join = async (colleague: Colleague, nicheId: string, name: string, state: string): Promise<string> => {
  const contactId = await putOnRecord(colleague, name);
  const query = 'mutation ($input: VetContactInput!) { vetContact(input: $input) { id } }';
  await colleague.ask(query, { input: { nicheId, contactId, state, reason: 'Lue' } });
  return contactId;
};

const say = (colleague: Colleague, contactId: string, direction: string, days: number) =>
  colleague.ask('mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }', {
    input: { contactId, direction, channel: 'DM', happenedAt: new Date(Date.now() - days * 86_400_000), hopesForAnswer: true },
  });

it('a niche tells how many are known, vetted, contacted and responsive, and whether that is enough', async () => {
  const camille = await rapport.colleague('MANAGER');
  const bread = await open(camille, 'Pain', 2, 3);
  const [anna, bruno, , rejected] = [
    await join(camille, bread, 'Anna', 'VETTED'),
    await join(camille, bread, 'Bruno', 'VETTED'),
    await join(camille, bread, 'Chloé', 'KNOWN'),
    await join(camille, bread, 'Dora', 'REJECTED'),
  ];
  for (const id of [anna, rejected]) {
    await say(camille, id, 'OUTBOUND', 9);
    await say(camille, id, 'INBOUND', 8);
  }
  await say(camille, bruno, 'INBOUND', 200);
  await open(camille, 'Thé', 15, 20);
  expect((await camille.ask<Gauges>(GAUGES)).niches).toEqual([
    { name: 'Pain', gauge: { known: 3, vetted: 2, contacted: 1, responsive: 1, targetMin: 2, targetMax: 3, verdict: 'WITHIN_TARGET' } },
    { name: 'Thé', gauge: { known: 0, vetted: 0, contacted: 0, responsive: 0, targetMin: 15, targetMax: 20, verdict: 'TOO_FEW' } },
  ]);
});

it('a niche with more vetted people than its target is told so', async () => {
  const camille = await rapport.colleague('MANAGER');
  const bread = await open(camille, 'Pain', 1, 1);
  for (const name of ['Anna', 'Bruno']) await join(camille, bread, name, 'VETTED');
  expect((await camille.ask<Gauges>(GAUGES)).niches[0]?.gauge).toMatchObject({ vetted: 2, verdict: 'TOO_MANY' });
});

it('gauges cost one statement, however many niches are shown', async () => {
  const camille = await rapport.colleague('MANAGER');
  for (const name of ['Pain', 'Thé', 'Vélo', 'Jeux']) await open(camille, name, 15, 20);
  const statements = vi.spyOn(rapport.api.get(Database), 'query');
  await camille.ask(GAUGES);
  expect(statements).toHaveBeenCalledTimes(2);
  statements.mockRestore();
});
