import { beforeEach, describe, expect, it } from 'vitest';
import { freezeClock } from '../support/frozen-clock.js';
import { aBaker } from '../support/launches.js';
import { advance, codesOf, FOLLOW_UP, passageOf, passTime, twoMails, underWay } from '../support/passages.js';
import { aTemplate } from '../support/pitches.js';
import { useRapport, type Colleague } from '../support/rapport.js';
import { aSequence } from '../support/sequences.js';

const rapport = useRapport();

const MONDAY = new Date('2026-03-02T09:00:00Z');
let at: (next: Date) => void;
const after = (days: number, hours = 0) => at(new Date(MONDAY.getTime() + days * 86_400_000 + hours * 3_600_000));

beforeEach(() => {
  at = freezeClock(rapport, MONDAY);
});

const COMMENT = { kind: 'TASK', deed: 'COMMENT', title: 'Commenter son dernier billet' };

async function openTask(camille: Colleague): Promise<{ id: string; version: number; title: string; dueOn: string; assignee: { id: string } }> {
  const { tasks } = await camille.ask<{ tasks: { edges: { node: never }[] } }>('{ tasks { edges { node { id version title dueOn assignee { id } } } } }');
  return tasks.edges[0]!.node;
}

async function commentThenMail(camille: Colleague) {
  const steps = [COMMENT, { kind: 'WAIT', hours: 2 }, { kind: 'MAIL', templateId: await aTemplate(camille) }];
  const { Ana } = await underWay(rapport, camille, (await aSequence(camille, { steps })).id, [await aBaker(camille, 'Ana')]);
  await advance(rapport, camille);
  return { passage: Ana!, task: await openTask(camille) };
}

describe('a step', () => {
  it('that a member does by hand is waited for until it is ticked', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { passage, task } = await commentThenMail(camille);
    expect(task).toMatchObject({ title: 'Commenter son dernier billet', dueOn: '2026-03-02', assignee: { id: camille.memberId } });
    after(1);
    expect(await passTime(rapport, camille)).toBe(0);
    await camille.ask('mutation ($input: DoTaskInput!) { doTask(input: $input) { id } }', { input: { id: task.id, version: task.version } });
    await advance(rapport, camille);
    expect(await passageOf(camille, passage.id)).toMatchObject({ step: 3, dueAt: '2026-03-03T11:00:00.000Z' });
    after(1, 2);
    expect(await passTime(rapport, camille)).toBe(1);
    expect(codesOf(await passageOf(camille, passage.id))).toEqual(['BEGAN', 'TASK_OPENED', 'TASK_DONE', 'WAITS', 'WRITTEN', 'READY', 'SENT', 'DONE']);
  });

  it('that a member dropped pauses the rest until somebody says how it goes on', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { passage, task } = await commentThenMail(camille);
    await camille.ask('mutation ($id: ID!, $reason: String!) { cancelTask(id: $id, reason: $reason) { id } }', { id: task.id, reason: 'plus de billet' });
    await advance(rapport, camille);
    const paused = await passageOf(camille, passage.id);
    expect(paused).toMatchObject({ state: 'PAUSED', step: 3, reason: { code: 'TASK_CANCELLED', fr: expect.stringContaining('plus de billet') } });
  });

  it('with a condition goes on, elsewhere, or nowhere, as things are on that day', async () => {
    const camille = await rapport.colleague('MANAGER');
    const [first, other] = [await aTemplate(camille), await aTemplate(camille, FOLLOW_UP, 'FOLLOW_UP')];
    const steps = [
      { kind: 'MAIL', templateId: first }, { kind: 'WAIT', days: 1 }, { kind: 'CONDITION', condition: 'TIER_IS', tier: 'MID', otherwise: 6 },
      { ...COMMENT, title: 'Pour les MID' }, { kind: 'WAIT', days: 1 },
      { kind: 'CONDITION', condition: 'WELCOMES_PITCHES' }, { kind: 'MAIL', templateId: other },
    ];
    const { id } = await aSequence(camille, { steps });
    const { Ana, Max } = await underWay(rapport, camille, id, [await aBaker(camille, 'Ana'), await aBaker(camille, 'Max', { tier: 'MID' })]);
    expect(await passTime(rapport, camille)).toBe(2);
    after(1);
    expect(await passTime(rapport, camille)).toBe(0);
    expect(await passageOf(camille, Max!.id)).toMatchObject({ state: 'ACTIVE', step: 4, awaits: 'TASK' });
    const ended = await passageOf(camille, Ana!.id);
    expect(ended).toMatchObject({ state: 'COMPLETED', reason: { code: 'CONDITION' } });
    expect(ended.reason!.en).toBe('Ended at step 6: never said that our messages are welcome.');
  });
});

describe('a worker that was killed', () => {
  it('between writing a mail and handing it over leaves one mail, which the next one hands over', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { id } = await twoMails(camille);
    const { Ana } = await underWay(rapport, camille, id, [await aBaker(camille, 'Ana')]);
    await passTime(rapport, camille);
    after(7);
    await rapport.owner.query(`create function fail() returns trigger language plpgsql as $$ begin raise 'killed'; end $$`);
    await rapport.owner.query('create trigger fail before insert on dispatch for each row execute function fail()');
    await advance(rapport, camille);
    expect(await passageOf(camille, Ana!.id)).toMatchObject({ state: 'ACTIVE', step: 3, awaits: 'TIME' });
    await rapport.owner.query('drop trigger fail on dispatch');
    expect(await passTime(rapport, camille)).toBe(1);
    const { rows } = await rapport.owner.query('select count(*)::int from pitch where enrolment_id = $1', [Ana!.id]);
    expect(rows).toEqual([{ count: 2 }]);
    expect(codesOf(await passageOf(camille, Ana!.id)).filter((code) => code === 'WRITTEN')).toHaveLength(2);
  });
});
