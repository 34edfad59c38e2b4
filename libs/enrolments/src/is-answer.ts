/** SQL: an entry `i` of the log that is a person's answer, and that no correction replaced. */
export const IS_ANSWER = `i.direction in ('INBOUND', 'MUTUAL') and i.nature = 'HUMAN'
  and not exists (select from interaction c where c.workspace_id = i.workspace_id and c.corrects_id = i.id)`;
