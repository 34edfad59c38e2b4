import type { Database } from '#platform';

/**
 * Says for every staged row which contact it is: `target (n, contact_id, is_new)`.
 * A presence is one person's; an address only when the names fit. Rows of one file that are the same person
 * go to the same contact.
 */
export async function matchStaged(db: Database): Promise<void> {
  for (const statement of [KEYS, ...LEADERS]) await db.query(statement);
  while (await followEarlier(db));
  await db.query(TARGETS);
  await db.query('create unique index on target (n)');
  await db.query('create index on target (contact_id)');
  await db.query('analyze target');
}

const KEYS = `
  create temp table staged_key on commit drop as
  select s.n, 'ADDRESS' as kind, a ->> 'key' as key, s.row ->> 'name' as name
  from staged s, jsonb_array_elements(s.row -> 'addresses') a
  union all
  select s.n, 'PRESENCE', p ->> 'key', s.row ->> 'name'
  from staged s, jsonb_array_elements(s.row -> 'presences') p`;

/** Within the file a shared address needs the same first name, or the same words; that keeps the work linear. */
const LEADERS = [
  'create index on staged_key (key)',
  'analyze staged_key',
  `create temp table identity on commit drop as
   with shared as (select kind, key from staged_key group by kind, key having count(*) > 1)
   select n, key as mark from staged_key join shared using (kind, key) where kind = 'PRESENCE'
   union all
   select n, key || ' ' || mark from staged_key join shared using (kind, key), unnest(array[
     (name_words(name))[1], array(select word from unnest(name_words(name)) word order by word)::text]) mark
   where kind = 'ADDRESS'`,
  'create temp table leader on commit drop as select n, n as first from staged',
  'create unique index on leader (n)',
  'analyze identity',
  'analyze leader',
];

/** One pass: each row follows the earliest row that any of its marks leads to. */
async function followEarlier(db: Database): Promise<boolean> {
  const moved = await db.query(`
    with marked as (select i.mark, min(l.first) as first from identity i join leader l using (n) group by i.mark),
    lower as (select i.n, min(m.first) as first from identity i join marked m using (mark) group by i.n)
    update leader l set first = lower.first from lower where lower.n = l.n and lower.first < l.first returning 1`);
  return moved.length > 0;
}

/** The contact that shares most with the person; among equals the one known longest. */
const TARGETS = `
  create temp table target on commit drop as
  with candidate as (
    select l.first, p.contact_id, true as is_presence
    from staged_key k join leader l using (n) join presence p on p.match_key = k.key where k.kind = 'PRESENCE'
    union all
    select l.first, a.contact_id, false
    from staged_key k join leader l using (n) join address a on a.key = k.key
    join contact c on c.workspace_id = a.workspace_id and c.id = a.contact_id
    where k.kind = 'ADDRESS' and names_fit(k.name, c.name)
  ), best as (
    select distinct on (first) first, contact_id
    from (select first, contact_id, count(*) filter (where is_presence) as presences, count(*) as shared
          from candidate group by first, contact_id) scored
    join contact c on c.id = scored.contact_id
    order by first, presences desc, shared desc, c.created_at, c.id
  ), person as (
    select l.first, coalesce(b.contact_id, gen_random_uuid()) as contact_id, b.contact_id is null as is_new
    from leader l left join best b using (first) where l.n = l.first
  )
  select l.n, p.contact_id, p.is_new from leader l join person p using (first)`;
