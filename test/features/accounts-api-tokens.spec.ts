import { describe, expect, it } from 'vitest';
import { alsoMember, later, person, post, refusal, signIn, type Person } from '../support/people.js';
import { useRapport } from '../support/rapport.js';

const CREATE = `mutation ($input: CreateApiTokenInput!) {
  createApiToken(input: $input) { token apiToken { id name role hint expiresAt lastUsedAt revokedAt member { id } } }
}`;
const LIST = '{ apiTokens { id name role hint lastUsedAt member { id } } }';
const REVOKE = 'mutation ($id: ID!) { revokeApiToken(id: $id) { revokedAt } }';
const ME = '{ me { role } }';

interface Created {
  createApiToken: { token: string; apiToken: { id: string; hint: string; role: string } };
}
interface Listed {
  apiTokens: { id: string; name: string; lastUsedAt: string | null }[];
}

describe('an API token', () => {
  const rapport = useRapport();

  const create = async (one: Person, fields: object = {}) =>
    rapport.send<Created>(await signIn(rapport, one), CREATE, { input: { name: 'Export', role: 'VIEWER', ...fields } });
  const created = async (one: Person, fields: object = {}) => (await create(one, fields)).data!.createApiToken;

  it('is shown once; afterwards only its last four characters are', async () => {
    const paul = await person(rapport);
    const { token, apiToken } = await created(paul, { name: '  Nightly   export ' });
    expect(token).toMatch(/^rt_[\w-]{43}$/);
    expect(apiToken).toMatchObject({
      name: 'Nightly export',
      hint: token.slice(-4),
      role: 'VIEWER',
      expiresAt: null,
      lastUsedAt: null,
    });
    expect(JSON.stringify(await paul.ask(LIST))).not.toContain(token);
    const { rows } = await rapport.owner.query<{ text: string }>(
      'select t::text as text from api_token t where id = $1',
      [apiToken.id],
    );
    expect(rows[0]!.text).not.toContain(token);
  });

  it('acts with its own role, and never with more than its member has today', async () => {
    const admin = await rapport.colleague('ADMIN');
    const paul = await person(rapport, 'MANAGER', admin.workspaceId);
    const [weak, strong] = [await created(paul), await created(paul, { role: 'MANAGER' })];
    expect(await rapport.send(weak.token, ME)).toEqual({ data: { me: { role: 'VIEWER' } } });
    expect(await rapport.send(strong.token, ME)).toEqual({ data: { me: { role: 'MANAGER' } } });
    await admin.ask('mutation ($id: ID!) { changeMemberRole(id: $id, role: MEMBER, version: 1) { id } }', {
      id: paul.memberId,
    });
    expect(await rapport.send(strong.token, ME)).toEqual({ data: { me: { role: 'MEMBER' } } });
  });

  it.each([
    ['VIEWER', 'MEMBER'],
    ['MEMBER', 'MANAGER'],
    ['MANAGER', 'ADMIN'],
  ] as const)('of a %s cannot have the role %s', async (own, wanted) => {
    const one = await person(rapport, own);
    expect(refusal(await create(one, { role: wanted }))).toBe(
      `BAD_INPUT role: a token can do no more than you; you are ${own}.`,
    );
    expect(refusal(await create(one, { role: own }))).toBeNull();
  });

  it('ends when it expires', async () => {
    const paul = await person(rapport);
    const { token } = await created(paul, { expiresAt: new Date(Date.now() + 3_600_000).toISOString() });
    await later(rapport, 59, async () => expect(refusal(await rapport.send(token, ME))).toBeNull());
    await later(rapport, 61, async () => expect(refusal(await rapport.send(token, ME))).toContain('UNAUTHENTICATED'));
    expect(refusal(await create(paul, { expiresAt: '2020-01-01T00:00:00Z' }))).toBe(
      'BAD_INPUT expiresAt: choose a time to come.',
    );
  });

  it('shows when it was last used, to the minute', async () => {
    const paul = await person(rapport);
    const { token, apiToken } = await created(paul);
    const lastUse = async () => {
      const { apiTokens } = await paul.ask<Listed>(LIST);
      return apiTokens.find(({ id }) => id === apiToken.id)!.lastUsedAt;
    };
    expect(await lastUse()).toBeNull();
    await rapport.send(token, ME);
    const first = await lastUse();
    await rapport.send(token, ME);
    expect(await lastUse()).toBe(first);
    await later(rapport, 2, () => rapport.send(token, ME));
    expect(Date.parse((await lastUse())!)).toBeGreaterThan(Date.parse(first!));
  });

  it('is revoked by its member, at once, and leaves the list', async () => {
    const paul = await person(rapport);
    const { token, apiToken } = await created(paul);
    expect(await paul.ask(REVOKE, apiToken)).toEqual({ revokeApiToken: { revokedAt: expect.any(String) } });
    expect(refusal(await rapport.send(token, ME))).toContain('UNAUTHENTICATED');
    expect((await paul.ask<Listed>(LIST)).apiTokens.map(({ id }) => id)).not.toContain(apiToken.id);
  });

  it('is seen and revoked by an admin, and by no other colleague', async () => {
    const admin = await rapport.colleague('ADMIN');
    const paul = await person(rapport, 'MEMBER', admin.workspaceId);
    const manager = await rapport.colleague('MANAGER', admin.workspaceId);
    const { apiToken } = await created(paul);
    const seenBy = async (one: typeof admin) =>
      (await one.ask<Listed>(LIST)).apiTokens.some(({ id }) => id === apiToken.id);
    expect([await seenBy(admin), await seenBy(paul), await seenBy(manager)]).toEqual([true, true, false]);
    expect(refusal(await manager.send(REVOKE, apiToken))).toContain(
      `NOT_FOUND There is no API token with id ${apiToken.id}`,
    );
    expect(refusal(await admin.send(REVOKE, apiToken))).toBeNull();
  });

  it('of a neighbour is not found', async () => {
    const { apiToken } = await created(await person(rapport));
    const neighbour = await rapport.colleague('ADMIN');
    expect(refusal(await neighbour.send(REVOKE, apiToken))).toContain('NOT_FOUND');
    expect((await neighbour.ask<Listed>(LIST)).apiTokens).toHaveLength(1);
  });

  it('makes no token, which would outlive it', async () => {
    const admin = await rapport.colleague('ADMIN');
    const answer = await admin.send(CREATE, { input: { name: 'Heir', role: 'VIEWER' } });
    expect(refusal(answer)).toContain('FORBIDDEN This is for a person who signed in with a password');
  });

  it('belongs to the workspace it was made in, also when its member has two', async () => {
    const paul = await person(rapport, 'MEMBER');
    const slug = `two-${paul.memberId.slice(0, 8)}`;
    const second = await alsoMember(paul, rapport, 'ADMIN', slug);
    const authorization = `Bearer ${await signIn(rapport, paul)}`;
    const variables = { input: { name: 'Second', role: 'ADMIN' } };
    const { data } = await post<Created>(rapport, CREATE, {
      variables,
      headers: { authorization, 'x-workspace': slug },
    });
    const answer = await rapport.send<{ workspace: { id: string } }>(
      data!.createApiToken.token,
      '{ workspace { id } }',
    );
    expect(answer.data!.workspace.id).toBe(second);
  });

  it('has a name', async () => {
    const paul = await person(rapport);
    expect(refusal(await create(paul, { name: '' }))).toContain('name: must have 1 to 100 characters');
  });
});
