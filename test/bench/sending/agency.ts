import type { Client } from 'pg';
import { Draw } from '../population/draw.js';
import { insertRows } from './insert-rows.js';
import { lettersTo, type DueLetter } from './letters.js';

/** A workspace with a mailbox that leads to a sink, and people to write to. */
export interface Agency {
  workspaceId: string;
  memberId: string;
  mailboxId: string;
  letters: DueLetter[];
}

/** A year and more ago, so that no limit of pressure counts them. */
const LOG = [
  { direction: 'OUTBOUND', happened_at: '2025-02-03T09:00:00Z', hopes_for_answer: true },
  { direction: 'INBOUND', happened_at: '2025-02-05T18:30:00Z', hopes_for_answer: false },
  { direction: 'OUTBOUND', happened_at: '2025-06-17T10:00:00Z', hopes_for_answer: true },
];

/** Nothing is known of the others, as on any first day: of a table known to be empty PostgreSQL reads all, for long after. */
const FILLED = 'workspace, account, member, mailbox, contact, address, interaction';

/** Writes an agency with so many people, each with a log of three entries, into an empty, migrated database. */
export async function foundAgency(owner: Client, people: number, smtpPort: number): Promise<Agency> {
  const draw = new Draw(20_261_121);
  const agency = { workspaceId: draw.uuid(), memberId: draw.uuid(), mailboxId: draw.uuid() };
  const letters = lettersTo(draw, people);
  await resting(owner, async () => {
    await team(owner, draw, agency);
    await mailbox(owner, agency, smtpPort);
    await peopleOf(owner, draw, agency, letters);
  });
  await owner.query('select recount_activity(array_agg(workspace_id), array_agg(id)) from contact');
  await owner.query(`vacuum analyze ${FILLED}`);
  return { ...agency, letters };
}

/** While triggers rest: nothing of this is in the trail, and foreign keys are taken on trust. */
export async function resting(owner: Client, work: () => Promise<void>): Promise<void> {
  await owner.query('set session_replication_role = replica; set synchronous_commit = off');
  await work().finally(() => owner.query('reset session_replication_role; reset synchronous_commit'));
}

type Ids = Omit<Agency, 'letters'>;

async function team(owner: Client, draw: Draw, { workspaceId, memberId }: Ids): Promise<void> {
  const [accountId, name, email] = [draw.uuid(), 'Camille Roux', 'camille@agence.example'];
  await insertRows(owner, 'workspace', [{ id: workspaceId, slug: 'agence', name: 'Agence', country: 'FR' }]);
  await insertRows(owner, 'account', [{ id: accountId, email, name }]);
  await insertRows(owner, 'member', [{ workspace_id: workspaceId, id: memberId, account_id: accountId, name, email, role: 'MANAGER' }]);
}

/** Open at all hours, and far from every limit, though each is looked at. */
const mailbox = (owner: Client, { workspaceId, mailboxId, memberId }: Ids, smtpPort: number): Promise<void> =>
  insertRows(owner, 'mailbox', [{
    ...{ workspace_id: workspaceId, id: mailboxId, member_id: memberId, is_default: true },
    ...{ address: 'camille@agence.example', sender_name: 'Camille Roux', created_at: '2025-01-01T00:00:00Z' },
    ...{ smtp_host: '127.0.0.1', smtp_port: smtpPort, smtp_security: 'NONE', smtp_auth: 'NONE' },
    ...{ working_days: [1, 2, 3, 4, 5, 6, 7], works_from: '00:00', works_until: '24:00' },
    ...{ daily_limit: 10_000_000, domain_daily_limit: 10_000_000 },
  }]);

async function peopleOf(owner: Client, draw: Draw, { workspaceId, memberId }: Ids, letters: DueLetter[]): Promise<void> {
  const own = ({ contactId }: DueLetter) => ({ workspace_id: workspaceId, contact_id: contactId });
  await insertRows(owner, 'contact', letters.map(({ contactId, name }) => ({
    ...{ workspace_id: workspaceId, id: contactId, name, sort_name: name, language: 'fr', country: 'FR', kinds: ['BLOGGER'] },
  })));
  await insertRows(owner, 'address', letters.map((letter) => ({
    ...own(letter), id: draw.uuid(), address: letter.recipient, key: letter.recipient, is_primary: true,
  })));
  await insertRows(owner, 'interaction', letters.flatMap((letter) => LOG.map((entry) => ({
    ...own(letter), id: draw.uuid(), channel: 'MAIL', member_id: memberId, logged_at: entry.happened_at, ...entry,
  }))));
}
