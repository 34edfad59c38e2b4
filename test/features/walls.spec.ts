import { describe, expect, it } from 'vitest';
import { Database } from '#platform';
import { person, signIn } from '../support/people.js';
import { useRapport } from '../support/rapport.js';
import { useRole } from '../support/role.js';

/** Everything a connection may ask before a workspace is known; a new question belongs in this list. */
const DOOR = [
  'begin_sign_in', 'close_sessions', 'create_account', 'end_sign_in', 'find_account', 'find_invitation',
  'find_password_reset', 'forget_expired', 'identify_session', 'identify_token', 'list_memberships', 'list_workspaces',
  'open_session', 'request_password_reset', 'reset_password', 'set_password', 'start_password_reset',
  'workspace_of_dispatch', 'workspaces_with_dispatches', 'workspaces_with_mail_accounts',
];

describe('the walls', () => {
  const rapport = useRapport();
  const as = useRole(rapport);
  const tables = async (): Promise<string[]> => {
    const { rows } = await rapport.owner.query<{ name: string }>(
      `select relname as name from pg_class
       where relkind in ('r', 'p', 'v', 'm') and relnamespace = 'public'::regnamespace`,
    );
    return rows.map(({ name }) => name);
  };

  describe('at the door', () => {
    it('answer exactly the questions of the list', async () => {
      const { rows } = await rapport.owner.query<{ name: string }>(
        `select proname as name from pg_proc where pronamespace = 'door'::regnamespace order by proname`,
      );
      expect(rows.map(({ name }) => name)).toEqual(DOOR);
    });

    it('answer the resting role alone, as the owner of the tables, with a search path of their own', async () => {
      const { rows } = await rapport.owner.query<{ name: string }>(`
        select proname as name from pg_proc p where pronamespace = 'door'::regnamespace
          and (not prosecdef or proconfig is null or not has_function_privilege('rapport_door', p.oid, 'execute')
            or has_function_privilege('rapport_app', p.oid, 'execute')
            or has_function_privilege('rapport_jobs', p.oid, 'execute')
            or has_function_privilege('rapport_maintenance', p.oid, 'execute'))`);
      expect(rows).toEqual([]);
    });

    it('let the resting role reach nothing else: no table, no other function, no schema of its own', async () => {
      for (const table of await tables())
        await expect(as('rapport_door', `select from public.${table}`), table).rejects.toThrow('permission denied');
      const others = ['select public.note_account_event(null, null, null)', 'select from pgboss.job'];
      const makings = ['public', 'door', 'pgboss'].map((schema) => `create table ${schema}.mine (id int)`);
      for (const statement of [...others, ...makings])
        await expect(as('rapport_door', statement), statement).rejects.toThrow('permission denied');
    });

    it('are where a connection rests', async () => {
      const db = rapport.api.get(Database);
      expect(await db.knock('select current_user as role', [])).toEqual([{ role: 'rapport_door' }]);
      await expect(db.source.query('select from public.member')).rejects.toThrow('permission denied');
    });

    it('show a password’s hash by exact e-mail within the limit, and past it none', async () => {
      const { email } = await person(rapport);
      const begin = `select * from door.begin_sign_in('${email}', '203.0.113.9', now(), 1, 100, interval '1 hour')`;
      expect((await as('rapport_door', begin)).rows[0]).toMatchObject({
        password_hash: expect.stringContaining('argon2id'),
      });
      const twice = await as('rapport_door', `${begin}; ${begin}`);
      const second = (twice as unknown as { rows: object[] }[])[1]!.rows[0];
      expect(second).toMatchObject({ attempt_id: null, account_id: null, password_hash: null });
    });
  });

  describe('inside', () => {
    it('show nothing when the workspace is not said, in no table at all', async () => {
      await person(rapport);
      for (const table of await tables()) {
        const seen = await as('rapport_app', `select count(*)::int as rows from ${table}`).catch(
          (error: Error) => error.message,
        );
        if (typeof seen === 'string') expect(seen, table).toContain('permission denied');
        else if (table !== 'platform') expect(seen.rows, table).toEqual([{ rows: 0 }]);
      }
    });

    it('show the rows of one workspace and write into no other', async () => {
      const [here, there] = [await person(rapport, 'ADMIN'), await person(rapport, 'ADMIN')];
      const { rows } = await as('rapport_app', 'select distinct workspace_id as id from member', here.workspaceId);
      expect(rows).toEqual([{ id: here.workspaceId }]);
      const foreign = `insert into member (workspace_id, id, account_id, name, email, role)
        values ('${there.workspaceId}', gen_random_uuid(), '${here.accountId}', 'x', 'x', 'ADMIN')`;
      await expect(as('rapport_app', foreign, here.workspaceId)).rejects.toThrow('row-level security');
      const { rowCount } = await as(
        'rapport_app',
        `update member set role = 'VIEWER' where workspace_id = '${there.workspaceId}'`,
        here.workspaceId,
      );
      expect(rowCount).toBe(0);
    });

    it('are walled by row-level security in every table the application may touch', async () => {
      const { rows } = await rapport.owner.query<{ name: string }>(`
        select relname as name from pg_class c
        where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and not relrowsecurity
          and has_any_column_privilege('rapport_app', c.oid, 'select, insert, update')`);
      expect(rows).toEqual([]);
    });

    it.each([
      ['account', 'password_hash'],
      ['session', 'token_hash'],
      ['api_token', 'token_hash'],
      ['invitation', 'token_hash'],
      ['invitation', 'mailed_token_hash'],
    ])('never show the application %s.%s', async (table, column) => {
      const { workspaceId, accountId } = await person(rapport, 'ADMIN');
      const look = as('rapport_app', `select ${column} from ${table}`, workspaceId, accountId);
      await expect(look).rejects.toThrow(`permission denied for table ${table}`);
    });

    it.each([
      'insert into session (id, token_hash) values (gen_random_uuid(), null)',
      'update session set expires_at = now()',
      'update account set password_hash = null',
      "update api_token set role = 'ADMIN'",
      'delete from member',
      'select from password_reset',
      'select from sign_in_attempt',
    ])('do not let the application %s', async (statement) => {
      const { workspaceId, accountId } = await person(rapport, 'ADMIN');
      await expect(as('rapport_app', statement, workspaceId, accountId)).rejects.toThrow('permission denied');
    });

    it('show a person their own account and sessions and no one else’s', async () => {
      const [camille] = [await person(rapport), await person(rapport)];
      await signIn(rapport, camille);
      const accounts = await as('rapport_app', 'select id from account', '', camille.accountId);
      const sessions = await as('rapport_app', 'select account_id as id from session', '', camille.accountId);
      expect([...accounts.rows, ...sessions.rows]).toEqual([{ id: camille.accountId }, { id: camille.accountId }]);
    });

    it('show nothing to the next transaction of a connection, whose setting ended with the one before', async () => {
      const { workspaceId } = await person(rapport);
      const count = 'select count(*)::int as rows from member';
      const within = (statement: string) =>
        rapport.owner.query(`begin; set local role rapport_app; ${statement}; rollback`);
      const named = await within(`select set_config('app.workspace_id', '${workspaceId}', true); ${count}`);
      const unnamed = await within(count);
      const rowsOf = (results: unknown): unknown => (results as { rows: unknown[] }[]).at(-2)!.rows;
      expect([rowsOf(named), rowsOf(unnamed)]).toEqual([[{ rows: 1 }], [{ rows: 0 }]]);
    });
  });

  describe('around the audit trail', () => {
    const CHANGES = ['update audit_entry set actor = actor', 'delete from audit_entry', 'truncate audit_entry'];

    it('refuse every change, even by the owner of the database', async () => {
      await person(rapport);
      for (const statement of CHANGES)
        await expect(rapport.owner.query(statement), statement).rejects.toThrow('audit_entry is append-only');
    });

    it('let the application add and read, and no more', async () => {
      const { workspaceId } = await person(rapport);
      for (const statement of CHANGES)
        await expect(as('rapport_app', statement, workspaceId), statement).rejects.toThrow('permission denied');
    });
  });
});
