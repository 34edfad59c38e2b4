import { describe, expect, it } from 'vitest';
import { assetOf } from '../support/assets.js';
import { batchOf, generate, newBatch, outcomes, tryBatch } from '../support/batches.js';
import { contactsIn } from '../support/contact-in.js';
import { aBlogger, aTemplate, saveWords } from '../support/pitches.js';
import { refusal } from '../support/people.js';
import { useRapport, type Colleague } from '../support/rapport.js';

const rapport = useRapport();

const leaveAlone = (colleague: Colleague, contactId: string) =>
  rapport.owner.query(
    `update contact set do_not_contact_at = now(), do_not_contact_reason = 'elle l’a demandé' where workspace_id = $1 and id = $2`,
    [colleague.workspaceId, contactId],
  );

const welcomesNothing = (colleague: Colleague, contactId: string) =>
  colleague.ask('mutation ($input: SetPitchPolicyInput!) { setPitchPolicy(input: $input) { id } }', { input: { contactId, welcomesPitches: false } });

async function niche(colleague: Colleague, contactIds: string[], rejectedId: string): Promise<string> {
  const { createNiche } = await colleague.ask<{ createNiche: { id: string } }>('mutation { createNiche(input: { name: "Pain" }) { id } }');
  const nicheId = createNiche.id;
  for (const contactId of contactIds)
    await colleague.ask('mutation ($n: ID!, $c: ID!) { addToNiche(nicheId: $n, contactId: $c) { id } }', { n: nicheId, c: contactId });
  await colleague.ask('mutation ($input: VetContactInput!) { vetContact(input: $input) { id } }', {
    input: { nicheId, contactId: rejectedId, state: 'REJECTED', reason: 'hors sujet' },
  });
  return nicheId;
}

describe('a batch', () => {
  it('tells for each person what came of it, and why', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ids = {
      ready: await aBlogger(camille, { name: 'Ana', firstName: 'Ana' }),
      blocked: await aBlogger(camille, { name: 'Bruno', firstName: 'Bruno', gender: 'MASCULINE', tags: ['tu'], formOfAddress: 'TU' }),
      missing: await aBlogger(camille, { name: 'Chloé', firstName: null }),
      english: await aBlogger(camille, { name: 'Dan', language: 'en' }),
      refuses: await aBlogger(camille, { name: 'Eva' }),
      nowhere: await aBlogger(camille, { name: 'Fanny', addresses: [] }),
      alone: await aBlogger(camille, { name: 'Gil' }),
    };
    await welcomesNothing(camille, ids.refuses);
    await leaveAlone(camille, ids.alone);
    const templateId = await aTemplate(camille);
    await saveWords(camille, templateId, 2, { formOfAddress: 'TU' });
    const asked = { templateId, channel: 'MAIL', people: { contactIds: Object.values(ids) } };
    const queued = await newBatch(camille, asked);
    expect(queued).toMatchObject({ state: 'QUEUED', counts: { total: 7, pending: 6, excluded: 1 }, author: { id: camille.memberId } });
    await generate(rapport, camille, queued);
    const done = await batchOf(camille, queued.id);
    expect(done).toMatchObject({
      ...{ state: 'DONE', selection: { contacts: 7 } },
      counts: { total: 7, pending: 0, ready: 1, blocked: 1, missingValues: 2, excluded: 3 },
    });
    expect(outcomes(done)).toEqual({
      ...{ Ana: 'READY', Bruno: 'BLOCKED', Chloé: 'MISSING_VALUES', Dan: 'MISSING_VALUES' },
      ...{ Eva: 'EXCLUDED', Fanny: 'EXCLUDED', Gil: 'EXCLUDED' },
    });
    const [ana, bruno, chloe, dan, eva, fanny, gil] = done.items.edges.map(({ node }) => node);
    expect(ana).toMatchObject({ pitch: { subject: 'En lisant « La croûte qui chante »', state: 'DRAFT' }, reasons: [] });
    expect(bruno!.pitch).not.toBeNull();
    expect(bruno!.reasons[0]).toMatchObject({ rule: 'form-of-address', quote: expect.any(String) });
    expect(chloe).toMatchObject({ pitch: null, reasons: [{ rule: 'missing-value', quote: 'contact.firstName' }] });
    expect(chloe!.reasons[0]).toMatchObject({
      fr: expect.stringContaining('est vide pour cette personne'),
      en: expect.stringContaining('is empty for this person'),
    });
    expect(dan!.reasons[0]).toMatchObject({
      rule: 'missing-variant',
      fr: expect.stringContaining('anglais, vous, courriel'),
      en: expect.stringContaining('has no variant in English'),
    });
    expect(eva!.reasons[0]!.rule).toMatch(/^policy-/);
    expect(fanny!.reasons.map(({ rule }) => rule)).toEqual(['no-address']);
    expect(gil!.reasons[0]).toMatchObject({ rule: 'do-not-contact', fr: expect.stringContaining('elle l’a demandé') });
    expect(done.reasons).toContainEqual({ outcome: 'MISSING_VALUES', rule: 'missing-value', people: 1, message: chloe!.reasons[0]!.en });
    expect([chloe, dan, eva, fanny, gil].map((one) => one!.pitch)).toEqual([null, null, null, null, null]);
  });

  it('is for the people of a niche who were not rejected, and speaks of it', async () => {
    const camille = await rapport.colleague('MANAGER');
    const [ana, bea, carla] = [await aBlogger(camille, { name: 'Ana' }), await aBlogger(camille, { name: 'Béa' }), await aBlogger(camille, { name: 'Carla' })];
    const nicheId = await niche(camille, [ana, bea], carla);
    const templateId = await aTemplate(camille, { subject: 'Un mot sur {{niche.name}}' });
    const batch = await newBatch(camille, { templateId, name: 'Rentrée du pain', people: { nicheId } });
    await generate(rapport, camille, batch);
    const done = await batchOf(camille, batch.id);
    expect(done).toMatchObject({ name: 'Rentrée du pain', selection: { nicheId } });
    expect(done.items.edges.map(({ node }) => [node.contact.name, node.pitch?.subject])).toEqual([
      ['Ana', 'Un mot sur Pain'],
      ['Béa', 'Un mot sur Pain'],
    ]);
  });

  it('is for those who pass a filter', async () => {
    const camille = await rapport.colleague('MANAGER');
    await aBlogger(camille, { name: 'Ana', tags: ['levain'] });
    await aBlogger(camille, { name: 'Béa' });
    const batch = await newBatch(camille, { templateId: await aTemplate(camille), people: { filter: { tags: ['levain'] } } });
    expect(outcomes(batch)).toEqual({ Ana: 'PENDING' });
  });

  it('makes no pitch twice, however often and by however many workers it is run', async () => {
    const camille = await rapport.colleague('MANAGER');
    const people = { contactIds: [await aBlogger(camille), await aBlogger(camille), await aBlogger(camille)] };
    const batch = await newBatch(camille, { templateId: await aTemplate(camille), people });
    await Promise.all([1, 2, 3].map(() => generate(rapport, camille, batch)));
    const done = await batchOf(camille, batch.id);
    await generate(rapport, camille, batch);
    expect(await batchOf(camille, batch.id)).toEqual(done);
    expect(done).toMatchObject({ state: 'DONE', sameWords: 3, counts: { total: 3, ready: 3 } });
    const { rows } = await rapport.owner.query('select 1 from pitch where batch_id = $1', [batch.id]);
    expect(rows).toHaveLength(3);
  });

  it('keeps to the words it was asked for when the template is changed meanwhile', async () => {
    const camille = await rapport.colleague('MANAGER');
    const templateId = await aTemplate(camille);
    const batch = await newBatch(camille, { templateId, people: { contactIds: [await aBlogger(camille)] } });
    await saveWords(camille, templateId, 2, { subject: 'Tout autre chose' });
    await generate(rapport, camille, batch);
    const done = await batchOf(camille, batch.id);
    expect(done.templateVersion).toBe(2);
    expect(done.items.edges[0]!.node.pitch!.subject).toBe('En lisant « La croûte qui chante »');
  });

  it('fails with words when its template is deleted meanwhile', async () => {
    const camille = await rapport.colleague('MANAGER');
    const templateId = await aTemplate(camille);
    const batch = await newBatch(camille, { templateId, people: { contactIds: [await aBlogger(camille)] } });
    await camille.ask('mutation ($id: ID!) { deleteTemplate(id: $id) }', { id: templateId });
    await generate(rapport, camille, batch);
    expect(await batchOf(camille, batch.id)).toMatchObject({ state: 'FAILED', failure: expect.stringContaining('The template was deleted.') });
  });

  it('is refused at once when it could come to nothing', async () => {
    const camille = await rapport.colleague('MANAGER');
    const [contactIds, templateId] = [[await aBlogger(camille), await aBlogger(camille)], await aTemplate(camille)];
    const { createTemplate: silent } = await camille.ask<{ createTemplate: { id: string } }>(
      `mutation { createTemplate(input: { name: "Muet", purpose: INTRODUCE }) { id } }`,
    );
    const isExclusive = await assetOf(camille, { title: 'La recette', isExclusive: true });
    const refusals = await Promise.all(
      [
        { templateId, people: {} },
        { templateId, people: { contactIds, filter: {} } },
        { templateId, people: { filter: { tags: ['personne'] } } },
        { templateId: silent.id, people: { contactIds } },
        { templateId, people: { contactIds }, assetIds: [isExclusive] },
        { templateId, people: { contactIds: [templateId] } },
      ].map(async (input) => refusal(await tryBatch(camille, input))),
    );
    expect(refusals).toEqual([
      'BAD_INPUT people: give a niche, a filter or a list of contacts, one of the three.',
      'BAD_INPUT people: give a niche, a filter or a list of contacts, one of the three.',
      'BAD_INPUT people: this is nobody. Choose another niche, filter or list.',
      'BAD_INPUT templateId: Muet has no words yet. Save a variant of it first.',
      'BAD_INPUT assetIds: La recette is exclusive and cannot be offered to 2 people. Write to one, or offer something else.',
      expect.stringContaining('NOT_FOUND There is no contact with id'),
    ]);
  });

  it('is for at most five thousand people, and says how many were asked for', async () => {
    const camille = await rapport.colleague('MANAGER');
    await rapport.owner.query(
      `insert into contact (workspace_id, id, name, sort_name) select $1, gen_random_uuid(), 'Nadia', 'nadia' from generate_series(1, 5001)`,
      [camille.workspaceId],
    );
    const answer = await tryBatch(camille, { templateId: await aTemplate(camille), people: { filter: {} } });
    expect(refusal(answer)).toBe('BAD_INPUT people: these are 5001 people, and at most 5000 are taken at a time. Choose fewer.');
  });

  it('is a neighbour’s business to nobody, and a viewer’s to read only', async () => {
    const [camille, stranger] = await Promise.all([rapport.colleague('MANAGER'), rapport.colleague('ADMIN')]);
    const [contactId] = await contactsIn(rapport, camille.workspaceId, 1);
    const asked = { templateId: await aTemplate(camille), people: { contactIds: [contactId] } };
    const { id } = await newBatch(camille, asked);
    const seen = await stranger.send('query ($id: ID!) { batch(id: $id) { name } }', { id });
    expect(refusal(seen)).toContain('NOT_FOUND');
    const viewer = await rapport.colleague('VIEWER', camille.workspaceId);
    expect(refusal(await tryBatch(viewer, asked))).toContain('FORBIDDEN');
    expect(await batchOf(viewer, id)).toMatchObject({ counts: { total: 1 } });
  });
});
