/**
 * Whether a contact's score is shown, in SQL: not for whom we must leave alone, nor for whom no mail reaches any more
 * where mail is how we write (section 4.11). Takes the aliases of a row of contact_score and of its contact.
 */
export const scoreIsShown = (score: string, contact: string): string => `${contact}.do_not_contact_at is null
  and (${score}.channel <> 'MAIL' or coalesce((select bool_or(a.state = 'VALID') from address a
    where a.workspace_id = ${contact}.workspace_id and a.contact_id = ${contact}.id), true))`;
