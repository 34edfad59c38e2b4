import { text } from 'node:stream/consumers';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/** What an import fills, in an order that foreign keys allow. */
export const TABLES = ['contact', 'address', 'presence'];

/** The rows of a workspace as COPY writes them, for each table. */
export async function copyOut(owner: Client, workspaceId: string): Promise<Record<string, string>> {
  const rows: Record<string, string> = {};
  for (const table of TABLES)
    rows[table] = await text(owner.query(copyTo(`copy (select * from ${table} where workspace_id = '${workspaceId}') to stdout`)));
  return rows;
}
