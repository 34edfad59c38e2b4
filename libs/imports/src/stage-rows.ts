import type { ContactFileItem, ImportedContact } from '#contact-files';
import type { Database } from '#platform';
import { MOST_LISTED, type ImportReport } from './import-report.js';

const CHUNK_CHARACTERS = 64 * 1024;

/** What staging learns on the way: how many rows were refused, and the first of them. */
export type Staged = Pick<ImportReport, 'rejected' | 'rejectedRows' | 'warnings'>;

/**
 * Copies the rows, as they are read, to a temporary table `staged (n, line, row)` of the transaction in progress; `n` counts them.
 * COPY straight into a walled table is refused by PostgreSQL, and the memory used does not grow with the file.
 */
export async function stageRows(db: Database, items: AsyncIterable<ContactFileItem>): Promise<Staged> {
  const seen: Staged = { rejected: 0, rejectedRows: [], warnings: [] };
  await db.query('create temp table staged (n integer primary key, line integer, row jsonb not null) on commit drop');
  await db.copyIn('copy staged from stdin', copyLines(items, seen));
  await db.query('analyze staged');
  return seen;
}

async function* copyLines(items: AsyncIterable<ContactFileItem>, seen: Staged): AsyncGenerator<string> {
  let chunk = '';
  let n = 0;
  for await (const item of items) {
    if (item.kind === 'rejected') reject(item, seen);
    else chunk += `${(n += 1)}\t${copyLine(item.row, seen)}`;
    if (chunk.length < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk) yield chunk;
}

function reject({ kind: _, ...row }: Extract<ContactFileItem, { kind: 'rejected' }>, seen: Staged): void {
  seen.rejected++;
  if (seen.rejectedRows.length < MOST_LISTED) seen.rejectedRows.push(row);
}

/** COPY's text format gives the backslash a meaning of its own; JSON has no raw tab or line end left. */
function copyLine({ line, warnings, doNotMail: _, ...row }: ImportedContact, seen: Staged): string {
  for (const warning of warnings) if (seen.warnings.length < MOST_LISTED) seen.warnings.push({ line, ...warning });
  return `${line}\t${JSON.stringify(row).replaceAll('\\', '\\\\')}\n`;
}
