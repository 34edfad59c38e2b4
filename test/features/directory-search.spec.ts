import { describe, expect, it } from 'vitest';
import { contactPage, CONTACTS, listedNames, putOnRecord } from '../support/contact-list.js';
import { useRapport, type Colleague } from '../support/rapport.js';

describe('searching contacts', () => {
  const rapport = useRapport();

  const team = async (...people: (string | object)[]): Promise<Colleague> => {
    const camille = await rapport.colleague('MEMBER');
    for (const one of people) await putOnRecord(camille, one);
    return camille;
  };

  it.each([
    ['without accents and capitals', 'amelie dupont'],
    ['with accents the name has not', 'Amélië Dûpont'],
    ['with a letter missing', 'Amelie Dupnt'],
    ['with a letter too many', 'Amellie Duppont'],
    ['with a wrong letter', 'Amalie Dupond'],
    ['with two letters swapped', 'Ameile Duopnt'],
    ['by parts of words', 'mel upo'],
    ['by the other end first, with a comma', 'Dupont, Amélie'],
    ['by a single letter', 'é'],
  ])('finds Amélie Dupont %s', async (_, text) => {
    const camille = await team('Amélie Dupont', 'Bruno Lachaux');
    expect(await listedNames(camille, { text })).toEqual(['Amélie Dupont']);
  });

  it('demands every word', async () => {
    const camille = await team('Amélie Dupont', 'Amélie Martin', 'Bruno Dupont');
    expect(await listedNames(camille, { text: 'amelie dupnt' })).toEqual(['Amélie Dupont']);
    expect(await listedNames(camille, { text: 'amelie durand' })).toEqual([]);
  });

  it('forgives a slip, not another name', async () => {
    const camille = await team('Marie Jardin', 'Marion Martin', 'Mario Marin', 'Martha Marten');
    expect(await listedNames(camille, { text: 'Martin' })).toEqual(['Mario Marin', 'Marion Martin', 'Martha Marten']);
    expect(await listedNames(camille, { text: 'Marie' })).toEqual(['Marie Jardin', 'Mario Marin']);
    expect(await listedNames(camille, { text: 'Zoé' })).toEqual([]);
  });

  it('forgives two slips in a long word', async () => {
    const camille = await team({ name: 'Léa', presences: [{ url: 'https://lea.example', title: 'Gourmandises lyonnaises' }] });
    expect(await listedNames(camille, { text: 'gormandizes' })).toEqual(['Léa']);
  });

  it('looks through addresses, handles, titles and the addresses of blogs', async () => {
    const camille = await team({
      name: 'Zoé',
      addresses: [{ address: 'contact@pain-au-levain.example' }],
      presences: [
        { url: 'https://www.pain-au-levain.example/', title: 'Croûte et mie' },
        { platformKey: 'INSTAGRAM', handle: 'zoe.petrit' },
      ],
    });
    const found = ['contact@pain-au-levain.example', 'https://www.pain-au-levain.example/', 'croute', '@zoe.petrit', 'levain'];
    for (const text of found) expect(await listedNames(camille, { text }), text).toEqual(['Zoé']);
    expect(await listedNames(camille, { text: 'https://www.pain-au-seigle.example/' })).toEqual([]);
  });

  it('takes %, _ and \\ for what they are', async () => {
    const camille = await team('Cent % cuisine', 'Cent fois cuisine', 'a_b', 'axb', 'c\\d');
    expect(await listedNames(camille, { text: '%' })).toEqual(['Cent % cuisine']);
    expect(await listedNames(camille, { text: 'a_b' })).toEqual(['a_b']);
    expect(await listedNames(camille, { text: 'c\\d' })).toEqual(['c\\d']);
    expect(await listedNames(camille, { text: '()' })).toEqual([]);
  });

  it('puts the closest first unless another order is asked for', async () => {
    const camille = await team('Zoé Anne Dupontel', 'Anna Dupond', 'Anne Dupont', 'Anne-Sophie Dupont de Nemours');
    const { edges } = await contactPage(camille, { filter: { text: 'anne dupont' } });
    const names = edges.map(({ node }) => node.name);
    expect(names[0]).toBe('Anne Dupont');
    expect(await listedNames(camille, { text: 'anne dupont' }, { by: 'RELEVANCE', direction: 'ASC' })).toEqual(names.reverse());
    const byName = ['Anna Dupond', 'Anne Dupont', 'Anne-Sophie Dupont de Nemours', 'Zoé Anne Dupontel'];
    expect(await listedNames(camille, { text: 'anne dupont' }, { by: 'NAME' })).toEqual(byName);
  });

  it('never finds a neighbour, in any way of asking', async () => {
    const [camille, neighbour] = [await team('Amélie Dupont'), await team('Amélie Dupont-Voisin')];
    for (const text of ['amelie', 'Amelie Dupnt', 'voisin', 'a'])
      expect(await listedNames(camille, { text }), text).toEqual(text === 'voisin' ? [] : ['Amélie Dupont']);
    expect(await listedNames(neighbour, { text: 'amelie' })).toEqual(['Amélie Dupont-Voisin']);
  });

  it('shows nothing where no workspace is at work', async () => {
    await team('Amélie Dupont');
    await rapport.owner.query('begin; set local role rapport_app');
    const { rowCount } = await rapport.owner.query(`select contacts_alike('amelie')`);
    await rapport.owner.query('rollback');
    expect(rowCount).toBe(0);
  });

  it('shows everybody while nothing is typed yet, and refuses a text that is too long', async () => {
    const camille = await team('Amélie Dupont');
    expect(await listedNames(camille, { text: ' \u0000 ' })).toEqual(['Amélie Dupont']);
    const { errors } = await camille.send(CONTACTS, { filter: { text: 'x'.repeat(101) } });
    expect(errors?.[0]?.message).toBe('filter.text: must be a text of at most 100 characters');
  });
});
