import { beforeEach, describe, expect, it } from 'vitest';
import { Capacity, type Asked } from '#mailboxes';
import { Database, systemActor } from '#platform';
import { freezeClock } from '../support/frozen-clock.js';
import { useRapport, type Colleague } from '../support/rapport.js';

const MONDAY = new Date('2026-03-02T09:00:00Z');
const CREATE = `mutation ($input: CreateMailboxInput!) { createMailbox(input: $input) { id } }`;
const TODAY = `query ($id: ID!) { mailbox(id: $id) { handedOverToday limitToday freeAgainAt } }`;

describe('what a mailbox may send', () => {
  const rapport = useRapport();
  let nadia: Colleague;
  let capacity: Capacity;

  beforeEach(async () => {
    nadia = await rapport.colleague('MANAGER');
    capacity = rapport.api.get(Capacity, { strict: false });
    capacity.random = () => 0;
    freezeClock(rapport, MONDAY);
  });

  const mailbox = async (pace: object): Promise<string> => {
    const { createMailbox } = await nadia.ask<{ createMailbox: { id: string } }>(CREATE, { input: { address: 'lila@agence.example', ...pace } });
    return createMailbox.id;
  };
  const asked = (mailboxId: string, many: number, domain = 'example.org'): Asked[] =>
    Array.from({ length: many }, (_, index) => ({ id: `${index}`, mailboxId, domain, isAutomatic: true }));
  const inside = <T>(work: () => Promise<T>, workspaceId = nadia.workspaceId): Promise<T> =>
    rapport.api.get(Database).as(systemActor(workspaceId, 'spec'), 'spec', work);
  const reserve = (some: Asked[], now = MONDAY) =>
    inside(() => rapport.api.get(Database).write(() => capacity.reserve(some, now)));
  const today = async (id: string) => (await nadia.ask<{ mailbox: object }>(TODAY, { id })).mailbox;

  it('is counted, and shown where it stands today', async () => {
    const id = await mailbox({ dailyLimit: 5, domainDailyLimit: 3 });
    expect((await reserve(asked(id, 2))).size).toBe(0);
    expect(await today(id)).toEqual({ handedOverToday: 2, limitToday: 5, freeAgainAt: null });
    const waiting = await reserve([...asked(id, 2), ...asked(id, 3, 'autre.example').map((one) => ({ ...one, id: `x${one.id}` }))]);
    expect([...waiting].map(([key, { reason }]) => [key, reason.code])).toEqual([['1', 'MAILBOX_FULL_FOR_DOMAIN'], ['x2', 'MAILBOX_FULL']]);
    expect(await today(id)).toEqual({ handedOverToday: 5, limitToday: 5, freeAgainAt: '2026-03-03T07:00:00.000Z' });
  });

  it('grows day by day while it is new', async () => {
    const id = await mailbox({ rampStartedOn: '2026-03-02', rampFirstDay: 2, rampStep: 1 });
    expect((await reserve(asked(id, 5))).size).toBe(3);
    expect((await reserve(asked(id, 5), new Date('2026-03-03T09:00:00Z'))).size).toBe(2);
  });

  it('keeps its distance between two messages, also between two claims', async () => {
    const id = await mailbox({ gapSeconds: 60 });
    const first = await reserve(asked(id, 3));
    expect([...first.values()].map(({ until }) => until.toISOString().slice(11, 19))).toEqual(['09:01:00', '09:02:00']);
    const second = await reserve(asked(id, 1), new Date('2026-03-02T09:00:30Z'));
    expect(second.get('0')?.until.toISOString()).toBe('2026-03-02T09:01:00.000Z');
    expect((await reserve(asked(id, 1), new Date('2026-03-02T09:01:00Z'))).size).toBe(0);
    const { rows } = await rapport.owner.query('select version from mailbox where id = $1', [id]);
    expect(rows[0].version, 'its settings did not change').toBe(1);
  });

  it('is never exceeded, however many workers ask at the same moment', async () => {
    const id = await mailbox({ dailyLimit: 10 });
    const answers = await Promise.all(Array.from({ length: 8 }, () => reserve(asked(id, 3))));
    expect(answers.reduce((passed, waiting) => passed + 3 - waiting.size, 0)).toBe(10);
    expect(await today(id)).toMatchObject({ handedOverToday: 10 });
  });

  it('does not make workers wait for each other for ever', async () => {
    const [one, other] = [await mailbox({}), await mailbox({ address: 'autre@agence.example' })];
    const both = [asked(one, 1), asked(other, 1)];
    await Promise.all(Array.from({ length: 10 }, (_, index) => reserve((index % 2 ? both : [...both].reverse()).flat())));
    expect(await today(one)).toMatchObject({ handedOverToday: 10 });
  });

  it('is foreseen without being taken', async () => {
    const id = await mailbox({ dailyLimit: 2 });
    const some = asked(id, 3).map((one) => ({ ...one, notBefore: MONDAY }));
    const foreseen = await inside(() => capacity.foresee(some, MONDAY));
    expect([...foreseen.values()].map(({ at, reason }) => [at.toISOString(), reason?.code])).toEqual([
      ['2026-03-02T09:00:00.000Z', undefined],
      ['2026-03-02T09:00:00.000Z', undefined],
      ['2026-03-03T07:00:00.000Z', 'MAILBOX_FULL'],
    ]);
    expect(await today(id)).toMatchObject({ handedOverToday: 0 });
  });

  it('is nobody else’s: a mailbox of another workspace is not there', async () => {
    const id = await mailbox({});
    const other = await rapport.workspace();
    const theirs = inside(() => rapport.api.get(Database).write(() => capacity.reserve(asked(id, 1), MONDAY)), other);
    await expect(theirs).rejects.toThrow('There is no mailbox');
  });
});
