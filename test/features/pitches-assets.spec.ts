import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { assetOf, offered } from '../support/assets.js';
import { aBlogger, approve, aTemplate, FIRST_LETTER, heardFrom, lookAt, render, SEND, tryToApprove, type PitchRow, type Sent } from '../support/pitches.js';
import { PNG, stored } from '../support/stored-files.js';
import { useRapport, type Colleague } from '../support/rapport.js';

const OFFER = { text: `${FIRST_LETTER.text}\n\nVoici de quoi prolonger : {{asset.title}}\n{{asset.url}}` };

const OFFERS = `query ($id: ID!) { asset(id: $id) { offers { edges { node { state contact { id } pitch { id } } } } } }`;

describe('a pitch that offers an asset', () => {
  const rapport = useRapport();

  /** A draft for somebody who has spoken with us. */
  async function offerTo(camille: Colleague, assetId: string): Promise<{ contactId: string; draft: PitchRow }> {
    const contactId = await aBlogger(camille);
    await heardFrom(camille, contactId);
    return { contactId, draft: await render(camille, contactId, await aTemplate(camille, OFFER, 'OFFER'), { assetIds: [assetId] }) };
  }

  const send = async (camille: Colleague, draft: PitchRow) =>
    camille.send(SEND, { id: draft.id, version: (await approve(camille, draft)).version });

  it('speaks of it, and is on record with it once it was sent', async () => {
    const camille = await rapport.colleague('MANAGER');
    const assetId = await assetOf(camille, { links: ['https://agence.example/film'] });
    const { contactId, draft } = await offerTo(camille, assetId);
    expect(draft.text).toContain('Voici de quoi prolonger : Le film du four\nhttps://agence.example/film');
    expect((await send(camille, draft)).errors).toBeUndefined();
    const { asset } = await camille.ask<{ asset: { offers: { edges: { node: object }[] } } }>(OFFERS, { id: assetId });
    expect(asset.offers.edges).toEqual([{ node: { state: 'PENDING', contact: { id: contactId }, pitch: { id: draft.id } } }]);
  });

  it('waits for the end of the embargo', async () => {
    const camille = await rapport.colleague('MANAGER');
    const embargoUntil = new Date(Date.now() + 86_400_000).toISOString();
    const { draft } = await offerTo(camille, await assetOf(camille, { links: ['https://agence.example/film'], embargoUntil }));
    expect(draft.report.findings).toContainEqual(expect.objectContaining({ rule: 'asset-embargo', severity: 'BLOCKS', quote: 'Le film du four' }));
    expect((await tryToApprove(camille, draft)).errors?.[0]?.message).toContain('under embargo until');
  });

  it('does not go to a second person while an exclusive is with the first', async () => {
    const camille = await rapport.colleague('MANAGER');
    const assetId = await assetOf(camille, { links: ['https://agence.example/film'], isExclusive: true });
    const [one, other] = [await offerTo(camille, assetId), await offerTo(camille, assetId)];
    await approve(camille, one.draft);
    await approve(camille, other.draft);
    const sent = await Promise.all([one, other].map(async ({ draft }) => camille.send(SEND, { id: draft.id, version: (await lookAt(camille, draft.id)).version })));
    expect(sent.filter(({ errors }) => !errors)).toHaveLength(1);
    const refused = sent.find(({ errors }) => errors)!;
    expect(refused.errors?.[0]).toMatchObject({ extensions: { code: 'CONFLICT' }, message: expect.stringContaining('Élodie Lefèvre has') });
  });

  it('travels with the mail when it is a file without a link, but not with a first one', async () => {
    const camille = await rapport.colleague('MANAGER');
    const storedFileId = await stored(rapport, camille, PNG, 'four à sole.png');
    const assetId = await assetOf(camille, { kind: 'PICTURE', storedFileId });
    const templateId = await aTemplate(camille, { text: `${FIRST_LETTER.text}\n\nVoici de quoi prolonger : {{asset.title}}` }, 'OFFER');
    const stranger = await render(camille, await aBlogger(camille), templateId, { assetIds: [assetId] });
    expect(stranger.report.findings.map(({ rule }) => rule)).toEqual(['no-attachment-at-first-touch']);
    const contactId = await aBlogger(camille);
    await heardFrom(camille, contactId);
    const { data } = await send(camille, await render(camille, contactId, templateId, { assetIds: [assetId] }));
    const { attachments } = await simpleParser(Buffer.from((data as Sent).sendPitch.dispatch.source, 'latin1'));
    expect(attachments.map(({ filename, contentType, content }) => [filename, contentType, content.equals(PNG)])).toEqual([
      ['four à sole.png', 'image/png', true],
    ]);
  });

  it('may go to whoever has the exclusive already', async () => {
    const camille = await rapport.colleague('MANAGER');
    const assetId = await assetOf(camille, { links: ['https://agence.example/film'], isExclusive: true });
    const { contactId, draft } = await offerTo(camille, assetId);
    await offered(camille, assetId, contactId);
    expect((await send(camille, draft)).errors).toBeUndefined();
  });
});
