import { randomUUID } from 'node:crypto';
import { Clock, Workspaces } from '#platform';
import { DepartureGates, DispatchesService, DispatchLoop } from '#sending';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { drain, look, noting, sendTo } from '../support/dispatches.js';
import { aBlogger, heardFrom } from '../support/pitches.js';
import { useRapport, type Colleague } from '../support/rapport.js';
import { useSmtpSink } from '../support/smtp-sink.js';

const sink = useSmtpSink();
const rapport = useRapport(() => ({ SMTP_URL: sink.url }));

const inWorkspace = <T>({ workspaceId }: Colleague, work: () => Promise<T>): Promise<T> =>
  rapport.api.get(Workspaces, { strict: false }).in(workspaceId, 'spec', 'spec', work);

/** Messages of campaigns to people, as sequences post them; whoever has several has them from several campaigns. */
async function post(camille: Colleague, contactIds: string[], more: object = {}): Promise<string[]> {
  const answeredSince = rapport.api.get(Clock).now();
  const letters = contactIds.map((contactId) => ({
    ...{ originKind: 'PITCH' as const, originId: randomUUID(), contactId, memberId: camille.memberId, purpose: null },
    ...{ to: { address: `${contactId}@example.org` }, subject: 'Votre levain', text: 'Bonjour', html: null, answeredSince, ...more },
  }));
  const dispatches = await inWorkspace(camille, () => rapport.api.get(DispatchesService, { strict: false }).postMany(letters));
  return dispatches.map(({ id }) => id);
}

/** So many different ones: nobody shares an address or a blog with another. */
const people = (camille: Colleague, count: number): Promise<string[]> =>
  Promise.all(Array.from({ length: count }, () => aBlogger(camille, { presences: [{ url: `https://${randomUUID()}.example` }] })));

const sentTo = async (contactId: string): Promise<number> => {
  const { rows } = await rapport.owner.query<{ count: number }>(
    `select count(*)::integer from dispatch where contact_id = $1 and state = 'SENT'`, [contactId]);
  return rows[0]!.count;
};

describe('several workers', () => {
  it('share the work, and each message leaves once', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ids = await post(camille, await people(camille, 30));
    const workers = Array.from({ length: 4 }, () => drain(rapport, camille));
    expect((await Promise.all(workers)).reduce((sum, left) => sum + left)).toBe(30);
    const { rows } = await rapport.owner.query<{ messageId: string }>(
      `select message_id as "messageId" from dispatch where id = any($1) and state = 'SENT' and attempts = 1`, [ids]);
    expect(rows).toHaveLength(30);
    for (const { messageId } of rows) expect(sink.taken.filter(({ source }) => source.includes(messageId))).toHaveLength(1);
  });

  it('never ask more of a person than the rules allow, whatever is due and whoever claims it', { timeout: 120_000 }, async () => {
    const camille = await rapport.colleague('MANAGER');
    const shares = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(shares, fc.integer({ min: 2, max: 4 }), async (messages, workers) => {
        const contactIds = await people(camille, messages.length);
        await post(camille, contactIds.flatMap((id, i) => Array<string>(messages[i]!).fill(id)));
        await Promise.all(Array.from({ length: workers }, () => drain(rapport, camille)));
        for (const [i, id] of contactIds.entries()) expect([1, Math.min(2, messages[i]!)]).toContain(await sentTo(id));
      }),
      { numRuns: 6 },
    );
  });
});

describe('an answer', () => {
  it('logged a second before prevents the mail, and says so', async () => {
    const camille = await rapport.colleague('MANAGER');
    const [contactId] = (await people(camille, 1)) as [string];
    const [id] = (await post(camille, [contactId], { isAutomatic: true })) as [string];
    await heardFrom(camille, contactId);
    expect(await drain(rapport, camille)).toBe(0);
    expect(await look(camille, { id })).toMatchObject({ state: 'STOPPED', wait: { code: 'ANSWERED' }, attempts: 0 });
  });

  it('is not what an old mailbox holds of the time before', async () => {
    const camille = await rapport.colleague('MANAGER');
    const [contactId] = (await people(camille, 1)) as [string];
    const [id] = (await post(camille, [contactId], { isAutomatic: true, answeredSince: new Date(Date.now() - 3_600_000) })) as [string];
    await rapport.owner.query(
      `insert into interaction (workspace_id, id, contact_id, direction, channel, happened_at, is_history)
       values ($1, gen_random_uuid(), $2, 'INBOUND', 'MAIL', now() - interval '30 min', true)`, [camille.workspaceId, contactId]);
    expect(await drain(rapport, camille)).toBe(1);
    expect(await look(camille, { id })).toMatchObject({ state: 'SENT', attempts: 1 });
  });
});

describe('what became of a message', () => {
  it('is recorded once what they say at that moment is written down, which refers to it', async () => {
    const camille = await rapport.colleague('MANAGER');
    const due = await sendTo(camille);
    const { begin, end } = noting(rapport, due);
    sink.meanwhile = begin;
    const recorded = drain(rapport, camille).finally(() => delete sink.meanwhile);
    await vi.waitFor(() => expect(sink.taken.some(({ source }) => source.includes(due.messageId))).toBe(true), { timeout: 10_000 });
    await end();
    expect(await recorded).toBe(1);
    expect(await look(camille, due)).toMatchObject({ state: 'SENT', attempts: 1 });
  });
});

describe('the crisis switch', () => {
  const holdAll = (camille: Colleague) =>
    camille.ask<{ holdSending: { id: string } }>(`mutation { holdSending(input: { reason: "Un bad buzz." }) { id } }`);

  it('keeps back what is due, and lists it to be looked at one by one', async () => {
    const camille = await rapport.colleague('MANAGER');
    const due = await sendTo(camille);
    const { holdSending } = await holdAll(camille);
    expect(await drain(rapport, camille)).toBe(0);
    const { dispatches } = await camille.ask<{ dispatches: { edges: { node: object }[] } }>(
      `query ($filter: DispatchFilter) { dispatches(filter: $filter) { edges { node { id state wait { code fr } } } } }`,
      { filter: { holdId: holdSending.id } },
    );
    expect(dispatches.edges).toEqual([
      { node: { id: due.id, state: 'HELD', wait: { code: 'HELD', fr: expect.stringContaining('Un bad buzz.') } } },
    ]);
    await camille.ask(`mutation ($id: ID!) { resumeSending(id: $id, reason: "C’est fini.") { id } }`, { id: holdSending.id });
    expect(await drain(rapport, camille)).toBe(0);
    await camille.ask(`mutation ($id: ID!, $dueAt: DateTime!) { rescheduleDispatch(id: $id, dueAt: $dueAt) { id } }`, { id: due.id, dueAt: new Date() });
    expect(await drain(rapport, camille)).toBe(1);
  });

  it('bites between the claim and the handing over', async () => {
    const camille = await rapport.colleague('MANAGER');
    const due = await sendTo(camille);
    await rapport.owner.query(
      `create function throw_switch() returns trigger language plpgsql as $$ begin
         insert into hold (workspace_id, id, reason) values (new.workspace_id, gen_random_uuid(), 'À cet instant.'); return null; end $$;
       create trigger throw_switch after update on dispatch for each row when (new.state = 'CLAIMED' and old.state = 'DUE') execute function throw_switch()`,
    );
    expect(await drain(rapport, camille).finally(() => rapport.owner.query('drop trigger throw_switch on dispatch; drop function throw_switch'))).toBe(0);
    expect(await look(camille, due)).toMatchObject({ state: 'HELD', attempts: 1, wait: { code: 'HELD' }, source: null });
    expect(sink.taken.filter(({ source }) => source.includes(due.messageId))).toEqual([]);
  });
});

describe('a message that nobody can judge', () => {
  it('is put aside and told of, and holds up no other', async () => {
    const camille = await rapport.colleague('MANAGER');
    const [faulty, ...others] = (await post(camille, await people(camille, 3))) as [string, string, string];
    rapport.api.get(DepartureGates, { strict: false }).add({
      judge: async (candidates) => {
        if (candidates.some(({ id }) => id === faulty)) throw new RangeError('nothing of this can be read.');
        return new Map();
      },
    });
    expect(await drain(rapport, camille)).toBe(2);
    for (const id of others) expect(await look(camille, { id })).toMatchObject({ state: 'SENT' });
    expect(await look(camille, { id: faulty })).toMatchObject({ state: 'DUE', wait: { code: 'CANNOT_BE_JUDGED' } });
  });
});

describe('a worker that is asked to end', () => {
  it('gives back what it has not begun, and leaves nothing behind', async () => {
    const camille = await rapport.colleague('MANAGER');
    await post(camille, await people(camille, 40));
    const states = async () =>
      (await rapport.owner.query<{ state: string; messageId: string }>(
        `select state, message_id as "messageId" from dispatch where workspace_id = $1`, [camille.workspaceId])).rows;
    const loop = rapport.api.get(DispatchLoop, { strict: false });
    loop.start();
    await vi.waitFor(async () => expect((await states()).map(({ state }) => state)).toContain('SENT'), { timeout: 20_000, interval: 5 });
    await loop.stop();
    const rows = await states();
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(rows.some(({ state }) => state === 'DUE') ? ['SENT', 'DUE'] : ['SENT']));
    for (const { state, messageId } of rows)
      expect(sink.taken.filter(({ source }) => source.includes(messageId))).toHaveLength(state === 'SENT' ? 1 : 0);
  });
});
