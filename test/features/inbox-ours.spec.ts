import { beforeEach, describe, expect, it } from 'vitest';
import { freezeClock } from '../support/frozen-clock.js';
import { arrive, arrives, logOf, mailOf, queueOf, suppressionsOf, uncertain, written } from '../support/inbox.js';
import { aBaker, aMailbox } from '../support/launches.js';
import { passageOf, passTime } from '../support/passages.js';
import { useRapport, type Colleague } from '../support/rapport.js';

const rapport = useRapport();

const MONDAY = new Date('2026-03-02T09:00:00Z');
let at: (next: Date) => void;
const after = (days: number, minutes = 0) => at(new Date(MONDAY.getTime() + days * 86_400_000 + minutes * 60_000));
const to = (...addresses: string[]) => addresses.map((address) => ({ address, name: null }));

beforeEach(() => {
  at = freezeClock(rapport, MONDAY);
});

const emailOf = async ({ memberId }: Colleague): Promise<string> =>
  (await rapport.owner.query<{ email: string }>('select email from member where id = $1', [memberId])).rows[0]!.email;

const OWN = { kind: 'OWN' as const };

describe('what one of us wrote', () => {
  it('through us is in the log already: our own copy changes nothing, and settles what was uncertain', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await written(rapport, camille);
    const unsure = await uncertain(rapport, ana);
    after(0, 5);
    const from = await emailOf(camille);
    const copies = [{ from, to: to(ana.address), messageId: ana.messageId, what: OWN }, { from, to: to(ana.address), messageId: unsure.messageId, what: OWN }];
    const [copy] = await arrive(rapport, camille, ...copies);
    const log = await logOf(camille, ana.contactId);
    expect(log.map(({ direction }) => direction)).toEqual(['OUTBOUND', 'OUTBOUND']);
    expect(await mailOf(camille, copy!)).toMatchObject({ triage: 'SETTLED', contact: { id: ana.contactId }, dispatch: { id: ana.dispatchId }, interaction: { id: ana.entryId } });
    const { dispatch } = await camille.ask<{ dispatch: { state: string } }>('query ($id: ID!) { dispatch(id: $id) { state } }', { id: unsure.id });
    expect(dispatch.state).toBe('SENT');
    expect(await passageOf(camille, ana.enrolmentId)).toMatchObject({ state: 'ACTIVE' });
  });

  it('comes back from a forward under another Message-ID and is no second touch', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await written(rapport, camille);
    after(0, 5);
    const { rows } = await rapport.owner.query<{ body: string }>('select body from dispatch where id = $1', [ana.dispatchId]);
    await arrives(rapport, camille, { from: await emailOf(camille), to: to(ana.address), subject: `Fwd: ${ana.subject}`, text: rows[0]!.body.replaceAll('\n', '\r\n'), what: OWN });
    expect(await logOf(camille, ana.contactId)).toHaveLength(1);
  });

  it('in a mail program of their own stands in the log of each contact it went to, as theirs', async () => {
    const camille = await rapport.colleague('MANAGER');
    const [ana, bea] = [await aBaker(camille, 'Ana', { addresses: [{ address: 'ana@deux.example' }] }), await aBaker(camille, 'Béa', { addresses: [{ address: 'bea@deux.example' }] })];
    const theirs = await arrives(rapport, camille, { from: 'ana@deux.example', subject: 'Une question', messageId: '<question@deux.example>' });
    after(0, 5);
    const mail = await arrives(rapport, camille, {
      ...{ from: await emailOf(camille), to: to('ana@deux.example'), cc: to('bea@deux.example', await emailOf(camille)) },
      ...{ inReplyTo: ['<question@deux.example>'], words: 'Avec plaisir.', subject: 'Re: Une question', what: OWN },
    });
    const [answer, question] = await logOf(camille, ana);
    expect(answer).toMatchObject({ direction: 'OUTBOUND', body: 'Avec plaisir.', member: { id: camille.memberId }, inReplyTo: { id: question!.id }, mail: { id: mail.id } });
    expect(question!.mail).toEqual({ id: theirs.id, text: expect.any(String) });
    expect(await logOf(camille, bea)).toMatchObject([{ direction: 'OUTBOUND', inReplyTo: null, mail: { id: mail.id } }]);
    expect((await mailOf(camille, mail)).triage).toBe('SETTLED');
    const { contact } = await camille.ask<{ contact: { mails: { id: string }[] } }>('query ($id: ID!) { contact(id: $id) { mails { id } } }', { id: bea });
    expect(contact.mails).toEqual([{ id: mail.id }]);
  });

  it('to one person on record twice is one entry', async () => {
    const camille = await rapport.colleague('MANAGER');
    const shared = { addresses: [{ address: 'ana@double.example' }] };
    const [ana, anna] = [await aBaker(camille, 'Ana', shared), await aBaker(camille, 'Anna', shared)];
    await arrives(rapport, camille, { from: await emailOf(camille), to: to('Ana@Double.example'), cc: to('ana@double.example'), what: OWN });
    expect([await logOf(camille, ana), await logOf(camille, anna)].map((log) => log.length).sort()).toEqual([0, 1]);
  });

  it('to a colleague is nobody’s business', async () => {
    const camille = await rapport.colleague('MANAGER');
    const bruno = await rapport.colleague('MEMBER', camille.workspaceId);
    const mail = await arrives(rapport, camille, { from: await emailOf(camille), to: to(await emailOf(bruno)), what: OWN });
    expect(await mailOf(camille, mail)).toMatchObject({ triage: 'ASIDE', suggestions: [], contact: null });
  });

  it('to two hundred people at once is an entry for each whom we know', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await aBaker(camille, 'Ana', { addresses: [{ address: 'ana@foule.example' }] });
    const crowd = Array.from({ length: 199 }, (_, i) => `inconnu-${i}@foule.example`);
    await arrives(rapport, camille, { from: await emailOf(camille), to: to(...crowd, 'ana@foule.example'), what: OWN });
    const [entry] = await logOf(camille, ana);
    expect(entry!.recipients).toHaveLength(200);
    await arrives(rapport, camille, { from: 'ana@foule.example', to: to(...crowd, ...crowd) });
    expect(await logOf(camille, ana)).toHaveLength(2);
  });
});

const AS_PERSON = { kind: 'PERSON' as const, confidence: 0.9, returnsOn: null, noMoreMail: null };

describe('a mail that one of us forwards to us', () => {
  const forwarded = { from: { address: 'ana@transfert.example', name: 'Ana' }, date: new Date('2026-02-27T10:00:00Z'), subject: 'Votre farine', words: 'Elle est parfaite.', ...AS_PERSON };

  it('is its author’s, of the day it was written, and stops what it answers', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await written(rapport, camille);
    await camille.ask('mutation ($input: AddAddressInput!) { addAddress(input: $input) { id } }', { input: { contactId: ana.contactId, address: 'ana@transfert.example' } });
    await aMailbox(rapport, camille, { address: `presse-${camille.memberId}@agence.example` });
    after(2);
    const box = to(`presse-${camille.memberId}@agence.example`);
    await arrives(rapport, camille, { from: await emailOf(camille), to: box, words: 'Pour info', what: OWN, forwarded: { ...forwarded, date: new Date('2026-03-03T10:00:00Z') } });
    expect((await logOf(camille, ana.contactId))[0]).toMatchObject({ direction: 'INBOUND', nature: 'HUMAN', subject: 'Votre farine', body: 'Elle est parfaite.', happenedAt: '2026-03-03T10:00:00.000Z' });
    expect(await passageOf(camille, ana.enrolmentId)).toMatchObject({ state: 'STOPPED' });
  });

  it('that another mailbox of ours received itself is one entry', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await aBaker(camille, 'Ana', { addresses: [{ address: 'ana@transfert.example' }] });
    await arrives(rapport, camille, { from: 'ana@transfert.example', date: forwarded.date, receivedAt: forwarded.date, subject: 'Votre farine', text: 'Elle est parfaite.', words: 'Elle est parfaite.' });
    await arrives(rapport, camille, { from: await emailOf(camille), to: to(await emailOf(camille)), what: OWN, forwarded });
    expect(await logOf(camille, ana)).toHaveLength(1);
  });

  it('and that comes to one of our mailboxes later is one entry, which is that of the mail itself', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await aBaker(camille, 'Ana', { addresses: [{ address: 'ana@transfert.example' }] });
    const itself = { from: 'ana@transfert.example', date: forwarded.date, receivedAt: forwarded.date, subject: 'Votre farine', text: 'Elle est parfaite.', words: 'Elle est parfaite.' };
    await arrives(rapport, camille, { from: await emailOf(camille), to: to(await emailOf(camille)), what: OWN, forwarded });
    const mail = await arrives(rapport, camille, itself);
    const [entry, ...more] = await logOf(camille, ana);
    expect([entry!.happenedAt, more]).toEqual(['2026-02-27T10:00:00.000Z', []]);
    expect((await mailOf(camille, mail)).interaction).toEqual({ id: entry!.id });
  });

  it('without its day is the one we have, whenever that came, or is on record as an old one', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await aBaker(camille, 'Ana', { addresses: [{ address: 'ana@transfert.example' }] });
    const long = new Date('2025-11-03T10:00:00Z');
    await arrives(rapport, camille, { from: 'ana@transfert.example', date: long, receivedAt: long, text: 'Elle est parfaite.', words: 'Elle est parfaite.' });
    const undated = { from: await emailOf(camille), to: to(await emailOf(camille)), what: OWN, forwarded: { ...forwarded, date: null } };
    await arrives(rapport, camille, undated);
    expect(await logOf(camille, ana)).toHaveLength(1);
    await arrives(rapport, camille, { ...undated, forwarded: { ...undated.forwarded, words: 'Autre chose.' } });
    expect(await logOf(camille, ana)).toMatchObject([{ body: 'Autre chose.', isHistory: true }, {}]);
  });

  it('is no answer when it is our own, even in their thread', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await written(rapport, camille);
    const bruno = await rapport.colleague('MEMBER', camille.workspaceId);
    after(2);
    const ours = { ...forwarded, from: { address: await emailOf(camille), name: 'Camille' } };
    const passedOn = { from: await emailOf(camille), to: to(await emailOf(bruno)), references: [ana.messageId], subject: `Fwd: ${ana.subject}`, what: OWN };
    const mails = await arrive(rapport, camille, { ...passedOn, forwarded: ours }, { ...passedOn, name: 'Camille', forwarded: { ...ours, from: { address: null, name: 'Camille' } } });
    expect(await logOf(camille, ana.contactId)).toHaveLength(1);
    expect(await passageOf(camille, ana.enrolmentId)).toMatchObject({ state: 'ACTIVE' });
    expect((await Promise.all(mails.map((mail) => mailOf(camille, mail)))).map(({ triage }) => triage)).toEqual(['ASIDE', 'ASIDE']);
  });

  it('is what its author is: of a machine it stops nothing, and a wish for no more mail is honoured', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await written(rapport, camille);
    after(2);
    const passedOn = { from: await emailOf(camille), to: to(await emailOf(camille)), what: OWN };
    const theirs = { ...forwarded, from: { address: ana.address, name: 'Ana' }, date: new Date('2026-03-03T10:00:00Z') };
    await arrives(rapport, camille, { ...passedOn, forwarded: { ...theirs, kind: 'AUTO_REPLY', returnsOn: '2026-03-16', words: 'Absente.' } });
    expect(await passageOf(camille, ana.enrolmentId)).toMatchObject({ state: 'ACTIVE', dueAt: '2026-03-18T08:00:00.000Z' });
    await arrives(rapport, camille, { ...passedOn, forwarded: { ...theirs, noMoreMail: 'ne m’écrivez plus' } });
    expect(await suppressionsOf(rapport, camille)).toMatchObject([{ address_key: ana.address, contact_id: ana.contactId, cause: 'UNSUBSCRIBED' }]);
    expect(await passageOf(camille, ana.enrolmentId)).toMatchObject({ state: 'STOPPED' });
  });

  it('of an address nobody knows, in a thread of ours, waits, and nothing leaves to whom we wrote', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await written(rapport, camille);
    after(7);
    const mail = await arrives(rapport, camille, { from: await emailOf(camille), to: to(await emailOf(camille)), references: [ana.messageId], what: OWN, forwarded });
    expect(await mailOf(camille, mail)).toMatchObject({ triage: 'WAITING', suggestions: [{ why: 'SAME_THREAD', contact: { id: ana.contactId } }] });
    expect(await passTime(rapport, camille)).toBe(0);
  });

  it('of somebody we do not know waits for a person', async () => {
    const camille = await rapport.colleague('MANAGER');
    const mail = await arrives(rapport, camille, { from: await emailOf(camille), to: to(await emailOf(camille)), what: OWN, forwarded });
    expect(await queueOf(camille)).toMatchObject([{ id: mail.id, contact: null }]);
    const { createContactFromMail } = await camille.ask<{ createContactFromMail: { contact: { id: string; name: string } } }>(
      'mutation ($id: ID!) { createContactFromMail(input: { id: $id }) { contact { id name } } }', { id: mail.id });
    expect(createContactFromMail.contact.name).toBe('Ana');
    expect(await logOf(camille, createContactFromMail.contact.id)).toMatchObject([{ direction: 'INBOUND', body: 'Elle est parfaite.' }]);
  });
});

describe('what a form of ours sends us', () => {
  it('is the visitor’s whom Reply-To names, or waits', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await aBaker(camille, 'Ana', { addresses: [{ address: 'ana@formulaire.example' }] });
    const form = { from: await emailOf(camille), to: to(await emailOf(camille)), words: 'Livrez-vous à Brest ?', what: OWN };
    const [, unknown] = await arrive(rapport, camille, { ...form, replyTo: to('ana@formulaire.example') }, { ...form, replyTo: to('nouvelle@formulaire.example') });
    expect(await logOf(camille, ana)).toMatchObject([{ direction: 'INBOUND', body: 'Livrez-vous à Brest ?' }]);
    expect(await queueOf(camille)).toMatchObject([{ id: unknown!.id }]);
  });
});
