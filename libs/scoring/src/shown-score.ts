/**
 * Whether a contact's score may be shown, in SQL: not for whom we must leave alone, nor for whom no mail reaches any more
 * where mail is how we write (section 4.11). Takes the aliases of a row of contact_score and of its contact.
 */
export const mayBeShown = (score: string, contact: string): string => `${contact}.do_not_contact_at is null
  and (${score}.channel <> 'MAIL' or coalesce((select bool_or(a.state = 'VALID') from address a
    where a.workspace_id = ${contact}.workspace_id and a.contact_id = ${contact}.id), true))`;

/** The same for many at once, and faster: those of the contacts $1 whom we may write to, and those whom no mail reaches. */
export const WRITABLE = 'select id, tier from contact where id = any($1) and do_not_contact_at is null';
export const UNREACHED = `
  select contact_id from address where contact_id = any($1) group by contact_id having not bool_or(state = 'VALID')`;

/** Whether a row has figures that may be shown. Without enough history it has none. */
export const scoreIsShown = (score: string, contact: string): string =>
  `${score}.probability is not null and ${mayBeShown(score, contact)}`;
