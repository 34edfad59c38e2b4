import { beforeEach, describe, expect, it } from 'vitest';
import { freezeClock } from '../support/frozen-clock.js';
import { arrive, arrives, bounceOf, logOf, mailOf, queueOf, stateOf, suppressionsOf, written } from '../support/inbox.js';
import { aBaker } from '../support/launches.js';
import { passageOf, passTime } from '../support/passages.js';
import { useRapport, type Colleague } from '../support/rapport.js';

const rapport = useRapport();

const MONDAY = new Date('2026-03-02T09:00:00Z');
let at: (next: Date) => void;
const after = (days: number, minutes = 0) => at(new Date(MONDAY.getTime() + days * 86_400_000 + minutes * 60_000));

beforeEach(() => {
  at = freezeClock(rapport, MONDAY);
});

const link = (colleague: Colleague, id: string, contactId: string, addAddress = false) =>
  colleague.send('mutation ($id: ID!, $contactId: ID!, $add: Boolean!) { linkMail(id: $id, contactId: $contactId, addAddress: $add) { id } }', { id, contactId, add: addAddress });

const reclassify = (colleague: Colleague, id: string, kind: string, returnsOn: string | null = null) =>
  colleague.send<{ reclassifyMail: { kind: string } }>('mutation ($id: ID!, $kind: MailKind!, $on: String) { reclassifyMail(id: $id, kind: $kind, returnsOn: $on) { kind } }', { id, kind, on: returnsOn });

describe('a mail of nobody we know', () => {
  it('waits for a person when a person wrote it, and is set aside when a machine did', async () => {
    const camille = await rapport.colleague('MANAGER');
    const [person] = await arrive(rapport, camille, { from: 'quidam@gmail.com' }, { from: 'lettre@boutique.example', messageId: '<l@x.example>', what: { kind: 'LIST' } },
      { from: 'robot@x.example', messageId: '<a@x.example>', what: { kind: 'AUTO_REPLY' } }, { from: 'mailer-daemon@x.example', messageId: '<b@x.example>', what: { kind: 'HARD_BOUNCE' } });
    expect((await queueOf(camille)).map(({ id }) => id)).toEqual([person!.id]);
    const { rows } = await rapport.owner.query('select count(*)::int as contacts from contact where workspace_id = $1', [camille.workspaceId]);
    expect(rows).toEqual([{ contacts: 0 }]);
  });

  it('comes with whose it could be: a name, a domain; a free-mail domain is no company', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await aBaker(camille, 'Élodie Ferrand', { addresses: [{ address: 'elodie@gmail.com' }] });
    const bea = await aBaker(camille, 'Béa', { addresses: [{ address: 'bea@fournil-bea.example' }] });
    await arrive(rapport, camille, { from: 'autre@gmail.com', name: 'Ferrand, ELODIE' }, { from: 'contact@fournil-bea.example', messageId: '<c@x.example>' });
    expect((await queueOf(camille)).map(({ suggestions }) => suggestions).sort((one, other) => one[0]!.why.localeCompare(other[0]!.why))).toEqual([
      [{ why: 'SAME_DOMAIN', isNewAddress: true, contact: { id: bea } }],
      [{ why: 'SAME_NAME', isNewAddress: true, contact: { id: ana } }],
    ]);
  });

  it('is put on record by a person, and what follows from it follows then; what came before from there is theirs, too', async () => {
    const camille = await rapport.colleague('MEMBER');
    const [first, second] = [await arrives(rapport, camille, { from: 'Zoe@Neuve.example', name: 'Zoé Neuve', words: 'Bonjour' }), await arrives(rapport, camille, { from: 'zoe@neuve.example', messageId: '<deux@x.example>', what: { kind: 'LIST' } })];
    const { createContactFromMail } = await camille.ask<{ createContactFromMail: { contact: { id: string; name: string; addresses: { address: string }[] }; triage: string; decidedBy: { id: string } } }>(
      'mutation ($id: ID!) { createContactFromMail(input: { id: $id }) { triage contact { id name addresses { address } } decidedBy { id } } }', { id: first.id });
    expect(createContactFromMail).toMatchObject({ triage: 'SETTLED', decidedBy: { id: camille.memberId }, contact: { name: 'Zoé Neuve', addresses: [{ address: 'Zoe@neuve.example' }] } });
    expect((await logOf(camille, createContactFromMail.contact.id)).map(({ nature }) => nature).sort()).toEqual(['HUMAN', 'NEWSLETTER']);
    expect((await mailOf(camille, second)).contact).toEqual({ id: createContactFromMail.contact.id });
    expect(await queueOf(camille)).toEqual([]);
    const again = await camille.send('mutation ($id: ID!) { createContactFromMail(input: { id: $id }) { id } }', { id: first.id });
    expect(again.errors?.[0]?.extensions.code).toBe('CONFLICT');
  });

  it('is linked by a person to somebody, and stops what they are in', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await written(rapport, camille);
    after(1);
    const mail = await arrives(rapport, camille, { from: 'ana.perso@gmail.com', words: 'C’est Ana !' });
    await link(camille, mail.id, ana.contactId, true);
    expect(await passageOf(camille, ana.enrolmentId)).toMatchObject({ state: 'STOPPED' });
    expect(await mailOf(camille, mail)).toMatchObject({ triage: 'SETTLED', matchedBy: 'BY_HAND', contact: { id: ana.contactId } });
    await arrives(rapport, camille, { from: 'ana.perso@gmail.com', messageId: '<encore@x.example>' });
    expect(await logOf(camille, ana.contactId)).toHaveLength(3);
  });

  it('goes over to somebody else in the log when it was linked wrongly', async () => {
    const camille = await rapport.colleague('MANAGER');
    const [ana, bea] = [await aBaker(camille, 'Ana'), await aBaker(camille, 'Béa')];
    const mail = await arrives(rapport, camille, { from: 'quelquun@gmail.com' });
    await link(camille, mail.id, ana);
    await link(camille, mail.id, bea);
    expect(await logOf(camille, ana)).toEqual([]);
    expect(await logOf(camille, bea)).toMatchObject([{ mail: { id: mail.id } }]);
  });

  it('that asks for no more mail is the wish of whose it is, and no longer of whose it was taken for', async () => {
    const camille = await rapport.colleague('MANAGER');
    const [ana, bea] = [await written(rapport, camille), await written(rapport, camille, 'Béa')];
    after(1);
    const mail = await arrives(rapport, camille, { from: 'nouvelle@gmail.com', inReplyTo: [ana.messageId], what: { noMoreMail: 'ne m’écrivez plus' } });
    expect(await suppressionsOf(rapport, camille)).toMatchObject([{ contact_id: ana.contactId, lifted_at: null }]);
    await link(camille, mail.id, bea.contactId, true);
    const standing = (await suppressionsOf(rapport, camille)).filter(({ lifted_at }) => !lifted_at);
    expect(standing).toMatchObject([{ contact_id: bea.contactId, address_key: 'nouvelle@gmail.com', cause: 'UNSUBSCRIBED' }]);
    expect(await stateOf(rapport, ana)).toBe('VALID');
    expect(await passageOf(camille, bea.enrolmentId)).toMatchObject({ state: 'STOPPED' });
    expect(await logOf(camille, bea.contactId)).toMatchObject([{ direction: 'INBOUND', mail: { id: mail.id } }, {}]);
    expect((await mailOf(camille, mail)).interaction).toEqual({ id: (await logOf(camille, bea.contactId))[0]!.id });
  });

  it('need not concern anybody, and says why', async () => {
    const camille = await rapport.colleague('MEMBER');
    const mail = await arrives(rapport, camille, { from: 'quidam@gmail.com' });
    await camille.ask('mutation ($id: ID!) { setMailAside(id: $id, reason: "démarchage") { id } }', { id: mail.id });
    expect(await mailOf(camille, mail)).toMatchObject({ triage: 'ASIDE', setAsideBecause: 'démarchage' });
    expect(await queueOf(camille)).toEqual([]);
    const ana = await aBaker(camille, 'Ana', { addresses: [{ address: 'ana@rangee.example' }] });
    const logged = await arrives(rapport, camille, { from: 'ana@rangee.example', messageId: '<r@x.example>' });
    const { errors } = await camille.send('mutation ($id: ID!) { setMailAside(id: $id, reason: "x") { id } }', { id: logged.id });
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'CONFLICT' }, message: expect.stringContaining('reclassifyMail') });
    expect(await logOf(camille, ana)).toHaveLength(1);
  });

  it('is decided by members, and read by viewers', async () => {
    const camille = await rapport.colleague('MEMBER');
    const viewer = await rapport.colleague('VIEWER', camille.workspaceId);
    const mail = await arrives(rapport, camille, { from: 'quidam@gmail.com' });
    expect(await queueOf(viewer)).toHaveLength(1);
    expect((await link(viewer, mail.id, mail.id)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await link(camille, mail.id, mail.id)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('an address that two on record share', () => {
  it('is whose the thread is; without one a person decides, and nothing automatic leaves to either', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await written(rapport, camille);
    const anna = await aBaker(camille, 'Anna', { addresses: [{ address: ana.address }] });
    after(7);
    const mail = await arrives(rapport, camille, { from: ana.address });
    expect((await mailOf(camille, mail)).suggestions.map(({ contact, why }) => [contact!.id, why]).sort()).toEqual([[ana.contactId, 'SAME_ADDRESS'], [anna, 'SAME_ADDRESS']].sort());
    expect(await passTime(rapport, camille)).toBe(0);
    await arrives(rapport, camille, { from: ana.address, inReplyTo: [ana.messageId], messageId: '<fil@x.example>' });
    expect(await logOf(camille, ana.contactId)).toHaveLength(2);
    expect(await logOf(camille, anna)).toEqual([]);
  });
});

describe('a doubtful message', () => {
  it('waits with its contact, and nothing automatic leaves to them before a person has looked', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await written(rapport, camille);
    after(6);
    const mail = await arrives(rapport, camille, { from: ana.address, inReplyTo: [ana.messageId], what: { kind: 'AUTO_REPLY', confidence: 0.5 } });
    expect(await mailOf(camille, mail)).toMatchObject({ triage: 'WAITING', isDoubtful: true, contact: { id: ana.contactId }, interaction: null });
    after(7);
    expect(await passTime(rapport, camille)).toBe(0);
    const { dispatch } = await passageOf(camille, ana.enrolmentId);
    const { rows } = await rapport.owner.query<{ wait: { code: string; fr: string; en: string } }>('select wait from dispatch where id = $1', [dispatch!.id]);
    expect(rows[0]!.wait).toMatchObject({ code: 'MAIL_TO_READ', fr: expect.stringContaining('8 mars 2026'), en: expect.stringContaining('8 March 2026') });
    await reclassify(camille, mail.id, 'ACKNOWLEDGEMENT');
    after(7, 61);
    expect(await passTime(rapport, camille)).toBe(1);
  });

  it('of somebody on record twice holds what goes to them under the other name', async () => {
    const camille = await rapport.colleague('MANAGER');
    const presences = [{ url: `https://double-${camille.memberId.slice(0, 8)}.example` }];
    await written(rapport, camille, 'Ana', { presences });
    await aBaker(camille, 'Anna', { presences, addresses: [{ address: 'anna@double.example' }] });
    after(7);
    await arrives(rapport, camille, { from: 'anna@double.example', what: { kind: 'AUTO_REPLY', confidence: 0.5 } });
    expect(await passTime(rapport, camille)).toBe(0);
  });

  it('that a person calls an answer stops everything then', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await written(rapport, camille);
    after(1);
    const mail = await arrives(rapport, camille, { from: ana.address, what: { kind: 'AUTO_REPLY', confidence: 0.5 } });
    await reclassify(camille, mail.id, 'PERSON');
    expect(await passageOf(camille, ana.enrolmentId)).toMatchObject({ state: 'STOPPED' });
    expect(await mailOf(camille, mail)).toMatchObject({ kind: 'PERSON', triage: 'SETTLED', isDoubtful: false });
  });

  it('that was taken for a person’s is corrected in the log, with its date of return', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await aBaker(camille, 'Ana', { addresses: [{ address: 'ana@absente.example' }] });
    const mail = await arrives(rapport, camille, { from: 'ana@absente.example' });
    await reclassify(camille, mail.id, 'AUTO_REPLY', '2026-03-20');
    expect(await logOf(camille, ana)).toMatchObject([{ nature: 'AUTO_REPLY', returnsOn: '2026-03-20', mail: { id: mail.id } }]);
    expect((await reclassify(camille, mail.id, 'PERSON', '2026-03-20')).errors?.[0]).toMatchObject({ extensions: { code: 'BAD_INPUT' }, message: expect.stringContaining('returnsOn') });
  });

  it('of one of us to several is corrected for each of them', async () => {
    const camille = await rapport.colleague('MANAGER');
    const [ana, bea] = [await aBaker(camille, 'Ana', { addresses: [{ address: 'ana@deux.example' }] }), await aBaker(camille, 'Béa', { addresses: [{ address: 'bea@deux.example' }] })];
    const { rows } = await rapport.owner.query<{ email: string }>('select email from member where id = $1', [camille.memberId]);
    const to = ['ana@deux.example', 'bea@deux.example'].map((address) => ({ address, name: null }));
    const mail = await arrives(rapport, camille, { from: rows[0]!.email, to, what: { kind: 'OWN' } });
    await reclassify(camille, mail.id, 'AUTO_REPLY');
    expect([await logOf(camille, ana), await logOf(camille, bea)]).toMatchObject([[{ nature: 'AUTO_REPLY' }], [{ nature: 'AUTO_REPLY' }]]);
  });

  it('that was taken for a mail that came back gives the address back', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await written(rapport, camille);
    after(1);
    const mail = await arrives(rapport, camille, { ...bounceOf(ana, 'HARD'), from: ana.address, inReplyTo: [ana.messageId] });
    expect(await stateOf(rapport, ana)).toBe('BOUNCED');
    await reclassify(camille, mail.id, 'PERSON');
    expect(await stateOf(rapport, ana)).toBe('VALID');
    expect(await suppressionsOf(rapport, camille)).toMatchObject([{ cause: 'BOUNCED', lifted_at: expect.any(Date) }]);
    expect((await logOf(camille, ana.contactId))[0]).toMatchObject({ nature: 'HUMAN', direction: 'INBOUND' });
    expect(await passageOf(camille, ana.enrolmentId)).toMatchObject({ state: 'STOPPED' });
  });

  it('that was taken for a mail of a colleague’s own that came back gives the address back, unless another one says so, too', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = { address: 'ana@revenue.example', messageId: '<propre@agence.example>' };
    await aBaker(camille, 'Ana', { addresses: [{ address: ana.address }] });
    const { rows } = await rapport.owner.query<{ email: string }>('select email from member where id = $1', [camille.memberId]);
    await arrives(rapport, camille, { from: rows[0]!.email, to: [{ address: ana.address, name: null }], messageId: ana.messageId, what: { kind: 'OWN' } });
    const [one, other] = await arrive(rapport, camille, bounceOf(ana, 'HARD'), { ...bounceOf(ana, 'HARD'), messageId: '<encore@mx.example>' });
    expect(await stateOf(rapport, ana)).toBe('BOUNCED');
    await reclassify(camille, one!.id, 'LIST');
    expect(await stateOf(rapport, ana)).toBe('BOUNCED');
    await reclassify(camille, other!.id, 'LIST');
    expect(await stateOf(rapport, ana)).toBe('VALID');
  });
});
