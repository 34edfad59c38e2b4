import { describe, expect, it } from 'vitest';
import { alsoMember, person, post, refusal, signIn } from '../support/people.js';
import { useRapport, type Answer, type Colleague } from '../support/rapport.js';

const MEMBERS = '{ members { id role removedAt version } }';
const CHANGE = `mutation ($id: ID!, $role: Role!, $version: Int! = 1) {
  changeMemberRole(id: $id, role: $role, version: $version) { role version }
}`;
const REMOVE =
  'mutation ($id: ID!, $version: Int! = 1) { removeMember(id: $id, version: $version) { name removedAt } }';
const LAST_ADMIN = 'CONFLICT id: this is the last admin. Make somebody else an admin first.';

describe('a member', () => {
  const rapport = useRapport();
  const team = async () => {
    const admin = await rapport.colleague('ADMIN');
    return { admin, paul: await person(rapport, 'MEMBER', admin.workspaceId) };
  };
  const demote = ({ memberId }: Colleague, by: Colleague) => by.send(CHANGE, { id: memberId, role: 'MANAGER' });
  const adminsOf = async ({ workspaceId }: Colleague): Promise<number> => {
    const text = `select from member where workspace_id = $1 and role = 'ADMIN' and removed_at is null`;
    return (await rapport.owner.query(text, [workspaceId])).rowCount!;
  };

  it('gets another role, which counts from the next request on, for tokens too', async () => {
    const { admin, paul } = await team();
    expect(refusal(await paul.send('{ invitations { id } }'))).toContain('FORBIDDEN');
    expect(await admin.ask(CHANGE, { id: paul.memberId, role: 'ADMIN' })).toEqual({
      changeMemberRole: { role: 'ADMIN', version: 2 },
    });
    const session = await signIn(rapport, paul);
    expect(refusal(await rapport.send(session, '{ invitations { id } }'))).toBeNull();
    await admin.ask(CHANGE, { id: paul.memberId, role: 'VIEWER', version: 2 });
    expect(refusal(await rapport.send(session, '{ invitations { id } }'))).toContain('FORBIDDEN');
    expect((await paul.ask<{ me: object }>('{ me { role } }')).me).toEqual({ role: 'VIEWER' });
  });

  it('taken out is out at once, with session and token, and keeps their name on what they did', async () => {
    const { admin, paul } = await team();
    const session = await signIn(rapport, paul);
    const removed = { name: 'Camille Roux', removedAt: expect.any(String) };
    expect(await admin.ask(REMOVE, { id: paul.memberId })).toEqual({ removeMember: removed });
    expect(refusal(await rapport.send(session, MEMBERS))).toContain('FORBIDDEN You are not member of this workspace');
    expect(refusal(await paul.send(MEMBERS))).toContain('UNAUTHENTICATED');
    const { members } = await admin.ask<{ members: { id: string; removedAt: string | null }[] }>(MEMBERS);
    expect(members.find(({ id }) => id === paul.memberId)!.removedAt).not.toBeNull();
    expect(refusal(await admin.send(CHANGE, { id: paul.memberId, role: 'ADMIN', version: 2 }))).toContain(
      'CONFLICT id: Camille Roux has left',
    );
  });

  it('taken out of one workspace works on in the other', async () => {
    const { admin, paul } = await team();
    const slug = `other-${paul.memberId.slice(0, 8)}`;
    await alsoMember(paul, rapport, 'MEMBER', slug);
    await admin.ask(REMOVE, { id: paul.memberId });
    const authorization = `Bearer ${await signIn(rapport, paul)}`;
    expect(refusal(await post(rapport, MEMBERS, { headers: { authorization, 'x-workspace': slug } }))).toBeNull();
  });

  it('is changed by one admin at a time: the slower one is told both versions', async () => {
    const { admin, paul } = await team();
    await admin.ask(CHANGE, { id: paul.memberId, role: 'VIEWER' });
    const { errors } = await admin.send(CHANGE, { id: paul.memberId, role: 'MANAGER' });
    expect(errors![0]!.extensions).toEqual({
      code: 'STALE',
      yours: { role: 'MANAGER', version: 1 },
      current: { role: 'VIEWER', version: 2 },
    });
  });

  it('of a neighbour is not found', async () => {
    const [{ admin }, { paul }] = [await team(), await team()];
    for (const query of [REMOVE, CHANGE])
      expect(
        refusal(await admin.send(query, { id: paul.memberId, ...(query === CHANGE && { role: 'VIEWER' }) })),
      ).toContain('NOT_FOUND');
    expect(refusal(await admin.send(REMOVE, { id: 'nonsense' }))).toContain(
      'NOT_FOUND There is no member with id nonsense',
    );
  });

  it.each(['VIEWER', 'MEMBER', 'MANAGER'] as const)('with the role %s changes nobody’s', async (role) => {
    const { admin } = await team();
    const one = await rapport.colleague(role, admin.workspaceId);
    expect(refusal(await one.send(CHANGE, { id: one.memberId, role: 'ADMIN' }))).toContain(
      'FORBIDDEN changeMemberRole needs the role ADMIN',
    );
    expect(refusal(await one.send(REMOVE, { id: admin.memberId }))).toContain(
      'FORBIDDEN removeMember needs the role ADMIN',
    );
    expect(refusal(await one.send(MEMBERS))).toBeNull();
  });

  describe('who is the last admin', () => {
    it('stays one, and stays', async () => {
      const { admin } = await team();
      expect(refusal(await demote(admin, admin))).toBe(LAST_ADMIN);
      expect(refusal(await admin.send(REMOVE, { id: admin.memberId }))).toBe(LAST_ADMIN);
      expect(await adminsOf(admin)).toBe(1);
    });

    it('does not count admins who left', async () => {
      const { admin } = await team();
      const second = await rapport.colleague('ADMIN', admin.workspaceId);
      await admin.ask(REMOVE, { id: second.memberId });
      expect(refusal(await demote(admin, admin))).toBe(LAST_ADMIN);
    });

    it('is left when all admins demote one another at the same moment', async () => {
      for (let round = 0; round < 5; round++) {
        const first = await rapport.colleague('ADMIN');
        const rest = await Promise.all([1, 2, 3].map(() => rapport.colleague('ADMIN', first.workspaceId)));
        const admins = [first, ...rest];
        const answers: Answer<unknown>[] = await Promise.all(
          admins.map((one, index) => (index % 2 ? demote(one, one) : one.send(REMOVE, { id: one.memberId }))),
        );
        expect(answers.map(refusal).filter((one) => one === LAST_ADMIN)).toHaveLength(1);
        expect(await adminsOf(first)).toBe(1);
      }
    });
  });
});
