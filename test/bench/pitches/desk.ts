import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { LETTERS } from './letter.js';

/** What there is to write with: a template, an author, and people we read. */
export interface Desk {
  templateId: string;
  batchId: string;
  authorId: string;
  contactIds: string[];
}

const NAME = 'Bench: first letter';

/** Whom there is something to write to, by mail, in an order of its own. */
const PEOPLE = `
  select c.id from contact c where c.workspace_id = $1 and c.language in ('fr', 'en')
    and exists (select from post p where p.workspace_id = c.workspace_id and p.contact_id = c.id)
    and exists (select from address a where a.workspace_id = c.workspace_id and a.contact_id = c.id)
  order by md5(c.id::text) limit $2`;

/** Nothing of an earlier run is left: neither pitches nor their trail. */
const CLEAR = `
  set session_replication_role = replica;
  truncate pitch cascade;
  delete from audit_entry where subject = 'pitch';
  reset session_replication_role;
  vacuum audit_entry`;

export async function clearDesk(owner: Client): Promise<void> {
  for (const statement of CLEAR.split(';')) await owner.query(statement);
}

/** Writes the template anew. */
export async function setDesk(owner: Client, workspaceId: string, people: number): Promise<Desk> {
  await clearDesk(owner);
  await owner.query('delete from template where workspace_id = $1 and name = $2', [workspaceId, NAME]);
  const templateId = randomUUID();
  await owner.query(`insert into template (workspace_id, id, name, purpose) values ($1, $2, $3, 'INTRODUCE')`, [workspaceId, templateId, NAME]);
  for (const { language, formOfAddress, subject, text, html } of LETTERS)
    await owner.query(
      `insert into template_variant (workspace_id, id, template_id, channel, language, form_of_address, subject, text, html, since_version)
       values ($1, $2, $3, 'MAIL', $4, $5, $6, $7, $8, 1)`,
      [workspaceId, randomUUID(), templateId, language, formOfAddress, subject, text, html],
    );
  const members = await owner.query<{ id: string }>('select id from member where workspace_id = $1 limit 1', [workspaceId]);
  const authorId = members.rows[0]!.id;
  const batchId = randomUUID();
  await owner.query('delete from batch where workspace_id = $1 and name = $2', [workspaceId, NAME]);
  await owner.query(
    `insert into batch (workspace_id, id, name, template_version, wishes, selection, author_id, state, created_at, ended_at)
     values ($1, $2, $3, 1, '{}', '{}', $4, 'DONE', now(), now())`,
    [workspaceId, batchId, NAME, authorId],
  );
  const found = await owner.query<{ id: string }>(PEOPLE, [workspaceId, people]);
  await owner.query('analyze');
  return { templateId, batchId, authorId, contactIds: found.rows.map(({ id }) => id) };
}
