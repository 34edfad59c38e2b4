import { ApplyPrivacyRules } from '#capture';
import { describe, expect, it } from 'vitest';
import { freezeClock } from '../support/frozen-clock.js';
import { arrives, logOf, suppressionsOf, written, type Arriving, type Written } from '../support/inbox.js';
import { aBaker } from '../support/launches.js';
import { passageOf } from '../support/passages.js';
import { useRapport, type Answer, type Colleague } from '../support/rapport.js';

const rapport = useRapport();

const SECRET = 'Mon fournil va fermer.';
const ADD = 'mutation ($input: AddPrivacyRuleInput!) { addPrivacyRule(input: $input) { id domain address effect reason createdBy { id } } }';
const SET = 'mutation ($messageId: ID!, $participantsOnly: Boolean!) { setMailVisibility(messageId: $messageId, participantsOnly: $participantsOnly) }';

const apply = ({ workspaceId }: Colleague): Promise<void> => rapport.api.get(ApplyPrivacyRules, { strict: false }).run({ workspaceId });
const rule = (who: Colleague, input: object): Promise<unknown> => who.ask(ADD, { input });
const wordsFor = (who: Colleague, { id }: { id: string }): Promise<Answer<{ mailMessage: { words: string | null } }>> =>
  who.send('query ($id: ID!) { mailMessage(id: $id) { words } }', { id });

async function addressOf({ memberId }: Colleague): Promise<string> {
  return (await rapport.owner.query<{ email: string }>('select email from member where id = $1', [memberId])).rows[0]!.email;
}

const MAIL = ['mail_message', 'mail_source', 'mail_sighting', 'interaction'];
const READ_BY_ALL = ['interaction', 'suppression', 'enrolment', 'enrolment_event', 'dispatch', 'dispatch_event', 'task', 'audit_entry'];

/** All that is kept of mail in a workspace, as text. */
async function kept({ workspaceId }: Colleague, tables = MAIL): Promise<string> {
  const rows = tables.map((table) => `(select coalesce(json_agg(t), '[]')::text from ${table} t where workspace_id = $1)`);
  return (await rapport.owner.query<{ all: string }>(`select ${rows.join(' || ')} as all`, [workspaceId])).rows[0]!.all;
}

/** A mail of a known blogger, to this colleague alone, in the log. */
async function logged(who: Colleague, more: Arriving = {}) {
  const address = `ana@fournil-${crypto.randomUUID().slice(0, 6)}.example`;
  const contactId = await aBaker(who, 'Ana', { addresses: [{ address }] });
  const to = [{ address: await addressOf(who), name: null }];
  const mail = await arrives(rapport, who, { from: address, subject: 'Confidence', text: SECRET, words: SECRET, to, ...more });
  return { mail, contactId, address, domain: address.split('@')[1]! };
}

/** Somebody on their way through a sequence; her first mail left the day before. */
async function writtenOnMonday(who: Colleague): Promise<Written> {
  const at = freezeClock(rapport, new Date('2026-03-02T09:00:00Z'));
  const someone = await written(rapport, who);
  at(new Date('2026-03-03T09:00:00Z'));
  return someone;
}

describe('mail that is never stored', () => {
  it('leaves a line in the ledger that says why, and nothing else', async () => {
    const nadia = await rapport.colleague('MANAGER');
    await rule(nadia, { domain: '@Notaire.example', effect: 'NEVER_STORED', reason: 'secret professionnel' });
    await arrives(rapport, nadia, { from: 'maitre@notaire.example', text: SECRET, subject: 'Confidence' });
    const { rows } = await rapport.owner.query('select outcome, reason->>\'code\' as code, message_id from mail_sighting where workspace_id = $1', [nadia.workspaceId]);
    expect(rows).toEqual([{ outcome: 'SKIPPED', code: 'PRIVATE', message_id: null }]);
    expect(await kept(nadia)).not.toMatch(/fournil|Confidence|notaire/i);
  });

  it('is taken back where it was stored already, out of the log too; other mail stays', async () => {
    const nadia = await rapport.colleague('MANAGER');
    const [ana, bea] = [await logged(nadia), await logged(nadia, { text: 'Venez donc.', words: 'Venez donc.', subject: 'Oui' })];
    await rule(nadia, { address: ana.address.toUpperCase(), effect: 'NEVER_STORED' });
    await apply(nadia);
    await apply(nadia);
    expect(await kept(nadia)).not.toMatch(/Mon fournil|Confidence/);
    expect((await logOf(nadia, ana.contactId))[0]).toMatchObject({ subject: null, body: null });
    expect((await logOf(nadia, bea.contactId))[0]).toMatchObject({ subject: 'Oui', body: 'Venez donc.' });
    expect((await wordsFor(nadia, ana.mail)).data!.mailMessage.words).toBeNull();
  });
});

describe('mail for its participants alone', () => {
  it('is read by who wrote or received it, and by nobody else; the log has no words of it', async () => {
    const nadia = await rapport.colleague('MANAGER');
    const other = await rapport.colleague('ADMIN', nadia.workspaceId);
    const before = await logged(nadia);
    await rule(nadia, { domain: before.domain, effect: 'PARTICIPANTS_ONLY' });
    await apply(nadia);
    const after = await arrives(rapport, nadia, { from: before.address, text: SECRET, words: SECRET, to: [{ address: await addressOf(nadia), name: null }] });
    for (const mail of [before.mail, after]) {
      expect((await wordsFor(nadia, mail)).data?.mailMessage.words).toBe(SECRET);
      expect((await wordsFor(other, mail)).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    }
    for (const entry of await logOf(nadia, before.contactId)) expect(entry).toMatchObject({ subject: null, body: null });
    expect(await logOf(other, before.contactId)).toMatchObject([{ mail: null }, { mail: null }]);
  });

  it('is honoured where it wants no more mail, and nobody else reads in which words', async () => {
    const nadia = await rapport.colleague('MANAGER');
    const ana = await writtenOnMonday(nadia);
    const wish = { from: ana.address, inReplyTo: [ana.messageId], words: SECRET, what: { noMoreMail: SECRET }, participantsOnly: true };
    await arrives(rapport, nadia, wish);
    expect(await suppressionsOf(rapport, nadia)).toMatchObject([{ address_key: ana.address, cause: 'UNSUBSCRIBED', evidence: null }]);
    expect((await passageOf(nadia, ana.enrolmentId)).reason).toMatchObject({ en: expect.not.stringContaining('fournil va') });
    expect(await kept(nadia, READ_BY_ALL)).not.toContain(SECRET);
  });

  it('takes back the words of a wish that was honoured before', async () => {
    const nadia = await rapport.colleague('MANAGER');
    const ana = await writtenOnMonday(nadia);
    await arrives(rapport, nadia, { from: ana.address, inReplyTo: [ana.messageId], words: SECRET, what: { noMoreMail: SECRET } });
    expect(await suppressionsOf(rapport, nadia)).toMatchObject([{ evidence: `« ${SECRET} »`, lifted_at: null }]);
    await rule(nadia, { address: ana.address, effect: 'NEVER_STORED' });
    await apply(nadia);
    expect(await suppressionsOf(rapport, nadia)).toMatchObject([{ evidence: null, lifted_at: null }]);
    expect(await kept(nadia, [...MAIL, ...READ_BY_ALL])).not.toContain(SECRET);
  });

  it('has no words left in the log of anybody it went to, nor in what was corrected since', async () => {
    const nadia = await rapport.colleague('MANAGER');
    const [ana, bea] = [await logged(nadia), await logged(nadia, { words: 'Venez donc.' })];
    const ours = { from: await addressOf(nadia), words: SECRET, what: { kind: 'OWN' as const }, to: [ana, bea].map(({ address }) => ({ address, name: null })) };
    const both = await arrives(rapport, nadia, ours);
    await nadia.ask('mutation ($id: ID!, $contactId: ID!) { linkMail(id: $id, contactId: $contactId, addAddress: false) { id } }', { id: ana.mail.id, contactId: bea.contactId });
    expect((await kept(nadia, ['interaction'])).split(SECRET)).toHaveLength(5);
    for (const { id } of [ana.mail, both]) await nadia.ask(SET, { messageId: id, participantsOnly: true });
    expect(await kept(nadia, ['interaction'])).not.toContain(SECRET);
    expect(await kept(nadia, ['interaction'])).toContain('Venez donc.');
  });

  it('is made so message by message, by whoever took part', async () => {
    const nadia = await rapport.colleague('MEMBER');
    const other = await rapport.colleague('MEMBER', nadia.workspaceId);
    const { mail } = await logged(nadia);
    expect((await other.send(SET, { messageId: mail.id, participantsOnly: true })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    await nadia.ask(SET, { messageId: mail.id, participantsOnly: true });
    expect((await wordsFor(other, mail)).errors).toHaveLength(1);
    await nadia.ask(SET, { messageId: mail.id, participantsOnly: false });
    expect((await wordsFor(other, mail)).data?.mailMessage.words).toBe(SECRET);
  });

  it('is refused for a message nobody of the team took part in, which nobody could read then', async () => {
    const nadia = await rapport.colleague('MANAGER');
    const mail = await arrives(rapport, nadia, { to: [] });
    expect((await nadia.send(SET, { messageId: mail.id, participantsOnly: true })).errors?.[0]?.message).toContain('participantsOnly: ');
  });
});

describe('a privacy rule', () => {
  it('is listed with its reason until it is removed', async () => {
    const nadia = await rapport.colleague('MANAGER');
    const added = await nadia.ask<{ addPrivacyRule: { id: string } }>(ADD, { input: { domain: 'bücher.example', effect: 'PARTICIPANTS_ONLY', reason: 'presse' } });
    const list = () => nadia.ask<{ privacyRules: object[] }>('{ privacyRules { id domain address effect reason } }');
    expect(await list()).toEqual({ privacyRules: [{ id: added.addPrivacyRule.id, domain: 'xn--bcher-kva.example', address: null, effect: 'PARTICIPANTS_ONLY', reason: 'presse' }] });
    await nadia.ask('mutation ($id: ID!) { removePrivacyRule(id: $id) }', { id: added.addPrivacyRule.id });
    expect(await list()).toEqual({ privacyRules: [] });
  });

  it.each([
    [{ effect: 'NEVER_STORED' }, 'address: '],
    [{ domain: 'a.example', address: 'b@a.example', effect: 'NEVER_STORED' }, 'address: '],
    [{ address: 'nobody', effect: 'NEVER_STORED' }, 'address: '],
    [{ domain: 'no domain', effect: 'NEVER_STORED' }, 'domain: '],
    [{ domain: 'agence.example', effect: 'NEVER_STORED' }, 'effect: '],
  ])('is refused with a reason: %j', async (input, message) => {
    const nadia = await rapport.colleague('MANAGER');
    expect((await nadia.send(ADD, { input })).errors?.[0]?.message).toContain(message);
  });

  it('stands once about the same, and only a manager sets it', async () => {
    const nadia = await rapport.colleague('MANAGER');
    await rule(nadia, { domain: 'a.example', effect: 'NEVER_STORED' });
    expect((await nadia.send(ADD, { input: { domain: 'A.example', effect: 'PARTICIPANTS_ONLY' } })).errors?.[0]?.message).toContain('Remove it first');
    const member = await rapport.colleague('MEMBER', nadia.workspaceId);
    expect((await member.send(ADD, { input: { domain: 'b.example', effect: 'NEVER_STORED' } })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});
