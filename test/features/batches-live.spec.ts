import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { cancel, generate, newBatch, type BatchRow } from '../support/batches.js';
import { contactsIn } from '../support/contact-in.js';
import { listen, liveClient, signedIn } from '../support/live.js';
import { refusal } from '../support/people.js';
import { aBlogger, aTemplate } from '../support/pitches.js';
import { useRapport, type Answer, type Colleague } from '../support/rapport.js';

const rapport = useRapport();

const PROGRESS = `subscription ($id: ID!) { batchProgress(id: $id) { state counts { total pending ready } } }`;

type Progress = Answer<{ batchProgress: Pick<BatchRow, 'state' | 'counts'> }>;

const aBatch = async (colleague: Colleague): Promise<BatchRow> =>
  newBatch(colleague, { templateId: await aTemplate(colleague), people: { contactIds: [await aBlogger(colleague), await aBlogger(colleague)] } });

const states = (events: Progress[]): (string | undefined)[] => events.map(({ data }) => data?.batchProgress.state);

describe('the progress of a batch', () => {
  it('arrives while it is made, and ends with it', async () => {
    const camille = await rapport.colleague('MANAGER');
    const batch = await aBatch(camille);
    const client = signedIn(rapport, camille);
    const events: Progress[] = [];
    for await (const event of listen<{ batchProgress: BatchRow }>(client, PROGRESS, { id: batch.id })) {
      if (!events.length) void generate(rapport, camille, batch);
      events.push(event);
    }
    await client.dispose();
    expect(events[0]).toEqual({ data: { batchProgress: { state: 'QUEUED', counts: { total: 2, pending: 2, ready: 0 } } } });
    expect(events.at(-1)).toEqual({ data: { batchProgress: { state: 'DONE', counts: { total: 2, pending: 0, ready: 2 } } } });
  });

  it('tells of a batch that has ended once, and says nothing more', async () => {
    const camille = await rapport.colleague('MANAGER');
    const batch = await aBatch(camille);
    await cancel(camille, batch.id);
    const client = signedIn(rapport, camille);
    const events: Progress[] = [];
    for await (const event of listen<{ batchProgress: BatchRow }>(client, PROGRESS, { id: batch.id })) events.push(event);
    await client.dispose();
    expect(states(events)).toEqual(['CANCELLED']);
  });

  it('keeps no connection to the database while nothing happens', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { id } = await aBatch(camille);
    const client = signedIn(rapport, camille);
    const streams = Array.from({ length: 15 }, () => listen<{ batchProgress: BatchRow }>(client, PROGRESS, { id }));
    await Promise.all(streams.map((stream) => stream.next()));
    await setTimeout(200);
    const { rows } = await rapport.owner.query(
      `select 1 from pg_stat_activity where datname = current_database() and application_name = 'rapport' and state like 'idle in transaction%'`,
    );
    expect(rows).toEqual([]);
    await cancel(camille, id);
    const last = await Promise.all(streams.map((stream) => stream.next()));
    expect(new Set(states(last.map(({ value }) => value as Progress)))).toEqual(new Set(['CANCELLED']));
    await client.dispose();
  });

  it('is nothing to a neighbour, and nobody connects who does not say who they are', async () => {
    const [camille, neighbour] = await Promise.all([rapport.colleague('MANAGER'), rapport.colleague('ADMIN')]);
    const { id } = await aBatch(camille);
    const client = signedIn(rapport, neighbour);
    const pried = await listen<object>(client, PROGRESS, { id }).next().catch((error: unknown) => error);
    expect(JSON.stringify(pried)).toContain('NOT_FOUND');
    await client.dispose();
    const stranger = liveClient(rapport, {});
    await expect(listen(stranger, PROGRESS, { id }).next()).rejects.toMatchObject({ code: 4403 });
  });

  it('stops for whoever left the team', async () => {
    const camille = await rapport.colleague('MANAGER');
    const leaving = await rapport.colleague('VIEWER', camille.workspaceId);
    const { id } = await aBatch(camille);
    const client = signedIn(rapport, leaving);
    const stream = listen<{ batchProgress: BatchRow }>(client, PROGRESS, { id });
    expect(states([(await stream.next()).value as Progress])).toEqual(['QUEUED']);
    await rapport.owner.query('update api_token set revoked_at = now() where member_id = $1', [leaving.memberId]);
    await cancel(camille, id);
    expect(refusal((await stream.next()).value as Progress)).toMatch(/^(UNAUTHENTICATED|NOT_FOUND) /);
    expect(await stream.next()).toMatchObject({ done: true });
    await client.dispose();
  });
});

describe('a live connection', () => {
  it('is not opened for the page of another site with the session of a member', async () => {
    const camille = await rapport.colleague('MANAGER');
    const foreign = liveClient(rapport, { authorization: `Bearer ${camille.token}` }, { origin: 'https://elsewhere.example' });
    await expect(listen(foreign, PROGRESS, { id: camille.memberId }).next()).rejects.toMatchObject({ code: 4403 });
  });

  it('carries subscriptions alone, within the bounds of every request', async () => {
    const camille = await rapport.colleague('MANAGER');
    const client = signedIn(rapport, camille);
    const refused = async (query: string): Promise<string> =>
      JSON.stringify(await listen(client, query, { id: camille.memberId }).next().catch((error: unknown) => error));
    expect(await refused('{ niches { id } }')).toContain('Only subscriptions come this way');
    expect(await refused('subscription { nothing')).toContain('Syntax Error');
    expect(await refused('subscription ($id: ID!) { batchProgress(id: $id) { salary } }')).toContain('Cannot query field');
    const page = 'edges { node { contact { niches { niche { contacts(first: 100) { edges { node { id } } } } } } } }';
    expect(await refused(`subscription ($id: ID!) { batchProgress(id: $id) { items(first: 100) { ${page} } } }`)).toContain('LIMITED');
    await client.dispose();
  });

  it('carries twenty subscriptions at most', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { id } = await aBatch(camille);
    const client = signedIn(rapport, camille);
    const streams = Array.from({ length: 21 }, () => listen<object>(client, PROGRESS, { id }));
    const first = await Promise.all(streams.map((stream) => stream.next().catch((error: unknown) => error)));
    expect(first.filter((one) => JSON.stringify(one).includes('"LIMITED"'))).toHaveLength(1);
    await client.dispose();
  });

  it('ends with whoever closes it, though nothing happened yet', async () => {
    const camille = await rapport.colleague('MANAGER');
    const [contactId] = await contactsIn(rapport, camille.workspaceId, 1);
    const { id } = await newBatch(camille, { templateId: await aTemplate(camille), people: { contactIds: [contactId] } });
    const client = signedIn(rapport, camille);
    const stream = listen(client, PROGRESS, { id });
    await stream.next();
    await client.dispose();
    const reads = async (): Promise<string> => {
      await setTimeout(1_500); // PostgreSQL counts what happened about every second
      const { rows } = await rapport.owner.query<{ reads: string }>(
        `select sum(seq_scan + idx_scan) as reads from pg_stat_user_tables where relname = 'batch'`,
      );
      return rows[0]!.reads;
    };
    const before = await reads();
    expect(await reads()).toBe(before);
  });
});
