import { beforeEach, describe, expect, it } from 'vitest';
import { freezeClock } from '../support/frozen-clock.js';
import { arrive, arrives, logOf, mailOf, suppressionsOf, uncertain, written } from '../support/inbox.js';
import { aBaker } from '../support/launches.js';
import { drain, passageOf, passTime } from '../support/passages.js';
import { useRapport } from '../support/rapport.js';

const rapport = useRapport();

const MONDAY = new Date('2026-03-02T09:00:00Z');
let at: (next: Date) => void;
const after = (days: number, minutes = 0) => at(new Date(MONDAY.getTime() + days * 86_400_000 + minutes * 60_000));

beforeEach(() => {
  at = freezeClock(rapport, MONDAY);
});

describe('a real answer', () => {
  it('stands in the log with the person’s own words, in the conversation, and stops everything', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await written(rapport, camille);
    after(1);
    const text = 'Volontiers !\n\n> Bonjour Ana';
    const mail = await arrives(rapport, camille, { from: ana.address, inReplyTo: [ana.messageId], subject: `Re: ${ana.subject}`, text, words: 'Volontiers !' });
    const [answer, ours] = await logOf(camille, ana.contactId);
    expect(answer).toMatchObject({ direction: 'INBOUND', nature: 'HUMAN', body: 'Volontiers !', messageId: mail.messageId, isHistory: false });
    expect(answer).toMatchObject({ inReplyTo: { id: ours!.id }, conversationId: ours!.conversationId, mail: { id: mail.id, text }, recipients: ['lila@agence.example'] });
    expect(await passageOf(camille, ana.enrolmentId)).toMatchObject({ state: 'STOPPED', reason: { code: 'ANSWERED' } });
    expect(await mailOf(camille, mail)).toMatchObject({
      ...{ triage: 'SETTLED', matchedBy: 'THREAD', contact: { id: ana.contactId }, interaction: { id: answer!.id }, dispatch: { id: ana.dispatchId } },
      ...{ suggestions: [], isDoubtful: false, words: 'Volontiers !', source: expect.stringContaining('Volontiers !') },
    });
    after(9);
    expect(await passTime(rapport, camille)).toBe(0);
  });

  it('finds its contact by a token, by any of her addresses, and by the thread even where a server rewrote the Message-ID', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await written(rapport, camille);
    after(1);
    const second = `ana.bis-${ana.address}`;
    await camille.ask('mutation ($input: AddAddressInput!) { addAddress(input: $input) { id } }', { input: { contactId: ana.contactId, address: second } });
    await rapport.owner.query(`update dispatch set reason = '250 Ok 0102018F3B-5c1d-000000' where id = $1`, [ana.dispatchId]);
    const token = `lila+r-${ana.dispatchId.replaceAll('-', '')}@agence.example`;
    const how = [
      { from: second.toUpperCase() },
      { inReplyTo: ['<Rubbish@nowhere.example>', `< ${ana.messageId.slice(1).toUpperCase()}`] },
      { references: ['<0102018f3b-5C1D-000000@eu-west-1.amazonses.com>'] },
      { deliveredTo: [token] },
      { replyTo: [{ address: ana.address, name: null }] },
    ];
    const mails = await arrive(rapport, camille, ...how.map((one, i) => ({ ...one, text: `Réponse ${i}` })));
    const found = await Promise.all(mails.map((mail) => mailOf(camille, mail)));
    expect(found.map(({ contact, matchedBy }) => [contact?.id, matchedBy])).toEqual(
      ['ADDRESS', 'THREAD', 'THREAD', 'TOKEN', 'ADDRESS'].map((by) => [ana.contactId, by]));
  });

  it('without any thread belongs to the conversation of its subject, within the same contact alone', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await written(rapport, camille);
    after(1);
    await arrives(rapport, camille, { from: ana.address, subject: `RE : ${ana.subject}` });
    expect((await logOf(camille, ana.contactId))[0]).toMatchObject({ inReplyTo: { id: ana.entryId } });
    const stranger = await arrives(rapport, camille, { from: 'quidam@gmail.com', subject: `RE : ${ana.subject}` });
    expect(await mailOf(camille, stranger)).toMatchObject({ triage: 'WAITING', contact: null, suggestions: [{ why: 'SAME_SUBJECT', contact: { id: ana.contactId } }] });
  });

  it('from an address nobody knew is hers all the same, and the address is proposed', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await written(rapport, camille);
    after(1);
    const mail = await arrives(rapport, camille, { from: 'assistante@gmail.com', inReplyTo: [ana.messageId], words: 'Ana vous rappelle.' });
    expect(await passageOf(camille, ana.enrolmentId)).toMatchObject({ state: 'STOPPED' });
    expect(await mailOf(camille, mail)).toMatchObject({ triage: 'SETTLED', suggestions: [{ why: 'SAME_THREAD', isNewAddress: true, contact: { id: ana.contactId } }] });
    await camille.ask('mutation ($id: ID!, $contactId: ID!) { linkMail(id: $id, contactId: $contactId, addAddress: true) { id } }', { id: mail.id, contactId: ana.contactId });
    const { contact } = await camille.ask<{ contact: { addresses: { address: string }[] } }>('query ($id: ID!) { contact(id: $id) { addresses { address } } }', { id: ana.contactId });
    expect(contact.addresses.map(({ address }) => address)).toContain('assistante@gmail.com');
    expect(await logOf(camille, ana.contactId)).toHaveLength(2);
    expect(await mailOf(camille, mail)).toMatchObject({ suggestions: [] });
  });

  it('whose clock is wrong stops the sequence as well', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await written(rapport, camille);
    after(1);
    await arrives(rapport, camille, { from: ana.address, date: new Date('2009-01-01T00:00:00Z') });
    expect(await passageOf(camille, ana.enrolmentId)).toMatchObject({ state: 'STOPPED' });
  });

  it('of somebody who is to be left alone is logged as well', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await aBaker(camille, 'Ana', { addresses: [{ address: 'ana@seule.example' }] });
    await camille.ask('mutation ($id: ID!) { markDoNotContact(input: { contactId: $id, reason: "demandé au téléphone" }) { id } }', { id: ana });
    await arrives(rapport, camille, { from: 'ana@seule.example' });
    expect(await logOf(camille, ana)).toHaveLength(1);
  });

  it('that came to two of our mailboxes is one entry, and several of one batch answer each other', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await written(rapport, camille);
    after(1);
    const twice = { from: ana.address, messageId: '<une@fournil.example>', inReplyTo: [ana.messageId] };
    await arrive(rapport, camille, twice, twice, { from: 'bis@ailleurs.example', inReplyTo: ['<une@fournil.example>'], references: [ana.messageId, '<une@fournil.example>'], receivedAt: new Date(MONDAY.getTime() + 86_400_000 - 1) });
    await arrive(rapport, camille, twice);
    const log = await logOf(camille, ana.contactId);
    expect(log).toHaveLength(3);
    expect(new Set(log.map(({ conversationId }) => conversationId)).size).toBe(1);
  });

  it('proves that an uncertain message left', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await written(rapport, camille);
    const unsure = await uncertain(rapport, ana);
    after(1);
    await arrives(rapport, camille, { from: ana.address, inReplyTo: [unsure.messageId] });
    const { dispatch } = await camille.ask<{ dispatch: { state: string; interaction: { id: string } } }>('query ($id: ID!) { dispatch(id: $id) { state interaction { id } } }', { id: unsure.id });
    expect(dispatch.state).toBe('SENT');
    expect((await logOf(camille, ana.contactId))[0]).toMatchObject({ direction: 'INBOUND', inReplyTo: { id: dispatch.interaction.id } });
  });
});

describe('a wish for no more mail, in words', () => {
  it('is honoured at once, and shown', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await written(rapport, camille);
    after(1);
    const mail = await arrives(rapport, camille, { from: ana.address, inReplyTo: [ana.messageId], what: { noMoreMail: 'merci de ne plus m’écrire' } });
    expect(await suppressionsOf(rapport, camille)).toMatchObject([
      { address_key: ana.address, contact_id: ana.contactId, cause: 'UNSUBSCRIBED', evidence: '« merci de ne plus m’écrire »', dispatch_id: ana.dispatchId },
    ]);
    expect(await mailOf(camille, mail)).toMatchObject({ noMoreMail: 'merci de ne plus m’écrire' });
    expect(await passageOf(camille, ana.enrolmentId)).toMatchObject({ state: 'STOPPED' });
    after(9);
    expect(await drain(rapport, camille)).toBe(0);
  });

  it('that a machine sends is one click', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await written(rapport, camille);
    await arrives(rapport, camille, { from: ana.address, subject: 'unsubscribe', what: { kind: 'UNSUBSCRIBE' } });
    expect(await suppressionsOf(rapport, camille)).toMatchObject([{ address_key: ana.address, contact_id: ana.contactId, cause: 'UNSUBSCRIBED' }]);
    expect(await passageOf(camille, ana.enrolmentId)).toMatchObject({ state: 'STOPPED', reason: { code: 'UNSUBSCRIBED' } });
    expect(await logOf(camille, ana.contactId)).toHaveLength(1);
  });
});

describe('an old mail', () => {
  it('is on record, and nothing is done about it', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await written(rapport, camille);
    after(1);
    const early = { from: ana.address, isHistory: true, date: new Date('2025-01-05T09:00:00Z') };
    await arrive(rapport, camille, { ...early, what: { noMoreMail: 'stop' } },
      { ...early, messageId: '<absente@x.example>', what: { kind: 'AUTO_REPLY', returnsOn: '2026-04-01' } },
      { from: 'mailer-daemon@mx.example', isHistory: true, what: { kind: 'HARD_BOUNCE', recipients: [{ address: ana.address, verdict: 'HARD', status: null, diagnostic: null }], original: { messageId: ana.messageId, subject: null, to: null } } },
      { from: 'quidam@gmail.com', isHistory: true });
    const log = (await logOf(camille, ana.contactId)).map(({ nature, isHistory }) => `${nature} ${isHistory}`);
    expect(log.sort()).toEqual(['AUTO_REPLY true', 'BOUNCE true', 'HUMAN false', 'HUMAN true']);
    expect(await suppressionsOf(rapport, camille)).toEqual([]);
    expect(await passageOf(camille, ana.enrolmentId)).toMatchObject({ state: 'ACTIVE', step: 3, dueAt: '2026-03-09T09:00:00.000Z' });
  });

  it('that answers a passage under way, later than its first mail, stops it', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await written(rapport, camille);
    after(2);
    await arrives(rapport, camille, { from: ana.address, isHistory: true, date: new Date('2026-03-03T09:00:00Z') });
    expect(await passageOf(camille, ana.enrolmentId)).toMatchObject({ state: 'STOPPED', reason: { code: 'ANSWERED' } });
  });
});
