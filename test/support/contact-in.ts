import { randomUUID } from 'node:crypto';
import type { Rapport } from './rapport.js';

/** A contact straight in the database, for specs about what is said with it rather than about contacts. */
export async function contactIn(rapport: Rapport, workspaceId: string, name = 'Nadia Blogueuse'): Promise<string> {
  const id = randomUUID();
  const text = 'insert into contact (workspace_id, id, name, sort_name) values ($1, $2, $3, $3)';
  await rapport.owner.query(text, [workspaceId, id, name]);
  return id;
}

export const contactsIn = (rapport: Rapport, workspaceId: string, count: number): Promise<string[]> =>
  Promise.all(Array.from({ length: count }, () => contactIn(rapport, workspaceId)));
