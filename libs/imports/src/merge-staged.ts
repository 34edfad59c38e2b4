import type { Database } from '#platform';

/** What the file says of each person: `person (contact_id, is_new, n, row)`. Nearly everybody has one row, kept as it is. */
const PEOPLE = `
  create temp table person on commit drop as
  with counted as (select *, count(*) over (partition by contact_id) as told from target)
  select t.contact_id, t.is_new, t.n, s.row from counted t join staged s using (n) where t.told = 1`;

/** Of several rows the first that tells a thing wins, and lists are joined. */
const PEOPLE_TOLD_TWICE = `
  insert into person
  with twice as (
    select t.contact_id, t.is_new, t.n, s.row from target t join staged s using (n)
    where not exists (select from person p where p.contact_id = t.contact_id)
  ), said as (
    select t.contact_id, jsonb_object_agg(v.key, v.value order by t.n desc) as row from twice t, jsonb_each(t.row) v group by 1
  ), listed as (
    select contact_id, jsonb_object_agg(key, items) as row from (
      select t.contact_id, l.key, jsonb_agg(distinct i.item) as items
      from twice t, jsonb_each(t.row) l, jsonb_array_elements(l.value) i (item)
      where l.key in ('kinds', 'tags') group by 1, 2) lists
    group by 1
  )
  select t.contact_id, bool_or(t.is_new), min(t.n), said.row || coalesce(listed.row, '{}')
  from twice t join said using (contact_id) left join listed using (contact_id)
  group by t.contact_id, said.row, listed.row`;

const texts = (field: string): string => `array(select jsonb_array_elements_text(coalesce(p.row -> '${field}', '[]')))`;

const NEW_CONTACTS = `
  insert into contact (workspace_id, id, name, first_name, last_name, sort_name, kinds, language, form_of_address, gender,
    country, region, city, time_zone, tier, tags, notes, source, known_on, search_text, created_at, updated_at)
  select current_workspace_id(), p.contact_id, p.row ->> 'name', p.row ->> 'firstName', p.row ->> 'lastName',
    coalesce(p.row ->> 'sortName', p.row ->> 'name'), ${texts('kinds')}, p.row ->> 'language',
    coalesce(p.row ->> 'formOfAddress', 'VOUS'), coalesce(p.row ->> 'gender', 'UNKNOWN'), p.row ->> 'country',
    p.row ->> 'region', p.row ->> 'city', p.row ->> 'timeZone', coalesce(p.row ->> 'tier', 'NICHE'), ${texts('tags')},
    p.row ->> 'notes', coalesce(p.row ->> 'source', $1), $2::timestamptz::date,
    fold_text(concat_ws(' ', p.row ->> 'name', p.row ->> 'firstName', p.row ->> 'lastName',
      (select string_agg(concat_ws(' ', q ->> 'title', q ->> 'handle', q ->> 'forum', q ->> 'username', q ->> 'key'), ' '
        order by q ->> 'key') from jsonb_array_elements(p.row -> 'presences') q),
      (select string_agg(a ->> 'address', ' ' order by a ->> 'key') from jsonb_array_elements(p.row -> 'addresses') a))), $2, $2
  from person p where p.is_new`;

const told = (field: string): string => `p.row ->> '${field}'`;

const joined = (column: string): string =>
  `c.${column} || array(select item from unnest(${texts(column)}) item where item <> all (c.${column}))`;

/** An import fills what is empty and adds to lists; what a colleague wrote stays. */
const FILLING: Record<string, string> = {
  first_name: `coalesce(c.first_name, ${told('firstName')})`,
  last_name: `coalesce(c.last_name, ${told('lastName')})`,
  kinds: joined('kinds'),
  tags: joined('tags'),
  language: `coalesce(c.language, ${told('language')})`,
  gender: `coalesce(nullif(c.gender, 'UNKNOWN'), ${told('gender')}, 'UNKNOWN')`,
  country: `coalesce(c.country, ${told('country')})`,
  region: `coalesce(c.region, ${told('region')})`,
  city: `coalesce(c.city, ${told('city')})`,
  time_zone: `coalesce(c.time_zone, ${told('timeZone')})`,
  notes: `coalesce(c.notes, ${told('notes')})`,
};

const FILLED_CONTACTS = `
  update contact c
  set ${Object.entries(FILLING).map(([column, value]) => `${column} = ${value}`).join(', ')}, version = c.version + 1, updated_at = $1
  from person p
  where c.workspace_id = current_workspace_id() and c.id = p.contact_id and not p.is_new
    and (${Object.values(FILLING).join(', ')}) is distinct from (${Object.keys(FILLING).map((column) => `c.${column}`).join(', ')})
  returning c.id`;

/** A person's first valid address is the primary one, unless they have one already. */
const ADDRESSES = `
  insert into address (workspace_id, id, contact_id, address, key, is_primary, state, created_at)
  select current_workspace_id(), gen_random_uuid(), contact_id, address, key,
    state = 'VALID' and place = 1 and not exists (
      select from address held where held.workspace_id = current_workspace_id() and held.contact_id = told.contact_id
        and held.is_primary), state, $1
  from (
    select t.contact_id, a ->> 'address' as address, a ->> 'key' as key, coalesce(a ->> 'state', 'VALID') as state,
      row_number() over (partition by t.contact_id
        order by coalesce(a ->> 'state', 'VALID') = 'VALID' desc, (a ->> 'primary')::boolean desc, t.n, a ->> 'key') as place,
      row_number() over (partition by t.contact_id, a ->> 'key' order by t.n) as time_told
    from target t join staged s using (n), jsonb_array_elements(s.row -> 'addresses') a
  ) told where time_told = 1
  on conflict (workspace_id, contact_id, key) do nothing
  returning contact_id as id`;

/** A wish to be left alone, or a bounce, told by the file is taken over; the opposite never is. */
const SPOILT_ADDRESSES = `
  update address held set state = told.state, is_primary = false, version = held.version + 1
  from (select t.contact_id, a ->> 'key' as key, max(a ->> 'state') as state
        from target t join staged s using (n), jsonb_array_elements(s.row -> 'addresses') a
        where not t.is_new and a ->> 'state' in ('BOUNCED', 'SUPPRESSED') group by 1, 2) told
  where held.workspace_id = current_workspace_id() and held.contact_id = told.contact_id and held.key = told.key
    and (held.state = 'VALID' or held.state = 'BOUNCED' and told.state = 'SUPPRESSED')
  returning held.contact_id as id`;

/** Who lost the primary address has another one that is valid, the oldest, take its place. */
const NEXT_PRIMARY = `
  update address a set is_primary = true, version = a.version + 1
  from (
    select valid.id from changed, lateral (
      select id, bool_or(is_primary) over () as has_primary from address held
      where held.workspace_id = current_workspace_id() and held.contact_id = changed.contact_id and held.state = 'VALID'
      order by created_at, id limit 1) valid
    where not valid.has_primary
  ) next
  where a.workspace_id = current_workspace_id() and a.id = next.id`;

const PRESENCES = `
  insert into presence (workspace_id, id, contact_id, platform_key, handle, url, feed_url, title, language, audience_size,
    forum, username, match_key, created_at)
  select distinct on (t.contact_id, p ->> 'key') current_workspace_id(), gen_random_uuid(), t.contact_id, p ->> 'platform',
    p ->> 'handle', p ->> 'url', p ->> 'feedUrl', p ->> 'title', p ->> 'language', (p ->> 'audienceSize')::integer,
    p ->> 'forum', p ->> 'username', p ->> 'key', $1
  from target t join staged s using (n), jsonb_array_elements(s.row -> 'presences') p
  order by t.contact_id, p ->> 'key', t.n
  on conflict (workspace_id, contact_id, match_key) do nothing
  returning contact_id as id`;

const NICHES = `
  insert into niche (workspace_id, id, name, created_at)
  select distinct on (fold_text(s.row ->> 'niche')) current_workspace_id(), gen_random_uuid(), s.row ->> 'niche', $1
  from staged s where s.row ->> 'niche' is not null order by fold_text(s.row ->> 'niche'), s.n
  on conflict do nothing`;

const VETTINGS = `
  insert into vetting (workspace_id, id, niche_id, contact_id, decided_at)
  select distinct on (n.id, t.contact_id) current_workspace_id(), gen_random_uuid(), n.id, t.contact_id, $1
  from staged s join target t using (n)
  join niche n on n.workspace_id = current_workspace_id() and fold_text(n.name) = fold_text(s.row ->> 'niche')
  on conflict (workspace_id, niche_id, contact_id) do nothing
  returning contact_id as id`;

/** Remembers which of the contacts that were there before a statement has changed. */
const noting = (statement: string): string => `
  with touched as (${statement})
  insert into changed select distinct t.id from touched t join person p on p.contact_id = t.id and not p.is_new
  on conflict do nothing`;

/**
 * Brings the staged rows into the workspace, set by set. Contacts that were there before and are different now
 * are left in the temporary table `changed (contact_id)`.
 */
export async function mergeStaged(db: Database, source: string, now: Date): Promise<void> {
  await db.query(PEOPLE);
  await db.query(PEOPLE_TOLD_TWICE);
  // PostgreSQL cannot know how many rows it is about to add; without an index it may compare everybody with everybody.
  await db.query('create unique index on person (contact_id)');
  await db.query('create temp table changed (contact_id uuid primary key) on commit drop');
  await db.query('analyze person');
  await db.query(NEW_CONTACTS, [source, now]);
  await db.query(noting(FILLED_CONTACTS), [now]);
  await db.query(noting(SPOILT_ADDRESSES));
  await db.query(noting(ADDRESSES), [now]);
  await db.query(NEXT_PRIMARY);
  await db.query(noting(PRESENCES), [now]);
  await db.query(NICHES, [now]);
  await db.query(noting(VETTINGS), [now]);
  await db.query('select refresh_search_text(array(select contact_id from changed))');
}
