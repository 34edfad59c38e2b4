import { beforeEach, describe, expect, it } from 'vitest';
import { contactIn } from '../support/contact-in.js';
import { freezeClock } from '../support/frozen-clock.js';
import { useRapport, type Colleague } from '../support/rapport.js';
import { awaited, CLOSE, escalate, HAND_OVER, logs, names, REOPEN, reply } from '../support/replies.js';

const rapport = useRapport();

const FRIDAY = new Date('2026-04-03T08:17:00Z');
let at: (next: Date) => void;
let camille: Colleague;
let zoe: string;

beforeEach(async () => {
  at = freezeClock(rapport, FRIDAY);
  camille = await rapport.colleague('MEMBER');
  await rapport.owner.query(`update workspace set country = 'FR' where id = $1`, [camille.workspaceId]);
  zoe = await contactIn(rapport, camille.workspaceId, 'Zoé');
});

interface TaskRow {
  title: string;
  note: string;
  state: string;
  dueOn: string;
  cancelReason: string | null;
  assignee: { id: string };
  doneBy: { id: string } | null;
}

const tasks = async (contactId: string): Promise<TaskRow[]> => {
  const { tasks } = await camille.ask<{ tasks: { edges: { node: TaskRow }[] } }>(
    `query ($id: ID!) { tasks(filter: { contactId: $id }) { edges { node { title note state dueOn cancelReason assignee { id } doneBy { id } } } } }`,
    { id: contactId },
  );
  return tasks.edges.map(({ node }) => node);
};

const isEscalated = async (): Promise<boolean> => Boolean((await awaited(camille, zoe))!.escalatedAt);

describe('a reply nobody answers', () => {
  it('escalates after a working day: not over the week-end, nor on Easter Monday', async () => {
    await logs(camille, zoe);
    for (const [moment, expected] of [['2026-04-04T08:18', false], ['2026-04-06T08:18', false], ['2026-04-07T08:16', false], ['2026-04-07T08:17', true]] as const) {
      at(new Date(`${moment}:00Z`));
      await escalate(rapport, camille);
      expect(await isEscalated(), moment).toBe(expected);
    }
    expect(await names(camille, { filter: { isEscalated: true } })).toEqual(['Zoé']);
    expect(await names(camille, { filter: { isEscalated: false } })).toEqual([]);
  });

  it('becomes a task of its owner, once, that tells who waits', async () => {
    await rapport.owner.query('update contact set owner_id = $2 where id = $1', [zoe, camille.memberId]);
    await logs(camille, zoe);
    at(new Date('2026-04-07T08:20:00Z'));
    await Promise.all([escalate(rapport, camille), escalate(rapport, camille)]);
    await escalate(rapport, camille);
    expect(await tasks(zoe)).toEqual([
      {
        ...{ title: 'Répondre à Zoé', note: 'Zoé attend une réponse depuis le vendredi 3 avril 2026.', state: 'OPEN', dueOn: '2026-04-07' },
        ...{ cancelReason: null, assignee: { id: camille.memberId }, doneBy: null },
      },
    ]);
  });

  it('that is nobody’s becomes a task of every manager', async () => {
    const managers = [await rapport.colleague('MANAGER', camille.workspaceId), await rapport.colleague('MANAGER', camille.workspaceId)];
    await rapport.colleague('ADMIN', camille.workspaceId);
    await logs(camille, zoe);
    at(new Date('2026-04-07T08:20:00Z'));
    await escalate(rapport, camille);
    expect((await tasks(zoe)).map(({ assignee }) => assignee.id).sort()).toEqual(managers.map(({ memberId }) => memberId).sort());
  });

  it('leaves no task behind once it is answered, put aside or handed over', async () => {
    const bruno = await rapport.colleague('MEMBER', camille.workspaceId);
    await rapport.owner.query('update contact set owner_id = $2 where id = $1', [zoe, camille.memberId]);
    await logs(camille, zoe);
    at(new Date('2026-04-07T08:20:00Z'));
    await escalate(rapport, camille);
    const { id, version } = (await awaited(camille, zoe))!;
    await camille.ask(HAND_OVER, { id, version, toMemberId: bruno.memberId });
    const byMember = async () => Object.fromEntries((await tasks(zoe)).map((task) => [task.assignee.id, task]));
    expect(await byMember()).toMatchObject({
      [camille.memberId]: { state: 'CANCELLED', cancelReason: 'Quelqu’un d’autre s’en charge.' },
      [bruno.memberId]: { state: 'OPEN' },
    });
    await logs(bruno, zoe, { direction: 'OUTBOUND' });
    expect(await byMember()).toMatchObject({ [bruno.memberId]: { state: 'DONE', doneBy: { id: bruno.memberId } } });
    expect(await reply(camille, id)).toMatchObject({ closedBy: { id: bruno.memberId } });
  });

  it('put aside asks nothing of anybody any more', async () => {
    await rapport.owner.query('update contact set owner_id = $2 where id = $1', [zoe, camille.memberId]);
    await logs(camille, zoe);
    at(new Date('2026-04-07T08:20:00Z'));
    await escalate(rapport, camille);
    const { id, version } = (await awaited(camille, zoe))!;
    await camille.ask(CLOSE, { id, version, reason: 'Rien à dire' });
    expect(await tasks(zoe)).toMatchObject([{ state: 'CANCELLED', cancelReason: 'Il n’y a rien à répondre.' }]);
  });

  it('waits for another working day once it is reopened, and escalates anew', async () => {
    await rapport.owner.query('update contact set owner_id = $2 where id = $1', [zoe, camille.memberId]);
    await logs(camille, zoe);
    at(new Date('2026-04-07T08:20:00Z'));
    await escalate(rapport, camille);
    const { id } = (await awaited(camille, zoe))!;
    await logs(camille, zoe, { direction: 'OUTBOUND', body: 'Plus tard.' });
    await camille.ask(REOPEN, { id, version: (await reply(camille, id)).version });
    await escalate(rapport, camille);
    expect(await isEscalated()).toBe(false);
    await logs(camille, zoe, { body: 'Alors ?' });
    await escalate(rapport, camille);
    expect(await isEscalated()).toBe(false);
    at(new Date('2026-04-08T08:20:00Z'));
    await escalate(rapport, camille);
    expect((await tasks(zoe)).map(({ state }) => state).sort()).toEqual(['DONE', 'OPEN']);
  });

  it('whose answer went to somebody else escalates anew', async () => {
    await rapport.owner.query('update contact set owner_id = $2 where id = $1', [zoe, camille.memberId]);
    await logs(camille, zoe);
    at(new Date('2026-04-07T08:20:00Z'));
    await escalate(rapport, camille);
    const answer = await logs(camille, zoe, { direction: 'OUTBOUND' });
    const paul = await contactIn(rapport, camille.workspaceId, 'Paul');
    await camille.ask('mutation ($input: CorrectInteractionInput!) { correctInteraction(input: $input) { id } }', { input: { id: answer, contactId: paul } });
    await escalate(rapport, camille);
    expect((await tasks(zoe)).map(({ state }) => state).sort()).toEqual(['DONE', 'OPEN']);
  });
});
