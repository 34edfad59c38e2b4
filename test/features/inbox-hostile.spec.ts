import { beforeEach, describe, expect, it } from 'vitest';
import { freezeClock } from '../support/frozen-clock.js';
import { arrive, arrives, bounceOf, logOf, mailOf, stateOf, suppressionsOf, written } from '../support/inbox.js';
import { aBaker } from '../support/launches.js';
import { passageOf } from '../support/passages.js';
import { useRapport } from '../support/rapport.js';

const rapport = useRapport();

const MONDAY = new Date('2026-03-02T09:00:00Z');
let at: (next: Date) => void;
const after = (days: number, minutes = 0) => at(new Date(MONDAY.getTime() + days * 86_400_000 + minutes * 60_000));

beforeEach(() => {
  at = freezeClock(rapport, MONDAY);
});

describe('a stranger', () => {
  it('on our thread stops the sequence, the safe side, and takes nobody’s address away', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await written(rapport, camille);
    after(1);
    const mail = await arrives(rapport, camille, { from: 'rodeur@mal.example', inReplyTo: [ana.messageId] });
    expect(await passageOf(camille, ana.enrolmentId)).toMatchObject({ state: 'STOPPED' });
    expect(await mailOf(camille, mail)).toMatchObject({ matchedBy: 'THREAD', suggestions: [{ why: 'SAME_THREAD', isNewAddress: true }] });
    expect(await stateOf(rapport, ana)).toBe('VALID');
  });

  it('who answers what a contact wrote to many is not taken for them', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await aBaker(camille, 'Ana', { addresses: [{ address: 'ana@liste.example' }] });
    await arrives(rapport, camille, { from: 'ana@liste.example', messageId: '<annonce@liste.example>', what: { kind: 'LIST' } });
    const mail = await arrives(rapport, camille, { from: 'rodeur@mal.example', inReplyTo: ['<annonce@liste.example>'] });
    expect(await mailOf(camille, mail)).toMatchObject({ triage: 'WAITING', contact: null, suggestions: [{ why: 'SAME_THREAD', contact: { id: ana } }] });
    expect(await logOf(camille, ana)).toHaveLength(1);
  });

  it('of another workspace finds nothing here by what he quotes', async () => {
    const [camille, voisine] = [await rapport.colleague('MANAGER'), await rapport.colleague('MANAGER')];
    const ana = await written(rapport, camille);
    const mail = await arrives(rapport, voisine, { from: ana.address, inReplyTo: [ana.messageId], deliveredTo: [`lila+r-${ana.dispatchId.replaceAll('-', '')}@agence.example`] });
    expect(await mailOf(voisine, mail)).toMatchObject({ triage: 'WAITING', contact: null, suggestions: [] });
  });
});

describe('a forged report', () => {
  it('that names an address we never wrote to takes it away from nobody', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await written(rapport, camille);
    const bea = await aBaker(camille, 'Béa', { addresses: [{ address: 'bea@cible.example' }] });
    after(0, 5);
    await arrive(rapport, camille, bounceOf({ address: 'bea@cible.example', messageId: ana.messageId }, 'HARD'),
      bounceOf({ address: 'bea@cible.example', messageId: '<inconnu@x.example>' }, 'HARD'),
      bounceOf({ address: 'bea@cible.example', messageId: ana.messageId }, 'DELIVERED', { kind: 'COMPLAINT', feedbackType: 'abuse' }));
    expect(await stateOf(rapport, { address: 'bea@cible.example' })).toBe('VALID');
    expect((await suppressionsOf(rapport, camille)).map(({ address_key }) => address_key)).not.toContain('bea@cible.example');
    expect(await logOf(camille, bea)).toEqual([]);
  });

  it('without the original is for a person to judge, and holds meanwhile', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await written(rapport, camille);
    after(0, 5);
    const mail = await arrives(rapport, camille, bounceOf(ana, 'HARD', { original: null }));
    expect(await mailOf(camille, mail)).toMatchObject({ triage: 'WAITING', contact: { id: ana.contactId }, dispatch: { id: ana.dispatchId } });
    expect(await stateOf(rapport, ana)).toBe('VALID');
  });

  it('is for a person to judge where we are not sure of it', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await written(rapport, camille);
    after(0, 5);
    const mail = await arrives(rapport, camille, { ...bounceOf(ana, 'HARD', { confidence: 0.6 }) });
    expect(await mailOf(camille, mail)).toMatchObject({ triage: 'WAITING', contact: { id: ana.contactId } });
    expect(await stateOf(rapport, ana)).toBe('VALID');
  });
});

describe('a message nobody would write', () => {
  it('is kept whatever stands in it', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await aBaker(camille, 'Ana', { addresses: [{ address: 'ana@torture.example' }] });
    const long = 'Re: '.repeat(20_000);
    const mails = await arrive(rapport, camille,
      { from: 'ana@torture.example', subject: long, text: 'é'.repeat(300_000), words: 'é'.repeat(300_000), inReplyTo: Array.from({ length: 2_000 }, (_, i) => `<${i}@x>`) },
      { from: '', name: '\u0000', subject: null, text: '', words: null, messageId: null as never },
      { from: 'pas une adresse', subject: "'; drop table mail_message; --", messageId: '<inj@x.example>' });
    expect(mails).toHaveLength(3);
    expect((await logOf(camille, ana))[0]!.body).toHaveLength(200_000);
  });
});
