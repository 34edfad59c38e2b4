import type { Database } from '#platform';
import type { Membership } from './membership.js';

const SQL = `
  select workspace_id as "workspaceId", slug, name, member_id as "memberId", role
  from door.list_memberships($1)`;

/** Where an account is member, in the order it joined. */
export const listMemberships = (db: Database, accountId: string): Promise<Membership[]> =>
  db.knock<Membership>(SQL, [accountId]);
