import { MembersService, type Member } from '#accounts';
import { badInput, Database, DomainError, Role, roleCovers, systemActor, Workspaces } from '#platform';
import type { INestApplicationContext } from '@nestjs/common';
import { chooseWorkspace, type GlobalOptions } from './with-rapport.js';

/** Whose name stands under what a command writes. */
export interface ActingMember {
  workspaceId: string;
  /** One operation of theirs. */
  do<T>(action: string, work: () => Promise<T>): Promise<T>;
}

/** The member with an address; without one the only admin. Throws when it cannot tell who, or when they may only read. */
export async function actingMember(
  app: INestApplicationContext,
  { workspace, as: email }: GlobalOptions & { as?: string },
): Promise<ActingMember> {
  const workspaceId = await chooseWorkspace(app.get(Database), workspace);
  const list = () => app.get(MembersService).list();
  const members = await app.get(Workspaces).in(workspaceId, 'members', 'command line', list);
  const { id: memberId, accountId, role } = writing(members.filter(({ removedAt }) => !removedAt), email);
  const actor = { ...systemActor(workspaceId, 'command line'), memberId, accountId, role };
  return { workspaceId, do: (action, work) => app.get(Database).as(actor, action, work) };
}

function writing(members: Member[], email?: string): Member {
  const wanted = (one: Member): boolean => (email ? one.email === email.trim().toLowerCase() : one.role === Role.ADMIN);
  const [member, ...others] = members.filter(wanted);
  if (!member) throw badInput('--as', `nobody here has the address ${email}. See: rapport member list`);
  if (others.length) throw badInput('--as', 'a pitch is somebody’s, and there are several admins. Say whose with --as ADDRESS.');
  if (roleCovers(member.role, Role.MEMBER)) return member;
  throw new DomainError('FORBIDDEN', `--as: ${member.name} may only read. Choose somebody who writes.`);
}
