import { badInput, DomainError, type Database } from '#platform';
import { Account } from './account.entity.js';
import { Invitation, InvitationState } from './invitation.entity.js';
import { Member } from './member.entity.js';
import type { Membership } from './membership.js';
import { Workspace } from './workspace.entity.js';

/** Uses an invitation up for the account that acts. Of two who try at once the second finds it used. */
export async function joinWorkspace(db: Database, invitationId: string, now: Date): Promise<Membership> {
  const manager = await db.manager();
  const invitation = await db.get(Invitation, invitationId, 'invitation');
  const account = await manager.findOneByOrFail(Account, { id: db.actor.accountId! });
  refuseUnlessFor(account, invitation, now);
  const { id: memberId } = await admit(db, account, invitation);
  invitation.acceptedAt = now;
  await manager.save(invitation);
  const { slug, name } = await manager.findOneByOrFail(Workspace, { id: db.workspaceId });
  return { workspaceId: db.workspaceId, slug, name, memberId, role: invitation.role };
}

function refuseUnlessFor({ email }: Account, invitation: Invitation, now: Date): void {
  if (invitation.state(now) !== InvitationState.OPEN) throw noLongerGood();
  if (invitation.email === email) return;
  const whose = `token: this invitation is for ${invitation.email} and you are ${email}.`;
  throw new DomainError('FORBIDDEN', `${whose} Ask for one of your own.`);
}

/** Unknown, used, taken back or expired: which one is nobody's business. */
export const noLongerGood = (): DomainError =>
  badInput('token', 'this invitation is no longer good. Ask for a new one.');

async function admit(db: Database, account: Account, { role }: Invitation): Promise<Member> {
  const manager = await db.manager();
  const ofTheirs = { accountId: account.id };
  const known = await manager.findOneBy(Member, ofTheirs);
  const isMember = known !== null && known.removedAt === null;
  if (isMember) throw new DomainError('CONFLICT', 'token: you are a member of this workspace already.');
  const member = known ?? Member.make(db.workspaceId, ofTheirs);
  member.join(role, account);
  return manager.save(member);
}
