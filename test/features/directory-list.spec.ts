import { randomUUID } from 'node:crypto';
import { Database } from '#platform';
import { describe, expect, it, vi } from 'vitest';
import { useRapport, type Colleague } from '../support/rapport.js';

interface Page {
  contacts: {
    totalCount?: number;
    edges: { node: { id: string; name: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

const LIST = `query ($filter: ContactFilter, $sort: ContactSort, $first: Int, $after: String) {
  contacts(filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount edges { node { id name } } pageInfo { hasNextPage endCursor }
  }
}`;

describe('the list of contacts', () => {
  const rapport = useRapport();

  const add = async ({ workspaceId }: Colleague, name: string, more: Record<string, unknown> = {}): Promise<string> => {
    const row = { workspace_id: workspaceId, id: randomUUID(), name, sort_name: name, ...more };
    const columns = Object.keys(row);
    const places = columns.map((_, index) => `$${index + 1}`);
    await rapport.owner.query(`insert into contact (${columns.join()}) values (${places.join()})`, Object.values(row));
    await rapport.owner.query(
      `begin; select set_config('app.workspace_id', '${workspaceId}', true); select refresh_search_text(array['${row.id}'::uuid]); commit`,
    );
    return row.id;
  };

  const names = async (colleague: Colleague, variables: object): Promise<string[]> =>
    (await colleague.ask<Page>(LIST, variables)).contacts.edges.map(({ node }) => node.name);

  it('finds people in spite of accents and typing errors', async () => {
    const camille = await rapport.colleague('VIEWER');
    await add(camille, 'Amélie Dupont');
    await add(camille, 'Étienne Garnier');
    for (const text of ['amelie', 'Amelie Dupnt', 'DUPONT']) expect(await names(camille, { filter: { text } })).toEqual(['Amélie Dupont']);
    expect(await names(camille, { filter: { text: 'etienne' } })).toEqual(['Étienne Garnier']);
    expect(await names(await rapport.colleague('VIEWER'), { filter: { text: 'amelie' } })).toEqual([]);
  });

  it('is narrowed by what people are and where they speak', async () => {
    const camille = await rapport.colleague('MEMBER');
    const star = await add(camille, 'Star', { tier: 'STAR', kinds: ['INFLUENCER'], language: 'en', country: 'BE', tags: ['pain', 'vip'] });
    await add(camille, 'Voisin', { kinds: ['BLOGGER', 'FORUM_REGULAR'], language: 'fr', country: 'FR', owner_id: camille.memberId });
    await camille.ask(
      `mutation ($contactId: ID!) { addPresence(input: { contactId: $contactId, url: "https://www.instagram.com/star.example" }) { id } }`,
      { contactId: star },
    );
    const { createNiche } = await (await rapport.colleague('MANAGER', camille.workspaceId)).ask<{ createNiche: { id: string } }>(
      `mutation { createNiche(input: { name: "Pain" }) { id } }`,
    );
    await camille.ask(`mutation ($nicheId: ID!, $contactId: ID!) { addToNiche(nicheId: $nicheId, contactId: $contactId) { id } }`, {
      nicheId: createNiche.id,
      contactId: star,
    });
    for (const filter of [
      { tier: 'STAR' },
      { kinds: ['INFLUENCER'] },
      { language: 'en' },
      { country: 'BE' },
      { tags: ['vip'] },
      { platform: 'INSTAGRAM' },
      { niche: { id: createNiche.id } },
    ])
      expect([filter, await names(camille, { filter })]).toEqual([filter, ['Star']]);
    expect(await names(camille, { filter: { ownerId: camille.memberId } })).toEqual(['Voisin']);
  });

  it('pages through everybody once while people come and are renamed', async () => {
    const camille = await rapport.colleague('VIEWER');
    for (let i = 0; i < 30; i++) await add(camille, `Contact ${String(i).padStart(2, '0')}`);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { contacts }: Page = await camille.ask<Page>(LIST, { first: 7, after, sort: { by: 'NAME', direction: 'ASC' } });
      seen.push(...contacts.edges.map(({ node }) => node.name));
      await add(camille, `Avant ${seen.length}`);
      await rapport.owner.query(`update contact set name = 'Zoé', sort_name = 'Zoé' where name = $1`, [seen[0]]);
      after = contacts.pageInfo.hasNextPage ? contacts.pageInfo.endCursor : null;
    } while (after);
    const untouched = seen.filter((name) => name.startsWith('Contact'));
    expect(untouched).toEqual([...new Set(untouched)]);
    expect(untouched).toHaveLength(30);
  });

  it('sorts by last contact and by score, those without at the end, both ways', async () => {
    const camille = await rapport.colleague('MEMBER');
    const [early, late] = [await add(camille, 'Tôt'), await add(camille, 'Tard')];
    await add(camille, 'Jamais');
    for (const [contactId, days] of [[early, 40], [late, 2]] as const) {
      const input = { contactId, direction: 'INBOUND', channel: 'MAIL', happenedAt: new Date(Date.now() - days * 86_400_000) };
      await camille.ask(`mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }`, { input });
    }
    for (const by of ['LAST_CONTACT', 'SCORE']) {
      expect(await names(camille, { sort: { by, direction: 'DESC' } })).toEqual(['Tard', 'Tôt', 'Jamais']);
      expect(await names(camille, { sort: { by, direction: 'ASC' } })).toEqual(['Tôt', 'Tard', 'Jamais']);
    }
  });

  it('shows a page with presences, niches, score and last exchanges in as many statements for fifty as for five', async () => {
    const camille = await rapport.colleague('VIEWER');
    for (let i = 0; i < 50; i++) await add(camille, `Contact ${i}`);
    const query = `query ($first: Int!) { contacts(first: $first) { edges { node {
      name presences { url platform { name } } niches { state } responsiveness { score } lastInteractions(first: 3) { subject } } } } }`;
    const statements = vi.spyOn(rapport.api.get(Database), 'query');
    const count = async (first: number): Promise<number> => {
      statements.mockClear();
      await camille.ask(query, { first });
      return statements.mock.calls.length;
    };
    const forFive = await count(5);
    expect(await count(50)).toBe(forFive);
    expect(forFive).toBeLessThanOrEqual(6);
    statements.mockRestore();
  });

  it('refuses a page that is too large and a cursor of another list', async () => {
    const camille = await rapport.colleague('VIEWER');
    expect((await camille.send(LIST, { first: 101 })).errors?.[0]?.message).toContain('at most 100');
    expect((await camille.send(LIST, { after: 'bm9wZQ' })).errors?.[0]?.extensions.code).toBe('BAD_INPUT');
  });
});
