import type { Database } from '#platform';

const ROWS_PER_FETCH = 5_000;

/** The rows of a statement in portions, through a cursor of the transaction in progress, so that memory stays small. */
export async function* streamRows<T>(
  db: Database,
  cursor: string,
  text: string,
  values: unknown[],
): AsyncGenerator<T[]> {
  await db.query(`declare ${cursor} no scroll cursor for ${text}`, values);
  for (;;) {
    const rows = await db.query<T>(`fetch ${ROWS_PER_FETCH} from ${cursor}`);
    if (rows.length) yield rows;
    if (rows.length < ROWS_PER_FETCH) break;
  }
  await db.query(`close ${cursor}`);
}
