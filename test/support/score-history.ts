import { RecomputeScores } from '#scoring';
import { freezeClock } from './frozen-clock.js';
import type { Colleague, Rapport } from './rapport.js';

/** Contacts of every tier and thirty entries with each over two years, written past the product, by two members. */
const HISTORY = `
  with people as (
    insert into contact (workspace_id, id, name, sort_name, tier)
    select $1, gen_random_uuid(), 'n', 'n', (array['NICHE', 'MID', 'STAR'])[1 + n % 3] from generate_series(1, $2) n
    returning workspace_id, id
  ), entries as (
    select id as contact_id,
      (array['OUTBOUND', 'OUTBOUND', 'INBOUND', 'MUTUAL'])[1 + floor(random() * 3.2)] as direction,
      (array['MAIL', 'MAIL', 'DM'])[1 + floor(random() * 3)] as channel, 1 + floor(random() * 2) as author,
      date_trunc('milliseconds', $3::timestamptz - interval '3 days' - random() * interval '600 days') as happened_at
    from people, generate_series(1, 30)
  ), team as (
    select row_number() over (order by id) as author, id as member_id from member where workspace_id = $1
  )
  insert into interaction (workspace_id, id, contact_id, direction, channel, happened_at, member_id, hopes_for_answer)
  select $1, gen_random_uuid(), contact_id, direction, channel, happened_at, member_id, direction = 'OUTBOUND'
  from entries join team using (author)`;

/** Counts the scores of a workspace anew, as the task does. */
export const recomputed = (rapport: Rapport, workspaceId: string): Promise<void> =>
  rapport.api.get(RecomputeScores, { strict: false }).run({ workspaceId });

/** A workspace with a past, counted at `now`. */
export async function withHistory(rapport: Rapport, now: Date, contacts: number) {
  const setClock = freezeClock(rapport, now);
  const camille: Colleague = await rapport.colleague('MEMBER');
  const { workspaceId } = camille;
  const yanis: Colleague = await rapport.colleague('MEMBER', workspaceId);
  await rapport.owner.query(HISTORY, [workspaceId, contacts, now]);
  await recomputed(rapport, workspaceId);
  const { rows } = await rapport.owner.query<{ id: string }>('select id from contact where workspace_id = $1 order by id', [workspaceId]);
  return { camille, yanis, workspaceId, setClock, contactIds: rows.map(({ id }) => id) };
}
