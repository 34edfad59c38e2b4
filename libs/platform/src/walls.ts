/**
 * SQL that migrations write for a table of a workspace. Kept in one place so that no table can have
 * a weaker wall than its neighbours; test/architecture.spec.ts demands a wall on every table.
 */
type Verb = 'select' | 'insert' | 'update' | 'delete';
/** A right on the whole table or, as in `select (id, name)`, on some of its columns. */
export type Right = Verb | `${Verb} (${string})`;

const ALL: Right[] = ['select', 'insert', 'update', 'delete'];

/** The wall of one table: only the workspace named in the transaction exists for the application's role. */
export const walled = (table: string, rights: readonly Right[] = ALL): string => `
  alter table ${table} enable row level security;
  create policy workspace_wall on ${table} to rapport_app, rapport_maintenance
    using (workspace_id = current_workspace_id()) with check (workspace_id = current_workspace_id());
  grant ${rights.join(', ')} on ${table} to rapport_app;`;

/**
 * Every change of the table leaves audit entries (who, what, when, before and after), written by the
 * database itself so that no code path can forget it. Secret columns never reach the trail.
 */
export const audited = (table: string, secretColumns: string[] = []): string => {
  const secrets = secretColumns.map((column) => `'${column}'`).join(', ');
  const trigger = (event: string, tables: string): string => `
    create trigger audit_${event} after ${event} on ${table} referencing ${tables}
      for each statement execute function audit_${event}(${secrets});`;
  return [
    trigger('insert', 'new table as after_rows'),
    trigger('update', 'old table as before_rows new table as after_rows'),
    trigger('delete', 'old table as before_rows'),
  ].join('');
};

/** Ends a migration that adds functions to schema `door`: they answer the resting role and nobody else. */
export const doorkeeping = `
  revoke all on all functions in schema door from public;
  grant execute on all functions in schema door to rapport_door;`;
