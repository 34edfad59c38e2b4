import { Client, type QueryResult } from 'pg';
import { afterAll, beforeAll } from 'vitest';
import type { Rapport } from './rapport.js';

/** Runs a statement as a role of the database, in a workspace and as an account if given, and undoes it. */
export type AsRole = (
  role: string,
  statement: string,
  workspaceId?: string,
  accountId?: string,
) => Promise<QueryResult<Record<string, unknown>>>;

const SETTINGS = `select set_config('app.workspace_id', $1, true), set_config('app.account_id', $2, true)`;

/** A connection of its own, past the product's code: what the database itself allows. */
export function useRole(rapport: Rapport): AsRole {
  let client: Client;
  beforeAll(async () => {
    client = new Client({ connectionString: rapport.config.databaseUrl });
    await client.connect();
  });
  afterAll(() => client.end());
  return async (role, statement, workspaceId = '', accountId = '') => {
    await client.query(`begin; set local role ${role}`);
    await client.query(SETTINGS, [workspaceId, accountId]);
    try {
      return await client.query<Record<string, unknown>>(statement);
    } finally {
      await client.query('rollback');
    }
  };
}
