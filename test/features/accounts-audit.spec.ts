import { describe, expect, it } from 'vitest';
import { alsoMember, PASSWORD, person, refusal, signIn } from '../support/people.js';
import { useRapport, type Colleague } from '../support/rapport.js';

const ENTRIES = `query ($filter: AuditFilter, $first: Int! = 50, $after: String) {
  auditEntries(filter: $filter, first: $first, after: $after) {
    edges { node { occurredAt actor action subject subjectId before after member { id } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Entry {
  occurredAt: string;
  actor: string;
  action: string;
  subject: string;
  subjectId: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  member: { id: string } | null;
}
interface Page {
  auditEntries: { edges: { node: Entry }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

describe('the audit trail', () => {
  const rapport = useRapport();

  const entries = async (admin: Colleague, filter: object = {}): Promise<Entry[]> =>
    (await admin.ask<Page>(ENTRIES, { filter })).auditEntries.edges.map(({ node }) => node);
  const signInWrongly = ({ email }: { email: string }) =>
    rapport.send(null, `mutation { signIn(email: "${email}", password: "un mauvais mot de passe") { token } }`);
  const team = async () => {
    const admin = await rapport.colleague('ADMIN');
    return { admin, paul: await person(rapport, 'MEMBER', admin.workspaceId) };
  };

  it('tells who changed what, when, before and after', async () => {
    const { admin, paul } = await team();
    await admin.ask('mutation ($id: ID!) { changeMemberRole(id: $id, role: VIEWER, version: 1) { id } }', {
      id: paul.memberId,
    });
    const [entry] = await entries(admin, { action: 'changeMemberRole' });
    expect(entry).toMatchObject({
      actor: 'API token',
      action: 'changeMemberRole',
      subject: 'member',
      subjectId: paul.memberId,
      before: { role: 'MEMBER' },
      after: { role: 'VIEWER' },
      member: { id: admin.memberId },
    });
    expect(Math.abs(Date.parse(entry!.occurredAt) - Date.now())).toBeLessThan(10_000);
  });

  it('tells of sign-ins, refused sign-ins, sign-outs and new passwords', async () => {
    const { admin, paul } = await team();
    await signInWrongly(paul);
    const token = await signIn(rapport, paul);
    await rapport.send(
      token,
      `mutation { changePassword(oldPassword: "${PASSWORD}", newPassword: "six tasses de thé vert") }`,
    );
    await rapport.send(token, 'mutation { signOut }');
    const found = await entries(admin, { subjectId: paul.memberId });
    expect(found.map(({ action, actor, member }) => [action, actor, member?.id ?? null])).toEqual([
      ['signOut', 'member', paul.memberId],
      ['changePassword', 'member', paul.memberId],
      ['signIn', 'member', paul.memberId],
      ['signInRefused', 'stranger', null],
      ['insert', expect.any(String), null],
    ]);
  });

  it('tells it in each workspace the person is member of, and in no other', async () => {
    const { admin, paul } = await team();
    const other = await rapport.colleague('ADMIN', await alsoMember(paul, rapport, 'VIEWER'));
    const neighbour = await rapport.colleague('ADMIN');
    await signIn(rapport, paul);
    for (const one of [admin, other]) expect(await entries(one, { action: 'signIn' })).toHaveLength(1);
    expect(await entries(neighbour, { action: 'signIn' })).toEqual([]);
  });

  it('holds no secret, whatever was done', async () => {
    const { admin, paul } = await team();
    const session = await signIn(rapport, paul);
    const [invited, issued] = [
      await admin.ask<{ inviteMember: { token: string } }>(
        'mutation { inviteMember(email: "ines@example.org", role: VIEWER) { token } }',
      ),
      await rapport.send<{ createApiToken: { token: string } }>(
        session,
        'mutation { createApiToken(input: { name: "x", role: VIEWER }) { token } }',
      ),
    ];
    await rapport.send(issued.data!.createApiToken.token, '{ me { id } }');
    await rapport.send(
      session,
      `mutation { changePassword(oldPassword: "${PASSWORD}", newPassword: "six tasses de thé vert") }`,
    );
    const secrets = [session, invited.inviteMember.token, issued.data!.createApiToken.token, PASSWORD, 'six tasses'];
    const { rows } = await rapport.owner.query<{ text: string }>(
      `select string_agg(a::text, '') as text from audit_entry a`,
    );
    for (const secret of secrets) expect(rows[0]!.text).not.toContain(secret);
    for (const word of ['hash', 'argon2', '\\\\x']) expect(rows[0]!.text).not.toContain(word);
  });

  it('is not filled by the mere use of a token', async () => {
    const { admin } = await team();
    for (let times = 0; times < 3; times++) await admin.ask('{ me { id } }');
    const actions = (await entries(admin, { subject: 'api_token' })).map(({ action }) => action);
    expect(new Set(actions)).toEqual(new Set(['insert']));
  });

  it('is read page by page, the newest first, while it grows', async () => {
    const { admin } = await team();
    const rename = (version: number) =>
      admin.ask(`mutation { updateWorkspace(input: { version: ${version}, name: "Name ${version}" }) { id } }`);
    for (let version = 1; version <= 5; version++) await rename(version);
    const filter = { subject: 'workspace', action: 'updateWorkspace' };
    const page = async (after?: string) => (await admin.ask<Page>(ENTRIES, { filter, first: 2, after })).auditEntries;
    const names = ({ edges }: Page['auditEntries']) => edges.map(({ node }) => node.after!['name']);
    const first = await page();
    await rename(6);
    const second = await page(first.pageInfo.endCursor);
    const third = await page(second.pageInfo.endCursor);
    expect([first, second, third].map(names)).toEqual([['Name 5', 'Name 4'], ['Name 3', 'Name 2'], ['Name 1']]);
    expect(third.pageInfo.hasNextPage).toBe(false);
  });

  it('is filtered by member and by time', async () => {
    const { admin } = await team();
    const [start, second] = [new Date(Date.now() - 60_000), await rapport.colleague('ADMIN', admin.workspaceId)];
    await second.ask('mutation { updateWorkspace(input: { version: 1, name: "Deux" }) { id } }');
    expect((await entries(admin, { memberId: second.memberId })).map(({ action }) => action)).toEqual([
      'updateWorkspace',
    ]);
    expect(await entries(admin, { memberId: second.memberId, since: start.toISOString() })).toHaveLength(1);
    expect(await entries(admin, { until: start.toISOString() })).toEqual([]);
    const hourAhead = new Date(Date.now() + 3_600_000).toISOString();
    expect(await entries(admin, { since: hourAhead })).toEqual([]);
  });

  it('refuses a cursor and an id it did not make', async () => {
    const { admin } = await team();
    for (const after of ['nonsense', Buffer.from('["x"]').toString('base64url')])
      expect(refusal(await admin.send(ENTRIES, { after }))).toContain(
        'BAD_INPUT after: this is no cursor of this list',
      );
    expect(refusal(await admin.send(ENTRIES, { filter: { memberId: 'x' } }))).toBe(
      'BAD_INPUT filter.memberId: must be an id',
    );
  });

  it.each(['VIEWER', 'MEMBER', 'MANAGER'] as const)('is not for a %s', async (role) => {
    const one = await rapport.colleague(role);
    expect(refusal(await one.send(ENTRIES))).toContain('FORBIDDEN auditEntries needs the role ADMIN');
  });
});
