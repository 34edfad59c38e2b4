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

/** An import fills what is empty and adds to lists; what a colleague wrote stays. */
const FILLED_CONTACTS = `
  update contact c set first_name = f.first_name, last_name = f.last_name, kinds = f.kinds, tags = f.tags,
    language = f.language, gender = f.gender, country = f.country, region = f.region, city = f.city,
    time_zone = f.time_zone, notes = f.notes, version = c.version + 1, updated_at = $1
  from (
    select k.id, coalesce(k.first_name, p.row ->> 'firstName') as first_name,
      coalesce(k.last_name, p.row ->> 'lastName') as last_name,
      k.kinds || array(select kind from unnest(${texts('kinds')}) kind where kind <> all (k.kinds)) as kinds,
      k.tags || array(select tag from unnest(${texts('tags')}) tag where tag <> all (k.tags)) as tags,
      coalesce(k.language, p.row ->> 'language') as language,
      coalesce(nullif(k.gender, 'UNKNOWN'), p.row ->> 'gender', 'UNKNOWN') as gender,
      coalesce(k.country, p.row ->> 'country') as country, coalesce(k.region, p.row ->> 'region') as region,
      coalesce(k.city, p.row ->> 'city') as city, coalesce(k.time_zone, p.row ->> 'timeZone') as time_zone,
      coalesce(k.notes, p.row ->> 'notes') as notes
    from person p join contact k on k.workspace_id = current_workspace_id() and k.id = p.contact_id
    where not p.is_new
  ) f
  where c.workspace_id = current_workspace_id() and c.id = f.id
    and (f.first_name, f.last_name, f.kinds, f.tags, f.language, f.gender, f.country, f.region, f.city, f.time_zone, f.notes)
      is distinct from
      (c.first_name, c.last_name, c.kinds, c.tags, c.language, c.gender, c.country, c.region, c.city, c.time_zone, c.notes)
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

const NEXT_PRIMARY = `
  update address a set is_primary = true, version = a.version + 1
  from (select distinct on (contact_id) id from address
        where workspace_id = current_workspace_id() and contact_id in (select contact_id from changed) and state = 'VALID'
          and not exists (select from address held where held.workspace_id = address.workspace_id
            and held.contact_id = address.contact_id and held.is_primary)
        order by contact_id, created_at, id) next
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
