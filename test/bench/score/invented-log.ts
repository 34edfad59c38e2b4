import { hashToken } from '#accounts';
import type { Client } from 'pg';
import { BODY } from '../population/words.js';
import { resting } from '../sending/agency.js';

/** A workspace whose log was invented in one statement. */
export interface InventedLog {
  workspaceId: string;
  memberIds: string[];
}

/** The token that opens it. */
export const TOKEN = 'rt_a-workspace-with-an-invented-log-for-measuring';

/** Entries of the average contact, as it comes out. */
const ENTRIES_EACH = 19.7;
const CONVERSATIONS_EACH = 8.6;
const MEMBERS = 5;

/** As ordered ids are: the moment in front, chance behind. */
const idOf = (at: string, seed: string): string =>
  `overlay(overlay(md5(${seed}) placing lpad(to_hex((extract(epoch from ${at}) * 1000)::bigint), 12, '0') || '7' from 1) placing '8' from 17)::uuid`;

const TEAM = `insert into workspace (id, slug, name, country) values ($1, 'agence', 'Agence', 'FR')`;

const COLLEAGUES = `
  with one as (select id, id || '@agence.example' as email from unnest($2::uuid[]) id),
    account as (insert into account (id, email, name) select id, email, 'Camille Roux' from one)
  insert into member (workspace_id, id, account_id, name, email, role) select $1, id, id, 'Camille Roux', email, 'MANAGER' from one`;

/** Three years of it. Contacts differ in how much is written to them and in how they answer. */
const CONTACTS = `
  insert into contact (workspace_id, id, name, sort_name, language, country, kinds, tier, created_at)
  select $1, ${idOf('created_at', `'contact' || n`)}, 'Blog ' || n, 'Blog ' || n, 'fr', 'FR', '{BLOGGER}',
    (array['NICHE', 'NICHE', 'NICHE', 'NICHE', 'MID', 'MID', 'STAR'])[1 + n % 7], created_at
  from (select n, now() - interval '1100 days' + n * interval '1 second' as created_at from generate_series(1, $2::integer) n) c`;

/**
 * Conversations of up to seven entries: a pitch; a follow-up where no answer came; an absence or a bounce now and then;
 * an answer from five minutes to three weeks later, our thanks, a word back, and one more.
 */
const LOG = `
  with person as (
    select id, row_number() over (order by id) as n, random() as keenness, -ln(1 - random()) as weight from contact
  ), conversation as (
    select p.id as contact_id, p.keenness ^ 2 as keenness, k,
      now() - interval '1095 days' * random() as began_at,
      ($2::uuid[])[1 + case when random() < 0.8 then p.n % 5 else floor(random() * 5)::integer end] as member_id,
      (array['MAIL', 'MAIL', 'MAIL', 'MAIL', 'MAIL', 'MAIL', 'DM', 'DM', 'COMMENT', 'CALL'])[1 + floor(random() * 10)::integer] as channel,
      random() < 0.03 as is_blast,
      exp(ln(300) + random() * random() * (ln(1800000) - ln(300))) * interval '1 second' as delay, random() as luck, random() as chance
    from person p cross join lateral generate_series(1, 1 + floor(p.weight * $3::float8)::integer) k
  ), entry as (
    select c.*, e.part, e.direction, e.nature, c.began_at + e.after as happened_at
    from conversation c cross join lateral (values
      (1, 'OUTBOUND', 'HUMAN', interval '0', true),
      (2, 'INBOUND', 'AUTO_REPLY', interval '40 seconds', luck > 0.95),
      (2, 'INBOUND', 'BOUNCE', interval '20 seconds', luck between 0.93 and 0.95 and channel = 'MAIL'),
      (3, 'OUTBOUND', 'HUMAN', interval '6 days' * (0.8 + 0.4 * chance), chance < 0.5 and (luck > keenness or delay > interval '8 days')),
      (4, 'INBOUND', 'HUMAN', delay, luck <= keenness),
      (5, 'OUTBOUND', 'HUMAN', delay + interval '2 hours' * chance, luck <= keenness and chance < 0.7),
      (6, 'INBOUND', 'HUMAN', delay + interval '5 hours' * (0.5 + chance), luck <= keenness and chance < 0.5),
      (7, 'INBOUND', 'HUMAN', delay + interval '5 hours' * (0.5 + chance) + interval '3 minutes', luck <= keenness and chance < 0.1)
    ) e (part, direction, nature, after, happens)
    where happens and c.began_at + e.after < now()
  ), told as (
    select *, ${idOf('happened_at', `contact_id::text || k || part`)} as id,
      ${idOf('began_at', `contact_id::text || k || 1`)} as conversation_id
    from entry
  )
  insert into interaction (workspace_id, id, contact_id, direction, channel, happened_at, logged_at, member_id, subject, body,
    conversation_id, in_reply_to_id, hopes_for_answer, nature, recipients, message_id)
  select $1, id, contact_id, direction, channel, happened_at, happened_at, member_id, 'Votre carnet de ' || k, repeat($4, 1 + part % 3),
    conversation_id, case when part in (2, 4, 5) then conversation_id end, direction = 'OUTBOUND' and channel <> 'COMMENT', nature,
    case when channel <> 'MAIL' then '{}' when direction = 'INBOUND' then array[member_id || '@agence.example']
      when is_blast then array(select 'lecteur' || g || '@blog.example' from generate_series(1, 8) g)
      else array[contact_id || '@blog.example'] end,
    case when channel = 'MAIL' then id || '@agence.example' end
  from told order by happened_at, id`;

/** Their blogs, where they can be reached, and a token for whoever looks at them. */
const SURROUNDINGS = [
  `insert into presence (workspace_id, id, contact_id, platform_key, url, match_key, title)
   select workspace_id, gen_random_uuid(), id, 'BLOG', 'https://' || id || '.example/', id || '.example', name from contact`,
  `insert into address (workspace_id, id, contact_id, address, key, is_primary)
   select workspace_id, gen_random_uuid(), id, id || '@blog.example', id || '@blog.example', true from contact`,
];

const KEY = `
  insert into api_token (workspace_id, id, member_id, name, role, hint, token_hash) values ($1, gen_random_uuid(), $2, 'bench', 'MANAGER', '', $3)`;

/** Of a table known to be empty PostgreSQL reads all, for long after; of the others nothing is known, as on any first day. */
const FILLED = 'workspace, account, member, api_token, contact, presence, address, interaction, contact_activity';

/** Fills an empty, migrated database with a workspace of so many entries. */
export async function inventLog(owner: Client, entries: number): Promise<InventedLog> {
  const { rows } = await owner.query<{ id: string }>('select gen_random_uuid() as id from generate_series(0, $1::integer)', [MEMBERS]);
  const [workspaceId, ...memberIds] = rows.map(({ id }) => id) as [string, ...string[]];
  await resting(owner, async () => {
    await owner.query('select setseed(0.6)');
    await owner.query(TEAM, [workspaceId]);
    await owner.query(COLLEAGUES, [workspaceId, memberIds]);
    await owner.query(CONTACTS, [workspaceId, Math.ceil(entries / ENTRIES_EACH)]);
    await owner.query(KEY, [workspaceId, memberIds[0], hashToken(TOKEN)]);
    for (const statement of SURROUNDINGS) await owner.query(statement);
    await owner.query(LOG, [workspaceId, memberIds, CONVERSATIONS_EACH, BODY]);
  });
  await owner.query('select recount_activity(array_agg(workspace_id), array_agg(id)) from contact');
  await owner.query(`vacuum analyze ${FILLED}`);
  return { workspaceId, memberIds };
}
