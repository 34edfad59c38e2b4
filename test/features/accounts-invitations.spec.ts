import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { invite, NO_LONGER_GOOD, INVITE, signUp, someone } from '../support/invitations.js';
import { later, person, refusal } from '../support/people.js';
import { useRapport } from '../support/rapport.js';

const STATES = '{ invitations { email state } }';

describe('an invitation', () => {
  const rapport = useRapport();

  it('gives its inviter a link, once, good for a week', async () => {
    const admin = await rapport.colleague('ADMIN');
    const { token, link, isMailed, invitation } = await invite(admin);
    expect(link).toBe(`http://localhost:3000/join#${token}`);
    expect(isMailed).toBe(false);
    expect(invitation).toMatchObject({ state: 'OPEN', role: 'MEMBER', invitedBy: { id: admin.memberId } });
    expect((Date.parse(invitation.expiresAt) - Date.now()) / 86_400_000).toBeCloseTo(7, 2);
  });

  it('is not made for a member', async () => {
    const admin = await rapport.colleague('ADMIN');
    const paul = await person(rapport, 'VIEWER', admin.workspaceId);
    expect(refusal(await admin.send(INVITE, { email: paul.email }))).toBe(
      `CONFLICT email: ${paul.email} is a member already. Change their role instead.`,
    );
  });

  it('made again replaces the first', async () => {
    const admin = await rapport.colleague('ADMIN');
    const email = someone();
    const [first, second] = [await invite(admin, email), await invite(admin, email, 'VIEWER')];
    expect(refusal(await signUp(rapport, first.token))).toBe(NO_LONGER_GOOD);
    expect((await signUp(rapport, second.token)).data!.signUp.memberships[0]!.role).toBe('VIEWER');
    expect(await admin.ask(STATES)).toEqual({
      invitations: [
        { email, state: 'ACCEPTED' },
        { email, state: 'REVOKED' },
      ],
    });
  });

  it('made twice at the same moment leaves one', async () => {
    const admin = await rapport.colleague('ADMIN');
    const email = someone();
    await Promise.all([1, 2, 3, 4].map(() => admin.send(INVITE, { email })));
    const { invitations } = await admin.ask<{ invitations: { state: string }[] }>(STATES);
    expect(invitations.filter(({ state }) => state === 'OPEN')).toHaveLength(1);
  });

  it('ends after a week', async () => {
    const admin = await rapport.colleague('ADMIN');
    const { token } = await invite(admin);
    await later(rapport, 7 * 24 * 60 + 1, async () => {
      expect(refusal(await signUp(rapport, token))).toBe(NO_LONGER_GOOD);
      expect(await admin.ask(STATES)).toMatchObject({ invitations: [{ state: 'EXPIRED' }] });
    });
  });

  it('can be taken back, once', async () => {
    const admin = await rapport.colleague('ADMIN');
    const { token, invitation } = await invite(admin);
    const revoke = 'mutation ($id: ID!) { revokeInvitation(id: $id) { state } }';
    expect(await admin.ask(revoke, invitation)).toEqual({ revokeInvitation: { state: 'REVOKED' } });
    expect(refusal(await admin.send(revoke, invitation))).toBe('CONFLICT id: this invitation is revoked already.');
    expect(refusal(await signUp(rapport, token))).toBe(NO_LONGER_GOOD);
  });

  it('ends when the admin who made it is one no more, so that nobody keeps a way back in', async () => {
    const owner = await rapport.colleague('ADMIN');
    const [demoted, removed] = [
      await person(rapport, 'ADMIN', owner.workspaceId),
      await person(rapport, 'ADMIN', owner.workspaceId),
    ];
    const [one, other] = [await invite(demoted), await invite(removed)];
    const demote = 'mutation ($id: ID!) { changeMemberRole(id: $id, role: MANAGER, version: 1) { role } }';
    await owner.ask(demote, { id: demoted.memberId });
    await owner.ask('mutation ($id: ID!) { removeMember(id: $id, version: 1) { id } }', { id: removed.memberId });
    for (const { token } of [one, other]) expect(refusal(await signUp(rapport, token))).toBe(NO_LONGER_GOOD);
  });

  it('of a neighbour is not found', async () => {
    const { invitation } = await invite(await rapport.colleague('ADMIN'));
    const stranger = await rapport.colleague('ADMIN');
    expect(
      refusal(await stranger.send('mutation ($id: ID!) { revokeInvitation(id: $id) { id } }', invitation)),
    ).toContain('NOT_FOUND');
    expect(await stranger.ask(STATES)).toEqual({ invitations: [] });
  });

  it('is an admin’s to give, see and take back', async () => {
    const manager = await rapport.colleague('MANAGER');
    const id = randomUUID();
    for (const operation of [
      'mutation { inviteMember(email: "a@example.org", role: VIEWER) { link } }',
      '{ invitations { id } }',
      `mutation { revokeInvitation(id: "${id}") { id } }`,
    ])
      expect(refusal(await manager.send(operation))).toMatch(/^FORBIDDEN \w+ needs the role ADMIN/);
  });
});
