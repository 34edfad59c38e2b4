import { pipeline } from 'node:stream/promises';
import { hashToken } from '#accounts';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Draw } from './draw.js';
import { entriesOf } from './log.js';
import { person, type Cell, type Person, type Row } from './people.js';
import { homeworkOf, postsOf } from './reading.js';
import { scoreEverybody } from './score-everybody.js';
import { THEMES } from './words.js';

/** 100,000 contacts in ten workspaces, of which the first holds 60,000. */
const CONTACTS = [60_000, ...[4, 4, 4, 4, 5, 5, 5, 5, 4].map((thousands) => thousands * 1_000)];
const NICHES = 40;

/** The token that opens the largest workspace. */
export const TOKEN = 'rt_a-population-of-invented-people-for-measuring';

interface Team {
  workspaceId: string;
  memberId: string;
  people: Person[];
}

/** Fills an empty, migrated database. Triggers rest while rows stream in; what they keep is counted afterwards. */
export async function loadPopulation(owner: Client): Promise<void> {
  const draw = new Draw(20_261_101);
  await owner.query('set session_replication_role = replica; set synchronous_commit = off');
  const teams: Team[] = [];
  for (const [index, contacts] of CONTACTS.entries()) teams.push(await found(owner, draw, index, contacts));
  const people = teams.flatMap((team) => team.people);
  await copy(owner, 'contact', people.map((one) => one.contact));
  await copy(owner, 'address', people.flatMap((one) => one.addresses));
  await copy(owner, 'presence', people.flatMap((one) => one.presences));
  await copy(owner, 'vetting', people.flatMap((one) => one.vettings));
  await copy(owner, 'interaction', logOf(draw, teams));
  await copy(owner, 'post', readingOf(postsOf, draw, teams));
  await copy(owner, 'homework', readingOf(homeworkOf, draw, teams));
  await owner.query('reset session_replication_role');
  await owner.query('select recount_activity(array_agg(workspace_id), array_agg(id)) from contact');
  await scoreEverybody(owner);
  await owner.query('vacuum analyze');
}

/** A workspace with one member, niches and people; the people are written later, all together. */
async function found(owner: Client, draw: Draw, index: number, contacts: number): Promise<Team> {
  const [workspaceId, memberId, accountId] = [draw.uuid(), draw.uuid(), draw.uuid()];
  const [name, email, role] = ['Camille Roux', `camille-${index}@agence.example`, 'MEMBER'];
  await owner.query('insert into workspace (id, slug, name) values ($1, $2, $3)', [workspaceId, `agence-${index}`, `Agence ${index}`]);
  await owner.query('insert into account (id, email, name) values ($1, $2, $3)', [accountId, email, name]);
  const member = { workspace_id: workspaceId, id: memberId, account_id: accountId, name, email, role };
  await copy(owner, 'member', [member]);
  const token = { workspace_id: workspaceId, id: draw.uuid(), member_id: memberId, name: 'bench', role, hint: '' };
  await copy(owner, 'api_token', [{ ...token, token_hash: `\\\\x${hashToken(index ? draw.uuid() : TOKEN).toString('hex')}` }]);
  const niches = Array.from({ length: NICHES }, (_, number) => ({ workspace_id: workspaceId, id: draw.uuid(), name: nicheName(number) }));
  await copy(owner, 'niche', niches);
  const nicheIds = niches.map((niche) => niche.id);
  const people = Array.from({ length: contacts }, (_, number) => person(draw, workspaceId, memberId, nicheIds, number));
  return { workspaceId, memberId, people };
}

const nicheName = (number: number): string => `${THEMES[number % THEMES.length]} ${1 + Math.floor(number / THEMES.length)}`;

function* logOf(draw: Draw, teams: Team[]): Generator<Row> {
  for (const { memberId, people } of teams)
    for (const [number, { contact }] of people.entries()) yield* entriesOf(draw, contact, memberId, number);
}

function* readingOf(rowsOf: typeof postsOf, draw: Draw, teams: Team[]): Generator<Row> {
  for (const { memberId, people } of teams)
    for (const [number, person] of people.entries()) yield* rowsOf(draw, person, memberId, number);
}

/** The columns are those of the first row. */
async function copy(owner: Client, table: string, rows: Iterable<Row>): Promise<void> {
  const lines = linesOf(rows);
  const columns = lines.next().value!;
  await pipeline(lines, owner.query(copyFrom(`copy ${table} (${columns}) from stdin`)));
}

/** First the names of the columns, then COPY's text, in pieces of many lines. */
function* linesOf(rows: Iterable<Row>): Generator<string> {
  let piece = '';
  let columns: string[] | null = null;
  for (const row of rows) {
    if (!columns) yield (columns = Object.keys(row)).join(', ');
    piece += `${columns.map((column) => cellText(row[column] ?? null)).join('\t')}\n`;
    if (piece.length < 1 << 16) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

const cellText = (cell: Cell): string =>
  cell === null ? '\\N' : typeof cell === 'object' ? `{${cell.join(',')}}` : String(cell);
