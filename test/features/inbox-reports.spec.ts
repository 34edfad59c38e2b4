import { beforeEach, describe, expect, it } from 'vitest';
import { freezeClock } from '../support/frozen-clock.js';
import { arrive, arrives, bounceOf, logOf, mailOf, stateOf, suppressionsOf, toldOf, uncertain, written, type Written } from '../support/inbox.js';
import { drain, passageOf, passTime } from '../support/passages.js';
import { useRapport, type Colleague } from '../support/rapport.js';

const rapport = useRapport();

const MONDAY = new Date('2026-03-02T09:00:00Z');
let at: (next: Date) => void;
const after = (days: number, minutes = 0) => at(new Date(MONDAY.getTime() + days * 86_400_000 + minutes * 60_000));

beforeEach(() => {
  at = freezeClock(rapport, MONDAY);
});

/** Her first mail left some minutes ago. */
async function wroteTo(camille: Colleague, ...more: [string?, object?]): Promise<Written> {
  const ana = await written(rapport, camille, ...more);
  after(0, 5);
  return ana;
}

const anotherAddress = async (camille: Colleague, { contactId, address }: Written): Promise<string> => {
  const second = `bis-${address}`;
  await camille.ask('mutation ($input: AddAddressInput!) { addAddress(input: $input) { id } }', { input: { contactId, address: second } });
  return second;
};

describe('a mail that came back', () => {
  it('for good ends that address and no other, and tells its story', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await wroteTo(camille);
    const second = await anotherAddress(camille, ana);
    const mail = await arrives(rapport, camille, bounceOf(ana, 'HARD'));
    expect(await stateOf(rapport, ana)).toBe('BOUNCED');
    expect(await stateOf(rapport, { address: second })).toBe('VALID');
    expect(await suppressionsOf(rapport, camille)).toMatchObject([
      { address_key: ana.address, contact_id: null, cause: 'BOUNCED', evidence: '550 no such user', dispatch_id: ana.dispatchId },
    ]);
    expect((await logOf(camille, ana.contactId))[0]).toMatchObject({ direction: 'INBOUND', nature: 'BOUNCE', inReplyTo: { id: ana.entryId }, body: '550 no such user' });
    expect(await toldOf(rapport, ana)).toEqual(['RETURNED']);
    expect(await mailOf(camille, mail)).toMatchObject({
      ...{ triage: 'SETTLED', matchedBy: 'REPORT', contact: { id: ana.contactId }, dispatch: { id: ana.dispatchId } },
      recipients: [{ address: ana.address, verdict: 'HARD', status: '5.1.1' }],
    });
    expect(await passageOf(camille, ana.enrolmentId)).toMatchObject({ state: 'ACTIVE' });
  });

  it('for the moment is counted; the third in fourteen days ends the address', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await wroteTo(camille);
    for (const day of [0, 4, 8]) {
      after(day);
      expect(await stateOf(rapport, ana)).toBe('VALID');
      const again = await uncertain(rapport, ana);
      await arrives(rapport, camille, bounceOf({ ...ana, messageId: again.messageId }, 'SOFT'));
    }
    expect(await stateOf(rapport, ana)).toBe('BOUNCED');
    expect(await suppressionsOf(rapport, camille)).toMatchObject([{ cause: 'BOUNCED', evidence: '3× 452 mailbox full' }]);
  });

  it('is counted once a message, however many servers tell, and by the rules of the workspace', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { setBounceRules } = await camille.ask<{ setBounceRules: object }>(
      'mutation { setBounceRules(input: { version: 0, softBounces: 2, softDays: 5 }) { softBounces softDays version } }');
    expect(setBounceRules).toEqual({ softBounces: 2, softDays: 5, version: 1 });
    const ana = await wroteTo(camille);
    await arrive(rapport, camille, bounceOf(ana, 'SOFT'), bounceOf(ana, 'SOFT'), bounceOf(ana, 'SOFT'));
    expect(await stateOf(rapport, ana)).toBe('VALID');
    after(6);
    await arrives(rapport, camille, bounceOf({ ...ana, messageId: (await uncertain(rapport, ana)).messageId }, 'SOFT'));
    expect(await stateOf(rapport, ana)).toBe('VALID');
    after(7);
    await arrives(rapport, camille, bounceOf({ ...ana, messageId: (await uncertain(rapport, ana)).messageId }, 'SOFT'));
    expect(await stateOf(rapport, ana)).toBe('BOUNCED');
    const viewer = await rapport.colleague('MEMBER', camille.workspaceId);
    expect((await viewer.send('mutation { setBounceRules(input: { version: 1, softDays: 9 }) { version } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it.each([
    ['a delivery', (ana: Written) => bounceOf(ana, 'DELIVERED')],
    ['a word from there', (ana: Written) => ({ from: ana.address, words: 'Ma boîte était pleine.' })],
  ])('for the moment is forgotten after %s', async (_what, good) => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await wroteTo(camille);
    for (const day of [0, 1]) {
      after(day);
      await arrives(rapport, camille, bounceOf({ ...ana, messageId: (await uncertain(rapport, ana)).messageId }, 'SOFT'));
    }
    after(2);
    await arrives(rapport, camille, good(ana));
    after(3);
    await arrives(rapport, camille, bounceOf({ ...ana, messageId: (await uncertain(rapport, ana)).messageId }, 'SOFT'));
    expect(await stateOf(rapport, ana)).toBe('VALID');
  });

  it('for the moment is forgotten once a later mail did not come back for five days', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await wroteTo(camille);
    for (const day of [0, 1]) {
      after(day);
      await arrives(rapport, camille, bounceOf({ ...ana, messageId: (await uncertain(rapport, ana)).messageId }, 'SOFT'));
    }
    const later = await uncertain(rapport, ana);
    await rapport.owner.query(`update dispatch set state = 'SENT', settled_at = '2026-03-04T09:00:00Z' where id = $1`, [later.id]);
    after(9);
    await arrives(rapport, camille, bounceOf({ ...ana, messageId: (await uncertain(rapport, ana)).messageId }, 'SOFT'));
    expect(await stateOf(rapport, ana)).toBe('VALID');
  });

  it('proves that an uncertain one left', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await wroteTo(camille);
    const unsure = await uncertain(rapport, ana);
    await arrives(rapport, camille, bounceOf({ ...ana, messageId: unsure.messageId }, 'SOFT'));
    expect((await toldOf(rapport, { dispatchId: unsure.id })).sort()).toEqual(['FOUND', 'NOT_NOW']);
    const [back, ...rest] = await logOf(camille, ana.contactId);
    expect(back).toMatchObject({ nature: 'BOUNCE', inReplyTo: { id: rest.find(({ subject }) => subject === 'Peut-être')!.id } });
  });

  it('is found by the address and the subject where no Message-ID is quoted; for good it is when a person says so', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await wroteTo(camille);
    const original = { messageId: null, subject: ana.subject, to: null };
    await arrives(rapport, camille, bounceOf(ana, 'SOFT', { original }));
    expect(await toldOf(rapport, ana)).toEqual(['NOT_NOW']);
    const mail = await arrives(rapport, camille, { ...bounceOf(ana, 'HARD', { original }), messageId: '<pour-de-bon@mx.example>' });
    expect(await mailOf(camille, mail)).toMatchObject({ triage: 'WAITING', contact: { id: ana.contactId } });
    expect(await stateOf(rapport, ana)).toBe('VALID');
    await camille.ask('mutation ($id: ID!) { reclassifyMail(id: $id, kind: HARD_BOUNCE) { id } }', { id: mail.id });
    expect(await stateOf(rapport, ana)).toBe('BOUNCED');
  });

  it('from an address further on is no proof against the one we wrote to', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await wroteTo(camille);
    const mail = await arrives(rapport, camille, bounceOf({ ...ana, address: 'ana.redirigee@gmail.com' }, 'HARD'));
    expect(await suppressionsOf(rapport, camille)).toEqual([]);
    expect(await toldOf(rapport, ana)).toEqual(['NOT_NOW']);
    expect(await mailOf(camille, mail)).toMatchObject({ triage: 'SETTLED', contact: { id: ana.contactId } });
  });
});

describe('what else servers report', () => {
  it('of a delay stands in the diary, and counts as nothing', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await wroteTo(camille);
    await arrives(rapport, camille, bounceOf(ana, 'DELAYED'));
    expect(await toldOf(rapport, ana)).toEqual(['DELAYED']);
    expect(await logOf(camille, ana.contactId)).toHaveLength(1);
    expect((await rapport.owner.query('select 1 from delivery_failure where dispatch_id = $1', [ana.dispatchId])).rowCount).toBe(0);
  });

  it('of a delivery or of being read is no entry', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await wroteTo(camille);
    await arrive(rapport, camille, bounceOf(ana, 'DELIVERED'), bounceOf(ana, 'DELIVERED', { kind: 'READ_REPORT' }));
    expect(await toldOf(rapport, ana)).toEqual(['DELIVERED']);
    expect(await logOf(camille, ana.contactId)).toHaveLength(1);
  });

  it('of unwanted mail ends it for whoever has the address, ends every passage, and tells who is in charge', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await wroteTo(camille, 'Ana', { ownerId: camille.memberId });
    await arrives(rapport, camille, { ...bounceOf(ana, 'DELIVERED', { kind: 'COMPLAINT', feedbackType: 'abuse', recipients: [] }), from: 'fbl@fournisseur.example' });
    expect(await suppressionsOf(rapport, camille)).toMatchObject([{ address_key: ana.address, contact_id: null, cause: 'COMPLAINED', dispatch_id: ana.dispatchId }]);
    expect(await stateOf(rapport, ana)).toBe('SUPPRESSED');
    expect(await passageOf(camille, ana.enrolmentId)).toMatchObject({ state: 'STOPPED', reason: { code: 'COMPLAINED' } });
    const { rows } = await rapport.owner.query('select title, assignee_id from task where contact_id = $1', [ana.contactId]);
    expect(rows).toEqual([{ title: 'Ana a signalé un de nos messages comme indésirable', assignee_id: camille.memberId }]);
  });

  it('of a complaint that is taken back changes nothing', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await wroteTo(camille);
    await arrives(rapport, camille, bounceOf(ana, 'DELIVERED', { kind: 'COMPLAINT', feedbackType: 'not-spam' }));
    expect(await suppressionsOf(rapport, camille)).toEqual([]);
  });
});

describe('what machines of people send', () => {
  it('when away holds what is next until two working days after the return', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await wroteTo(camille);
    await arrives(rapport, camille, { from: ana.address, inReplyTo: [ana.messageId], words: null, text: 'Absente jusqu’au 16.', what: { kind: 'AUTO_REPLY', returnsOn: '2026-03-16' } });
    expect(await passageOf(camille, ana.enrolmentId)).toMatchObject({ state: 'ACTIVE', dueAt: '2026-03-18T08:00:00.000Z' });
    expect((await logOf(camille, ana.contactId))[0]).toMatchObject({ nature: 'AUTO_REPLY', returnsOn: '2026-03-16', body: 'Absente jusqu’au 16.' });
  });

  it('without a date of return puts off what is automatic for a week, and says so', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await wroteTo(camille);
    after(6);
    await arrives(rapport, camille, { from: ana.address, what: { kind: 'AUTO_REPLY' } });
    after(7);
    expect(await passTime(rapport, camille)).toBe(0);
    expect((await passageOf(camille, ana.enrolmentId)).dispatch).toMatchObject({ state: 'DUE', dueAt: '2026-03-15T09:00:00.000Z' });
    const { rows } = await rapport.owner.query(`select wait->>'code' as code from dispatch where contact_id = $1 and state = 'DUE'`, [ana.contactId]);
    expect(rows).toEqual([{ code: 'AWAY' }]);
    after(14);
    expect(await drain(rapport, camille)).toBe(1);
  });

  it('as a receipt, or to everybody, is no answer', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await wroteTo(camille);
    await arrive(rapport, camille, { from: ana.address, what: { kind: 'ACKNOWLEDGEMENT' } }, { from: ana.address, messageId: '<liste@x.example>', what: { kind: 'LIST' } });
    expect((await logOf(camille, ana.contactId)).map(({ nature }) => nature).sort()).toEqual(['AUTO_REPLY', 'HUMAN', 'NEWSLETTER']);
    expect(await passageOf(camille, ana.enrolmentId)).toMatchObject({ state: 'ACTIVE' });
  });

  it('about an invitation is an answer, and says which', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await wroteTo(camille);
    await arrives(rapport, camille, { from: ana.address, words: null, text: '', what: { kind: 'CALENDAR_REPLY', calendar: { uid: 'u1', summary: 'Visite du fournil', answer: 'ACCEPTED' } } });
    expect((await logOf(camille, ana.contactId))[0]).toMatchObject({ nature: 'HUMAN', body: 'ACCEPTED Visite du fournil' });
    expect(await passageOf(camille, ana.enrolmentId)).toMatchObject({ state: 'STOPPED' });
  });
});
