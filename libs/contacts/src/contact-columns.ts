const COLUMNS =
  `id name first_name last_name sort_name kinds language form_of_address gender country region city time_zone
  tier owner_id tags notes source do_not_contact_at do_not_contact_reason version created_at updated_at`.split(/\s+/);

const camel = (column: string): string => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The select list that makes plain rows in the shape of Contact, for lists that need no entity. */
export const contactColumns = (alias: string): string =>
  [...COLUMNS.map((column) => `${alias}.${column} as "${camel(column)}"`), `${alias}.known_on::text as "knownOn"`].join(
    ', ',
  );
