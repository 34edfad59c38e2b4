import type { Client } from 'pg';

const ROWS_AT_ONCE = 2_000;

/** Rows of a table as plain values; the columns are those of the first row, the others keep their defaults. */
export async function insertRows(owner: Client, table: string, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0]!).join(', ');
  const text = `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`;
  for (let first = 0; first < rows.length; first += ROWS_AT_ONCE)
    await owner.query(text, [JSON.stringify(rows.slice(first, first + ROWS_AT_ONCE))]);
}
