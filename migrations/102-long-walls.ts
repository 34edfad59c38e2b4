import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is read whole: there the question whose row it is costs more than reading it, asked row by row. */
const LONG = ['interaction', 'touch', 'contact_score', 'member_score'];

/** The walls of long tables ask once a statement which workspace it is. */
export class LongWalls1764000000102 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of LONG) await db.query(wallOf(table, '(select current_workspace_id())'));
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of LONG) await db.query(wallOf(table, 'current_workspace_id()'));
  }
}

const wallOf = (table: string, workspaceId: string): string =>
  `alter policy workspace_wall on ${table} using (workspace_id = ${workspaceId})`;
