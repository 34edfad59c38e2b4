import type { Database } from '#platform';

/** A row by the names of its columns; times as Date, lists as arrays, bytes as Buffer. */
export type Row = Record<string, unknown>;

/** Writes all rows of a table with one statement. Every row has the columns of the first. */
export async function insertRows(db: Database, table: string, rows: Row[]): Promise<void> {
  if (!rows[0]) return;
  const columns = Object.keys(rows[0]).map((column) => `"${column}"`).join(', ');
  const text = `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`;
  await db.query(text, [JSON.stringify(rows, inPlainText)]);
}

/** Bytes as PostgreSQL reads them from text. */
function inPlainText(this: Row, key: string, value: unknown): unknown {
  const original = this[key];
  return Buffer.isBuffer(original) ? `\\x${original.toString('hex')}` : value;
}
