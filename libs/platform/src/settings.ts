import type { Ambient } from './ambient.js';

export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const uuidOrNothing = (id: string | null): string => (id && UUID.test(id) ? id : '');
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** One text, so that taking the role and the workspace costs one round trip. */
export const settings = ({ actor, action }: Ambient): string => `set local role rapport_app; select
  set_config('app.workspace_id', '${uuidOrNothing(actor.workspaceId)}', true),
  set_config('app.member_id', '${uuidOrNothing(actor.memberId)}', true),
  set_config('app.account_id', '${uuidOrNothing(actor.accountId)}', true),
  set_config('app.actor', ${quoted(actor.label)}, true), set_config('app.action', ${quoted(action)}, true)`;
