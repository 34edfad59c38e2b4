import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { contactIn, contactsIn } from '../support/contact-in.js';
import { useRapport, type Colleague } from '../support/rapport.js';

const TIMELINE = `query ($id: ID!, $first: Int, $after: String, $channel: Channel, $direction: Direction) {
  contact(id: $id) {
    timeline(first: $first, after: $after, channel: $channel, direction: $direction) {
      edges { cursor node { id happenedAt channel } }
      pageInfo { hasNextPage hasPreviousPage endCursor }
    }
  }
}`;

interface Page {
  edges: { cursor: string; node: { id: string; happenedAt: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
}

describe("a contact's timeline", () => {
  const rapport = useRapport();

  const page = async (camille: Colleague, variables: object): Promise<Page> =>
    (await camille.ask<{ contact: { timeline: Page } }>(TIMELINE, variables)).contact.timeline;

  /** @param happenedAt SQL, where n counts the entries from 1 */
  const entries = async (workspaceId: string, contactId: string, count: number, happenedAt = `'2026-03-01'`) => {
    await rapport.owner.query(
      `insert into interaction (workspace_id, id, contact_id, direction, channel, happened_at)
       select $1, gen_random_uuid(), $2, (array['INBOUND', 'OUTBOUND'])[1 + n % 2],
         (array['MAIL', 'DM', 'CALL'])[1 + n % 3], ${happenedAt}
       from generate_series(1, $3) n`,
      [workspaceId, contactId, count],
    );
  };

  const scene = async (count: number, happenedAt?: string) => {
    const camille = await rapport.colleague('VIEWER');
    const id = await contactIn(rapport, camille.workspaceId);
    await entries(camille.workspaceId, id, count, happenedAt);
    return { camille, id };
  };

  it('pages through every entry once, newest first, also where many happened at the same time', async () => {
    const { camille, id } = await scene(23, `timestamptz '2026-03-01' + (n / 5) * interval '1 hour'`);
    const seen: Page['edges'][number]['node'][] = [];
    let after: string | null = null;
    do {
      const { edges, pageInfo }: Page = await page(camille, { id, first: 5, after });
      seen.push(...edges.map(({ node }) => node));
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(new Set(seen.map((node) => node.id)).size).toBe(23);
    const times = seen.map((node) => node.happenedAt);
    expect(times).toEqual([...times].sort().reverse());
  });

  it('tells what happened in the same second in the order it was logged', async () => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await contactIn(rapport, camille.workspaceId);
    const mutation = 'mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }';
    const said = { contactId, direction: 'INBOUND', channel: 'MAIL', happenedAt: '2026-03-01T10:00:00Z' };
    const logged: string[] = [];
    for (let times = 0; times < 5; times++) {
      const { logInteraction } = await camille.ask<{ logInteraction: { id: string } }>(mutation, { input: said });
      logged.push(logInteraction.id);
    }
    const { edges } = await page(camille, { id: contactId });
    expect(edges.map(({ node }) => node.id)).toEqual(logged.reverse());
  });

  it('stays right while entries come in', async () => {
    const { camille, id } = await scene(6, `timestamptz '2026-03-01' + n * interval '1 hour'`);
    const first = await page(camille, { id, first: 3 });
    await entries(camille.workspaceId, id, 2, `'2026-04-01'`);
    const second = await page(camille, { id, first: 3, after: first.pageInfo.endCursor });
    const hours = [...first.edges, ...second.edges].map(({ node }) => new Date(node.happenedAt).getUTCHours());
    expect(hours).toEqual([6, 5, 4, 3, 2, 1]);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it('shows one channel or one direction', async () => {
    const { camille, id } = await scene(12);
    expect((await page(camille, { id, channel: 'DM' })).edges).toHaveLength(4);
    expect((await page(camille, { id, direction: 'INBOUND' })).edges).toHaveLength(6);
    expect((await page(camille, { id, channel: 'DM', direction: 'INBOUND' })).edges).toHaveLength(2);
  });

  it('refuses a page that is too large and a cursor that is none', async () => {
    const { camille, id } = await scene(1);
    const refusal = async (variables: object) => (await camille.send(TIMELINE, { id, ...variables })).errors?.[0];
    expect(await refusal({ first: 1000 })).toMatchObject({ extensions: { code: 'BAD_INPUT' } });
    expect(await refusal({ first: 0 })).toMatchObject({ extensions: { code: 'BAD_INPUT' } });
    const strange = Buffer.from('["once upon a time","x"]').toString('base64url');
    for (const after of ['abc', strange])
      expect((await refusal({ after }))?.message).toMatch(/^after: this is no cursor/);
  });

  it("is empty for a neighbour", async () => {
    const { id } = await scene(3);
    const neighbour = await rapport.colleague('ADMIN');
    expect((await neighbour.send(TIMELINE, { id })).errors?.[0].extensions.code).toBe('NOT_FOUND');
  });

  it('gives fifty contacts their last three entries, activity and members in as many statements as two', async () => {
    const camille = await rapport.colleague('MEMBER');
    const statements = async (count: number): Promise<number> => {
      const contactIds = await contactsIn(rapport, camille.workspaceId, count);
      for (const id of contactIds) await entries(camille.workspaceId, id, 4);
      const input = { contactIds, direction: 'MUTUAL', channel: 'IN_PERSON' };
      const query = vi.spyOn(Client.prototype, 'query');
      const { logInteractions } = await camille.ask<{ logInteractions: { contact: { lastInteractions: object[] } }[] }>(
        `mutation ($input: LogInteractionsInput!) {
          logInteractions(input: $input) {
            member { name } correctedBy { id }
            contact {
              name activity { lastAt }
              lastInteractions(first: 3) { id channel member { name } correctedBy { id } }
            }
          }
        }`,
        { input },
      );
      const counted = query.mock.calls.length;
      query.mockRestore();
      expect(logInteractions.map(({ contact }) => contact.lastInteractions.length)).toEqual(contactIds.map(() => 3));
      return counted;
    };
    expect(await statements(50)).toBe(await statements(2));
  });

  it('shows the newest three first and leaves out what was corrected', async () => {
    const camille = await rapport.colleague('MEMBER');
    const id = await contactIn(rapport, camille.workspaceId);
    await entries(camille.workspaceId, id, 4, `timestamptz '2026-03-01' + n * interval '1 hour'`);
    const [{ id: newest }] = (await page({ ...camille }, { id, first: 1 })).edges.map(({ node }) => node);
    await camille.ask('mutation ($input: CorrectInteractionInput!) { correctInteraction(input: $input) { id } }', {
      input: { id: newest, happenedAt: '2026-02-01T00:00:00Z' },
    });
    const { contact } = await camille.ask<{ contact: { lastInteractions: { happenedAt: string }[] } }>(
      'query ($id: ID!) { contact(id: $id) { lastInteractions { happenedAt } } }',
      { id },
    );
    const hours = contact.lastInteractions.map(({ happenedAt }) => happenedAt.slice(5, 13));
    expect(hours).toEqual(['03-01T03', '03-01T02', '03-01T01']);
    const { errors } = await camille.send(`{ contact(id: "${randomUUID()}") { lastInteractions(first: 3) { id } } }`);
    expect(errors?.[0].extensions.code).toBe('NOT_FOUND');
  });
});
