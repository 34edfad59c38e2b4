import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { MailboxesService, MailboxTransports } from '#mailboxes';
import { systemActor, Database } from '#platform';
import { useRapport, type Colleague } from '../support/rapport.js';

const CREATE = `mutation ($input: CreateMailboxInput!) { createMailbox(input: $input) { ...all } }`;
const UPDATE = `mutation ($input: UpdateMailboxInput!) { updateMailbox(input: $input) { ...all } }`;
const ALL = `fragment all on Mailbox { id version address senderName isDefault isCaptured smtpHost smtpPort smtpSecurity smtpAuth smtpUser
  hasSmtpSecret imapHost imapPort imapAuth imapUser hasImapSecret dkimDomain dkimSelector hasDkimKey timeZone workingDays worksFrom worksUntil
  dailyLimit rampFirstDay rampStep gapSeconds archivedAt absences { id fromOn untilOn note } identity { name } member { name } }`;

interface Told {
  id: string;
  version: number;
  smtpPort: number;
  absences: { id: string; fromOn: string }[];
  [field: string]: unknown;
}

const create = async (who: Colleague, input: object): Promise<Told> =>
  (await who.ask<{ createMailbox: Told }>(CREATE + ALL, { input: { address: 'contact@agence.example', ...input } })).createMailbox;
const update = async (who: Colleague, input: object): Promise<Told> =>
  (await who.ask<{ updateMailbox: Told }>(UPDATE + ALL, { input })).updateMailbox;
const refusal = async (who: Colleague, query: string, input: object): Promise<string> =>
  (await who.send(query + ALL, { input })).errors?.[0]?.message ?? 'no refusal';

const SMTP = { smtpHost: 'smtp.agence.example', smtpPassword: 'hunter2-smtp' };
const IMAP = { imapHost: 'imap.agence.example', imapPassword: 'hunter2-imap' };
const pem = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;

describe('a mailbox', () => {
  const rapport = useRapport();

  it('needs an address and nothing more: it then keeps what it is given', async () => {
    const nadia = await rapport.colleague('MANAGER');
    expect(await create(nadia, {})).toMatchObject({
      ...{ address: 'contact@agence.example', isCaptured: true, smtpHost: null, hasSmtpSecret: false, isDefault: false },
      ...{ workingDays: [1, 2, 3, 4, 5], worksFrom: '08:00', worksUntil: '19:00', dailyLimit: null, absences: [] },
    });
  });

  it('knows the ports and the user of the trade', async () => {
    const nadia = await rapport.colleague('MANAGER');
    expect(await create(nadia, { ...SMTP, ...IMAP })).toMatchObject({
      ...{ smtpPort: 587, smtpSecurity: 'STARTTLS', smtpAuth: 'PASSWORD', smtpUser: 'contact@agence.example', hasSmtpSecret: true },
      ...{ imapPort: 993, imapAuth: 'PASSWORD', imapUser: 'contact@agence.example', hasImapSecret: true, isCaptured: false },
    });
    const other = { ...SMTP, address: 'autre@agence.example', smtpSecurity: 'TLS', imapHost: 'imap.agence.example', imapSecurity: 'STARTTLS' };
    expect(await create(nadia, other)).toMatchObject({ smtpPort: 465, imapPort: 143, hasImapSecret: true });
  });

  it('keeps its secrets sealed, in no column, answer, audit entry or error', async () => {
    const nadia = await rapport.colleague('ADMIN');
    const tokens = { accessToken: 'ya29.hunter2', refreshToken: 'refresh-hunter2', clientId: 'c', clientSecret: 'client-hunter2', tokenUrl: 'https://tokens.example/t' };
    const dkim = { dkimDomain: 'agence.example', dkimSelector: '2026a', dkimKey: pem };
    const { id, version } = await create(nadia, { smtpHost: 'smtp.agence.example', smtpOAuth2: tokens, ...IMAP, ...dkim });
    await update(nadia, { id, version, smtpPassword: 'hunter2-new' });
    const texts = [
      ...(await rapport.owner.query('select m::text from mailbox m where workspace_id = $1', [nadia.workspaceId])).rows,
      ...(await rapport.owner.query('select a::text from audit_entry a where workspace_id = $1', [nadia.workspaceId])).rows,
      await nadia.send(UPDATE + ALL, { input: { id, version, smtpPassword: 'hunter2-stale', dkimKey: pem } }),
      await nadia.send(UPDATE + ALL, { input: { id, version: 2, smtpOAuth2: { ...tokens, tokenUrl: 'ftp://hunter2' } } }),
      await nadia.send(UPDATE + ALL, { input: { id, version: 2, dkimKey: `${pem}hunter2`, dkimDomain: 'agence.example' } }),
    ].map((one) => JSON.stringify(one));
    expect(texts.length).toBeGreaterThan(5);
    const key = pem.split('\n')[1]!;
    for (const text of texts) for (const secret of ['hunter2', Buffer.from('hunter2').toString('hex'), key]) expect(text).not.toContain(secret);
    const changes = texts.filter((text) => text.includes('updateMailbox'));
    expect(changes.length, 'the trail tells that it was changed').toBeGreaterThan(0);
  });

  it('never sends a secret to a server it was not told for', async () => {
    const nadia = await rapport.colleague('MANAGER');
    const { id, version } = await create(nadia, { ...SMTP, ...IMAP });
    expect(await refusal(nadia, UPDATE, { id, version, smtpHost: 'smtp.evil.example' })).toMatch(/^smtpPassword: give it/);
    expect(await refusal(nadia, UPDATE, { id, version, imapHost: 'imap.evil.example' })).toMatch(/^imapPassword: give it/);
    expect(await refusal(nadia, UPDATE, { id, version, smtpAuth: 'XOAUTH2' })).toMatch(/^smtpOAuth2: give it/);
    const moved = { id, version, smtpHost: 'smtp.autre.example', smtpPassword: 'other', smtpPort: 2525 };
    expect(await update(nadia, moved)).toMatchObject({ smtpHost: 'smtp.autre.example', smtpPort: 2525, hasImapSecret: true });
    const freed = await update(nadia, { id, version: version + 1, smtpHost: null });
    expect(freed).toMatchObject({ isCaptured: true, smtpPort: null, smtpAuth: 'NONE', hasSmtpSecret: false });
  });

  it.each([
    ['address', { address: 'a@b.example, c@d.example' }],
    ['smtpHost', { smtpHost: 'smtp://mail.example.org' }],
    ['smtpHost', { smtpPort: 25 }],
    ['smtpSecurity', { ...SMTP, smtpSecurity: 'NONE' }],
    ['imapSecurity', { ...IMAP, imapSecurity: 'NONE' }],
    ['imapPassword', { imapHost: 'imap.agence.example' }],
    ['smtpOAuth2', { smtpHost: 'smtp.agence.example', smtpOAuth2: { refreshToken: 'x' } }],
    ['smtpOAuth2', { smtpHost: 'smtp.agence.example', smtpOAuth2: { refreshToken: 'x', clientId: 'c', tokenUrl: 'http://tokens.example/' } }],
    ['smtpOAuth2', { ...SMTP, smtpOAuth2: { accessToken: 'x' } }],
    ['dkimKey', { dkimDomain: 'agence.example', dkimSelector: 'a', dkimKey: 'no key' }],
    ['dkimKey', { dkimDomain: 'agence.example', dkimSelector: 'a' }],
    ['dkimDomain', { dkimKey: pem }],
    ['dkimDomain', { dkimDomain: 'not a domain', dkimSelector: 'a', dkimKey: pem }],
    ['dkimSelector', { dkimDomain: 'agence.example', dkimSelector: 'a b', dkimKey: pem }],
    ['worksUntil', { worksFrom: '19:00', worksUntil: '08:00' }],
    ['worksFrom', { worksFrom: '25:00' }],
    ['workingDays', { workingDays: [] }],
    ['workingDays', { workingDays: [0] }],
    ['timeZone', { timeZone: 'Europe/Atlantide' }],
    ['dailyLimit', { dailyLimit: 0 }],
    ['identityId', { identityId: '11111111-1111-4111-8111-111111111111' }],
    ['memberId', { memberId: '11111111-1111-4111-8111-111111111111' }],
  ])('names %s when it cannot be so', async (field, input) => {
    const nadia = await rapport.colleague('MANAGER');
    expect(await refusal(nadia, CREATE, { address: 'contact@agence.example', ...input })).toMatch(new RegExp(`(^|\\W)${field}`));
  });

  it('is one for an address, whatever its capitals, until it is archived', async () => {
    const nadia = await rapport.colleague('MANAGER');
    const { id, version } = await create(nadia, {});
    expect(await refusal(nadia, CREATE, { address: 'Contact@Agence.example' })).toMatch(/^address: another mailbox/);
    const archived = await update(nadia, { id, version, isArchived: true });
    expect(archived['archivedAt']).not.toBeNull();
    await create(nadia, { address: 'Contact@Agence.example' });
    expect(await refusal(nadia, UPDATE, { id, version: archived.version, isArchived: false })).toMatch(/^address: another mailbox/);
  });

  it('may be the default, alone, and never while it is archived', async () => {
    const nadia = await rapport.colleague('MANAGER');
    const first = await create(nadia, { isDefault: true });
    const second = await create(nadia, { address: 'autre@agence.example', isDefault: true });
    const { mailboxes } = await nadia.ask<{ mailboxes: Told[] }>(`{ mailboxes { address isDefault } }`);
    expect(mailboxes).toEqual([{ address: 'autre@agence.example', isDefault: true }, { address: 'contact@agence.example', isDefault: false }]);
    expect(await update(nadia, { id: second.id, version: second.version, isArchived: true })).toMatchObject({ isDefault: false });
    expect(await refusal(nadia, UPDATE, { id: first.id, version: 99, isDefault: true })).toMatch(/^version: /);
    expect(await refusal(nadia, UPDATE, { id: second.id, version: second.version + 1, isDefault: true })).toMatch(/^isDefault: /);
  });

  it('is seen by everybody and changed by managers', async () => {
    const nadia = await rapport.colleague('MANAGER');
    const { id } = await create(nadia, {});
    for (const role of ['VIEWER', 'MEMBER'] as const) {
      const other = await rapport.colleague(role, nadia.workspaceId);
      expect((await other.ask<{ mailbox: Told }>(`query ($id: ID!) { mailbox(id: $id) { id } }`, { id })).mailbox.id).toBe(id);
      for (const query of [`mutation { testMailbox(id: "${id}") { ok } }`, `mutation { updateMailbox(input: { id: "${id}", version: 1 }) { id } }`])
        expect((await other.send(query)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('stands still on days of absence, which may be taken back', async () => {
    const nadia = await rapport.colleague('MANAGER');
    const { id } = await create(nadia, {});
    const ADD = `mutation ($input: AddMailboxAbsenceInput!) { addMailboxAbsence(input: $input) { absences { id fromOn untilOn note } } }`;
    const august = { mailboxId: id, fromOn: '2026-08-03', untilOn: '2026-08-21', note: 'Congés' };
    const { addMailboxAbsence } = await nadia.ask<{ addMailboxAbsence: Told }>(ADD, { input: august });
    expect(addMailboxAbsence.absences).toMatchObject([{ fromOn: '2026-08-03', untilOn: '2026-08-21', note: 'Congés' }]);
    const backwards = await nadia.send(ADD, { input: { ...august, untilOn: '2026-08-02' } });
    expect(backwards.errors?.[0]?.message).toMatch(/^untilOn: is before fromOn/);
    const taken = await nadia.ask<{ removeMailboxAbsence: Told }>(
      `mutation ($id: ID!) { removeMailboxAbsence(id: $id) { absences { id } } }`,
      { id: addMailboxAbsence.absences[0]!.id },
    );
    expect(taken.removeMailboxAbsence.absences).toEqual([]);
  });

  it("is chosen by name, else by identity, else as the member's own, else as the default", async () => {
    const nadia = await rapport.colleague('ADMIN');
    const { createIdentity } = await nadia.ask<{ createIdentity: Told }>(`mutation { createIdentity(input: { name: "Lila", persona: "Lila" }) { id } }`);
    const chosen = (wanted: object) =>
      rapport.api.get(Database).as(systemActor(nadia.workspaceId, 'spec'), 'spec', async () => {
        const mailbox = await rapport.api.get(MailboxesService, { strict: false }).chooseFor(wanted);
        return mailbox?.address ?? null;
      });
    const all = { identityId: createIdentity.id, memberId: nadia.memberId };
    expect(await chosen(all)).toBeNull();
    await create(nadia, { address: 'defaut@agence.example', isDefault: true });
    expect(await chosen(all)).toBe('defaut@agence.example');
    await create(nadia, { address: 'camille@agence.example', memberId: nadia.memberId });
    expect(await chosen(all)).toBe('camille@agence.example');
    await create(nadia, { address: 'lila@agence.example', identityId: createIdentity.id });
    expect(await chosen(all)).toBe('lila@agence.example');
    const named = await create(nadia, { address: 'nom@agence.example' });
    expect(await chosen({ ...all, mailboxId: named.id })).toBe('nom@agence.example');
    await update(nadia, { id: named.id, version: named.version, isArchived: true });
    await expect(chosen({ ...all, mailboxId: named.id })).rejects.toThrow('mailboxId: nom@agence.example is archived');
  });

  it('sends over connections that last as long as its settings do', async () => {
    const nadia = await rapport.colleague('MANAGER');
    const captured = await create(nadia, {});
    const { id, version } = await create(nadia, { ...SMTP, address: 'autre@agence.example' });
    const transports = rapport.api.get(MailboxTransports, { strict: false });
    const of = (one: string | null) => rapport.api.get(Database).as(systemActor(nadia.workspaceId, 'spec'), 'spec', () => transports.of(one));
    expect(await of(null)).toBeNull();
    expect(await of(captured.id)).toBeNull();
    const first = await of(id);
    expect(await of(id)).toBe(first);
    await update(nadia, { id, version, senderName: 'Lila' });
    const second = await of(id);
    expect(second).not.toBe(first);
  });
});
