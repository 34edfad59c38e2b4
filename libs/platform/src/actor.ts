/** What a member may do; each role may do all that the ones before it may. */
export enum Role {
  VIEWER = 'VIEWER',
  MEMBER = 'MEMBER',
  MANAGER = 'MANAGER',
  ADMIN = 'ADMIN',
}

const RANK = [Role.VIEWER, Role.MEMBER, Role.MANAGER, Role.ADMIN];

export const roleCovers = (held: Role | null, needed: Role): boolean =>
  held !== null && RANK.indexOf(held) >= RANK.indexOf(needed);

export const lowestRole = (one: Role, other: Role): Role => (RANK.indexOf(one) < RANK.indexOf(other) ? one : other);

/** On whose behalf a piece of work runs: a signed-in member, an API token, a task, the command line or a stranger. */
export interface Actor {
  workspaceId: string | null;
  memberId: string | null;
  accountId: string | null;
  role: Role | null;
  /** How the audit trail names it when there is no member: `task recompute-scores`, `command line`. */
  label: string;
  /** The session or token that was shown, so that signing out can end it. */
  credentialId?: string;
  credential?: 'SESSION' | 'API_TOKEN';
}

export const STRANGER: Actor = { workspaceId: null, memberId: null, accountId: null, role: null, label: 'stranger' };

/** The product itself at work in a workspace: a due task or the command line. */
export const systemActor = (workspaceId: string, label: string): Actor => ({
  ...STRANGER,
  workspaceId,
  role: Role.ADMIN,
  label,
});
