/**
 * SQL: for contacts $1, every contact that is the same person as one of them, themselves included: the same address, or the
 * same presence. Columns asked_id, contact_id.
 */
export const SAME_PERSON = `
  select id as asked_id, id as contact_id from unnest($1::uuid[]) as asked (id)
  union select mine.contact_id, theirs.contact_id
    from address mine join address theirs on theirs.workspace_id = mine.workspace_id and theirs.key = mine.key
    where mine.contact_id = any($1)
  union select mine.contact_id, theirs.contact_id
    from presence mine join presence theirs on theirs.workspace_id = mine.workspace_id and theirs.match_key = mine.match_key
    where mine.contact_id = any($1)`;
