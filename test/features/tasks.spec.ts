import { beforeAll, describe, expect, it } from 'vitest';
import { contactIn } from '../support/contact-in.js';
import { freezeClock } from '../support/frozen-clock.js';
import { refusal } from '../support/people.js';
import { useRapport, type Colleague } from '../support/rapport.js';

const rapport = useRapport();

const TASK = `id kind title note dueOn state version doneAt cancelReason contact { name } assignee { id } doneBy { id }
  interaction { direction channel body link mood hopesForAnswer }`;
const CREATE = `mutation ($input: CreateTaskInput!) { task: createTask(input: $input) { ${TASK} } }`;
const DO = `mutation ($input: DoTaskInput!) { task: doTask(input: $input) { ${TASK} } }`;
const CANCEL = `mutation ($id: ID!, $reason: String!) { task: cancelTask(id: $id, reason: $reason) { ${TASK} } }`;
const LIST = `query ($filter: TaskFilter, $first: Int! = 20, $after: String) {
  tasks(filter: $filter, first: $first, after: $after) { edges { node { title } } pageInfo { hasNextPage endCursor } }
}`;

interface TaskRow {
  id: string;
  state: string;
  version: number;
  interaction: { direction: string; channel: string } | null;
}

const created = async (colleague: Colleague, input: object): Promise<TaskRow> =>
  (await colleague.ask<{ task: TaskRow }>(CREATE, { input: { title: 'Commenter son billet', dueOn: '2026-03-12', ...input } })).task;

const titles = async (colleague: Colleague, filter: object, page: object = {}): Promise<string[]> => {
  const { tasks } = await colleague.ask<{ tasks: { edges: { node: { title: string } }[] } }>(LIST, { filter, ...page });
  return tasks.edges.map(({ node }) => node.title);
};

describe('a task', () => {
  let camille: Colleague;
  let contactId: string;
  let setClock: (next: Date) => void;

  beforeAll(async () => {
    setClock = freezeClock(rapport, new Date('2026-03-10T09:00:00Z'));
    camille = await rapport.colleague('MEMBER');
    contactId = await contactIn(rapport, camille.workspaceId, 'Zoé');
  });

  it('says what somebody is to do about a contact, and by when', async () => {
    expect(await created(camille, { contactId, kind: 'COMMENT', note: 'Celui sur la croûte' })).toEqual({
      ...{ id: expect.any(String), kind: 'COMMENT', title: 'Commenter son billet', note: 'Celui sur la croûte', dueOn: '2026-03-12' },
      ...{ state: 'OPEN', version: 1, doneAt: null, cancelReason: null, interaction: null, doneBy: null },
      ...{ contact: { name: 'Zoé' }, assignee: { id: camille.memberId } },
    });
  });

  it('is given to a member who is there', async () => {
    const gone = await rapport.colleague('MEMBER', camille.workspaceId);
    await rapport.owner.query('update member set removed_at = now() where id = $1', [gone.memberId]);
    const input = { contactId, title: 'Appeler', dueOn: '2026-03-12', assigneeId: gone.memberId };
    expect(refusal(await camille.send(CREATE, { input }))).toMatch(/^BAD_INPUT assigneeId: this is no member/);
  });

  it.each([
    ['COMMENT', {}, 'OUTBOUND', 'COMMENT', false],
    ['DM', {}, 'OUTBOUND', 'DM', true],
    ['CALL', {}, 'OUTBOUND', 'CALL', true],
    ['CALL', { wasAnswered: true }, 'MUTUAL', 'CALL', false],
  ])('once done stands in the log as the %s it was', async (kind, more, direction, channel, hopesForAnswer) => {
    const { id, version } = await created(camille, { contactId, kind });
    const told = { note: 'Bien reçu', mood: 'WARM', link: 'https://pain.example/1', ...more };
    expect(await camille.ask(DO, { input: { id, version, ...told } })).toMatchObject({
      task: {
        state: 'DONE',
        doneAt: '2026-03-10T09:00:00.000Z',
        doneBy: { id: camille.memberId },
        interaction: { direction, channel, body: 'Bien reçu', link: 'https://pain.example/1', mood: 'WARM', hopesForAnswer },
      },
    });
  });

  it('logs nothing when it was no exchange with them', async () => {
    const zoe = await contactIn(rapport, camille.workspaceId);
    const { id, version } = await created(camille, { contactId: zoe });
    await camille.ask(DO, { input: { id, version, note: 'Lu ses archives' } });
    const { rowCount } = await rapport.owner.query('select from interaction where contact_id = $1', [zoe]);
    expect(rowCount).toBe(0);
  });

  it('is ticked once, though two colleagues do it at the same moment', async () => {
    const zoe = await contactIn(rapport, camille.workspaceId);
    const { id, version } = await created(camille, { contactId: zoe, kind: 'CALL' });
    const ticks = await Promise.all([1, 2, 3].map(() => camille.send(DO, { input: { id, version } })));
    expect(ticks.map(refusal).filter((one) => one === null)).toHaveLength(1);
    const { rowCount } = await rapport.owner.query('select from interaction where contact_id = $1', [zoe]);
    expect(rowCount).toBe(1);
  });

  it('is not ticked when what is told of it cannot be', async () => {
    const { id, version } = await created(camille, { contactId, kind: 'CALL' });
    const answer = await camille.send(DO, { input: { id, version, happenedAt: '2026-03-11T09:00:00Z' } });
    expect(refusal(answer)).toMatch(/^BAD_INPUT happenedAt: .* has not come yet/);
    expect(await camille.ask(`query ($id: ID!) { task(id: $id) { state version } }`, { id })).toEqual({ task: { state: 'OPEN', version } });
  });

  it('is given up for a reason, and then not done any more', async () => {
    const { id } = await created(camille, { contactId });
    expect(await camille.ask(CANCEL, { id, reason: 'Elle a fermé son blog' })).toMatchObject({
      task: { state: 'CANCELLED', cancelReason: 'Elle a fermé son blog' },
    });
    expect(refusal(await camille.send(DO, { input: { id, version: 2 } }))).toBe(
      'CONFLICT state: this task is CANCELLED. Make a new one if there is more to do.',
    );
  });

  it('is found by who does it, for whom and whether its day has passed', async () => {
    const boss = await rapport.colleague('MANAGER');
    const lea = await rapport.colleague('MEMBER', boss.workspaceId);
    const zoe = await contactIn(rapport, boss.workspaceId);
    await created(boss, { contactId: zoe, title: 'A', dueOn: '2026-03-09' });
    await created(boss, { contactId: zoe, title: 'B', dueOn: '2026-03-11', assigneeId: lea.memberId });
    const { id } = await created(boss, { contactId: zoe, title: 'C', dueOn: '2026-03-01' });
    await boss.ask(CANCEL, { id, reason: 'Déjà fait' });
    expect(await titles(lea, { mine: true })).toEqual(['B']);
    expect(await titles(lea, { assigneeId: boss.memberId })).toEqual(['C', 'A']);
    expect(await titles(lea, { isOpen: true })).toEqual(['A', 'B']);
    expect(await titles(lea, { isOpen: false })).toEqual(['C']);
    expect(await titles(lea, { isOverdue: true })).toEqual(['A']);
    setClock(new Date('2026-03-11T23:30:00Z')); // the 12th where they are
    expect(await titles(lea, { isOverdue: true, contactId: zoe })).toEqual(['A', 'B']);
    setClock(new Date('2026-03-10T09:00:00Z'));
    expect(await boss.ask('query ($id: ID!) { contact(id: $id) { tasks { title } } }', { id: zoe })).toEqual({
      contact: { tasks: [{ title: 'A' }, { title: 'B' }] },
    });
    const { tasks } = await lea.ask<{ tasks: { pageInfo: { endCursor: string } } }>(LIST, { first: 1 });
    expect(await titles(lea, {}, { after: tasks.pageInfo.endCursor })).toEqual(['A', 'B']);
  });
});
