import { describe, expect, it } from 'vitest';
import { CONTACTS, contactPage, putOnRecord, wholeList } from '../support/contact-list.js';
import { useRapport, type Colleague } from '../support/rapport.js';

const LOG = 'mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }';

const cursorOf = (...values: unknown[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');

describe('paging through contacts', () => {
  const rapport = useRapport();

  const crowd = async (count: number): Promise<{ camille: Colleague; ids: string[] }> => {
    const camille = await rapport.colleague('MEMBER');
    const ids: string[] = [];
    for (let n = 1; n <= count; n++) ids.push(await putOnRecord(camille, `Léa ${String.fromCharCode(64 + n)}`));
    return { camille, ids };
  };

  const isOnce = (seen: { id: string }[], ids: string[]): void => {
    const known = seen.map(({ id }) => id).filter((id) => ids.includes(id));
    expect([...known].sort()).toEqual([...ids].sort());
  };

  const log = (camille: Colleague, contactId: string) =>
    camille.ask(LOG, { input: { contactId, direction: 'INBOUND', channel: 'DM', happenedAt: new Date() } });

  it.each([
    ['name', { sort: { by: 'NAME' } }],
    ['name, backwards', { sort: { by: 'NAME', direction: 'DESC' } }],
    ['day of entry', { sort: { by: 'CREATED' } }],
    ['relevance', { filter: { text: 'lea' }, sort: { by: 'RELEVANCE' } }],
  ])('by %s shows everybody untouched once while others come, go and change', async (_, variables) => {
    const { camille, ids } = await crowd(17);
    const [renamed, leaving, ...untouched] = ids;
    const seen = await wholeList(camille, variables, async (page) => {
      await putOnRecord(camille, `Léa ${page % 2 ? 'AA' : 'ZZ'} ${page}`);
      await rapport.owner.query('update contact set name = $2, sort_name = $2 where id = $1', [renamed, `Léa M${page}`]);
      if (page === 2) await camille.ask('mutation ($id: ID!) { deleteContact(id: $id) }', { id: leaving });
    });
    isOnce(seen, untouched);
  });

  it('by last contact shows everybody untouched once while we speak to others', async () => {
    const { camille, ids } = await crowd(14);
    const [quiet, spoken] = [ids.slice(0, 6), ids.slice(6, 11)];
    const later = ids.slice(11);
    for (const id of [...spoken, ...later]) await log(camille, id);
    const seen = await wholeList(camille, { sort: { by: 'LAST_CONTACT' }, first: 3 }, (page) => log(camille, later[page % 3]!));
    isOnce(seen, [...quiet, ...spoken]);
  });

  it('goes on where a row stood that is gone', async () => {
    const { camille, ids } = await crowd(6);
    const first = await contactPage(camille, { first: 3 });
    await camille.ask('mutation ($id: ID!) { deleteContact(id: $id) }', { id: ids[2] });
    const second = await contactPage(camille, { first: 3, after: first.pageInfo.endCursor });
    expect(second.edges.map(({ node }) => node.name)).toEqual(['Léa D', 'Léa E', 'Léa F']);
  });

  it('gives a cursor for every row, and says whether there is more on either side', async () => {
    const { camille } = await crowd(4);
    const { edges } = await contactPage(camille, { first: 4 });
    const after = await contactPage(camille, { first: 2, after: edges[0]!.cursor });
    expect(after.edges.map(({ node }) => node.name)).toEqual(['Léa B', 'Léa C']);
    expect(after.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const past = await contactPage(camille, { first: 2, after: edges[3]!.cursor });
    expect(past).toEqual({ edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: true, endCursor: null } });
  });

  it('counts all pages, whichever is shown', async () => {
    const { camille } = await crowd(4);
    const query = 'query ($after: String) { contacts(first: 1, after: $after) { totalCount } }';
    const { pageInfo } = await contactPage(camille, { first: 2 });
    expect(await camille.ask(query, { after: pageInfo.endCursor })).toEqual({ contacts: { totalCount: 4 } });
  });

  it.each([
    [0, 'first: first must be at least 1'],
    [-1, 'first: first must be at least 1'],
    [101, 'first: first must be at most 100; page with after instead'],
  ])('refuses pages of %d', async (first, message) => {
    const camille = await rapport.colleague('VIEWER');
    expect((await camille.send(CONTACTS, { first })).errors?.[0]?.message).toBe(message);
  });

  it('refuses the cursor of another order and says so', async () => {
    const { camille } = await crowd(2);
    const { pageInfo } = await contactPage(camille, { first: 1, sort: { by: 'CREATED' } });
    const { errors } = await camille.send(CONTACTS, { after: pageInfo.endCursor, sort: { by: 'NAME' } });
    expect(errors?.[0]).toMatchObject({
      message: 'after: this cursor is of a list in another order than NAME ASC. Start again without after.',
      extensions: { code: 'BAD_INPUT' },
    });
  });

  const ID = '00000000-0000-4000-8000-000000000000';
  it.each([
    ['no cursor at all', 'bonjour', {}],
    ['JSON of another shape', cursorOf('NAME ASC', 'Léa'), {}],
    ['a number for a name', cursorOf('NAME ASC', 7, ID), {}],
    ['nothing for a name', cursorOf('NAME ASC', null, ID), {}],
    ['what no text can hold', cursorOf('NAME ASC', 'a\u0000b', ID), {}],
    ['no id', cursorOf('NAME ASC', 'Léa', "1'; drop table contact"), {}],
    ['a number for an id', cursorOf('NAME ASC', 'Léa', 1), {}],
    ['no moment', cursorOf('CREATED DESC', '2026-02-31', ID), { by: 'CREATED' }],
    ['a moment no calendar has', cursorOf('CREATED DESC', '2026-02-31T00:00:00Z', ID), { by: 'CREATED' }],
    ['a moment beyond all time', cursorOf('CREATED DESC', '+275760-09-13T00:00:00Z', ID), { by: 'CREATED' }],
    ['a text for a score', cursorOf('SCORE DESC', '0.5', ID), { by: 'SCORE' }],
  ])('refuses a cursor that holds %s', async (_, after, sort) => {
    const camille = await rapport.colleague('VIEWER');
    const { errors } = await camille.send(CONTACTS, { after, sort: { by: 'NAME', ...sort } });
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_INPUT' } });
    expect(errors?.[0]?.message).toMatch(/^after: /);
  });
});
