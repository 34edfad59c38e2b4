import { beforeAll, describe, expect, it } from 'vitest';
import { CONTACTS, contactPage, listedNames, putOnRecord, wholeList } from '../support/contact-list.js';
import { useRapport, type Colleague } from '../support/rapport.js';

describe('the order of a list', () => {
  const rapport = useRapport();
  let camille: Colleague;

  /** Last contact, chances and ratio of the n-th of fourteen; every third one we never spoke to. */
  beforeAll(async () => {
    camille = await rapport.colleague('MEMBER');
    const { workspaceId } = camille;
    await rapport.owner.query(
      `insert into contact (workspace_id, id, name, sort_name, created_at)
       select $1, gen_random_uuid(), 'C' || lpad(n::text, 2, '0'), 'C' || lpad(n::text, 2, '0'), timestamptz '2026-01-01' + (n % 7) * interval '1 day'
       from generate_series(1, 14) n`,
      [workspaceId],
    );
    await rapport.owner.query(
      `insert into contact_activity (workspace_id, contact_id, last_at)
       select workspace_id, id, timestamptz '2026-02-01' + substr(name, 2)::int % 5 * interval '1 day'
       from contact where workspace_id = $1 and substr(name, 2)::int % 3 > 0`,
      [workspaceId],
    );
    await rapport.owner.query(
      `insert into contact_score (workspace_id, contact_id, channel, probability, score, ratio, band, confidence, earlier_probability)
       select workspace_id, contact_id, 'DM', extract(day from last_at) / 10, 10 * extract(day from last_at),
         5 - extract(day from last_at) / 2, 'AVERAGE', 'LOW', nullif(extract(day from last_at), 2) * 0.07 + 0.1
       from contact_activity where workspace_id = $1`,
      [workspaceId],
    );
  });

  /** Who is where by the database's own sorting; ids only decide between equals. */
  const expected = async (value: string, direction: string): Promise<string[]> => {
    const { rows } = await rapport.owner.query<{ name: string; value: unknown }>(
      `select c.name from contact c left join contact_activity a on a.contact_id = c.id left join contact_score s on s.contact_id = c.id
       where c.workspace_id = $1
       order by ${value} ${direction} nulls last, case when ${value} is null or '${direction}' = 'asc' then c.id end, c.id desc`,
      [camille.workspaceId],
    );
    return rows.map(({ name }) => name);
  };

  it.each([
    ['NAME', 'c.sort_name'],
    ['CREATED', 'c.created_at'],
    ['LAST_CONTACT', 'a.last_at'],
    ['SCORE', 's.probability'],
    ['RATIO', 's.ratio'],
    ['CHANGE', '(s.probability - s.earlier_probability)'],
  ])('is by %s both ways, on one page as on many, with equals in one order and the unknown last', async (by, value) => {
    for (const direction of ['ASC', 'DESC']) {
      const sort = { by, direction };
      const right = await expected(value, direction.toLowerCase());
      expect(await listedNames(camille, undefined, sort)).toEqual(right);
      for (const first of [1, 3, 5]) {
        const paged = await wholeList(camille, { sort, first });
        expect(paged.map(({ name }) => name), `${by} ${direction}, ${first} at a time`).toEqual(right);
      }
    }
  });

  it('is from A to Z for names and from the top down for all else, unless a direction is given', async () => {
    expect(await listedNames(camille, undefined, { by: 'NAME' })).toEqual(await expected('c.sort_name', 'asc'));
    expect(await listedNames(camille, undefined, { by: 'SCORE' })).toEqual(await expected('s.probability', 'desc'));
    const { edges } = await contactPage(camille);
    expect(edges.map(({ node }) => node.name)).toEqual(await expected('c.sort_name', 'asc'));
  });

  it('files French names as a dictionary does', async () => {
    const odile = await rapport.colleague('MEMBER');
    for (const lastName of ['Zola', 'Éluard', 'eco', 'Élie', 'Etchebest', 'Œdipe', 'Noël', 'Nguyen', 'd’Arc', 'Dupont'])
      await putOnRecord(odile, { firstName: 'A', lastName });
    const filed = ['A d’Arc', 'A Dupont', 'A eco', 'A Élie', 'A Éluard', 'A Etchebest', 'A Nguyen', 'A Noël', 'A Œdipe', 'A Zola'];
    expect(await listedNames(odile)).toEqual(filed);
  });

  it('shows no score, and so no place by score, for whom we must leave alone', async () => {
    const odile = await rapport.colleague('MEMBER');
    const [high, low] = [await putOnRecord(odile, 'Haut'), await putOnRecord(odile, 'Bas')];
    for (const [contactId, probability] of [[high, 0.9], [low, 0.1]])
      await rapport.owner.query(
        `insert into contact_score (workspace_id, contact_id, channel, probability, score, ratio, band, confidence)
         values ($1, $2, 'DM', $3, 50, 1, 'AVERAGE', 'LOW')`,
        [odile.workspaceId, contactId, probability],
      );
    expect(await listedNames(odile, undefined, { by: 'SCORE' })).toEqual(['Haut', 'Bas']);
    await odile.ask('mutation ($input: DoNotContactInput!) { markDoNotContact(input: $input) { id } }', {
      input: { contactId: high, reason: 'Il l’a demandé' },
    });
    expect(await listedNames(odile, undefined, { by: 'SCORE' })).toEqual(['Bas', 'Haut']);
    expect(await listedNames(odile, undefined, { by: 'SCORE', direction: 'ASC' })).toEqual(['Bas', 'Haut']);
  });

  it('by relevance needs a text', async () => {
    const { errors } = await camille.send(CONTACTS, { sort: { by: 'RELEVANCE' } });
    expect(errors?.[0]?.message).toBe('sort.by: RELEVANCE is to a text. Give filter.text, or sort by NAME.');
  });
});
