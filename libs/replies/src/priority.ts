import { scoreIsShown } from '#scoring';

/** How much a tier weighs: a star's silence is heard by more people than its audience alone says. */
export const TIER_WEIGHT = { NICHE: 1, MID: 2, STAR: 3 } as const;

/** For whom nothing is known, or nothing is shown: neither pushed up nor down among the usual chances of 0.03 to 0.6. */
export const NEUTRAL_CHANCE = 0.2;

/** What the place of an item in the queue follows from. */
export interface Placed {
  tier: keyof typeof TIER_WEIGHT;
  /** Their largest audience, in people; null when nobody knows. */
  audience: number | null;
  /** That they answer our next message within 14 days, from 0 to 1; null when hidden or unknown. */
  chance: number | null;
  waitsSince: Date;
}

/**
 * priority = influence × chance × waiting, without a unit; the highest is answered first.
 * influence = tier weight × log10(10 + audience): ten times the audience is one more, not ten times more.
 * chance = that they answer us: with who answers, an answer of ours goes furthest; NEUTRAL_CHANCE when nobody knows.
 * waiting = 1 + days waited: who has just written counts too, and whoever waits long enough comes first in the end.
 */
export function priorityOf({ tier, audience, chance, waitsSince }: Placed, now: Date): number {
  const days = Math.max(0, now.getTime() - waitsSince.getTime()) / 86_400_000;
  return TIER_WEIGHT[tier] * Math.log10(10 + (audience ?? 0)) * (chance ?? NEUTRAL_CHANCE) * (1 + days);
}

const tierWeight = `case c.tier ${Object.entries(TIER_WEIGHT).map(([tier, weight]) => `when '${tier}' then ${weight}`).join(' ')} end`;

/** The same in SQL, of items `r`, with what it follows from; `now` is an SQL expression. */
export const placedItems = (now: string): string => `
  select r.id, r.contact_id, r.owner_id, r.label, r.escalated_at, r.waits_since, c.tier, reach.audience, known.chance,
    ${tierWeight} * log(10::float8 + coalesce(reach.audience, 0)) * coalesce(known.chance, ${NEUTRAL_CHANCE})
      * (1 + greatest(0, extract(epoch from ${now} - r.waits_since)::float8) / 86400) as priority
  from awaited_reply r
  join contact c on c.workspace_id = r.workspace_id and c.id = r.contact_id
  left join lateral (
    select max(p.audience_size) as audience from presence p where p.workspace_id = r.workspace_id and p.contact_id = r.contact_id
  ) reach on true
  left join lateral (
    select s.probability as chance from contact_score s
    where s.workspace_id = r.workspace_id and s.contact_id = r.contact_id and ${scoreIsShown('s', 'c')}
  ) known on true
  where r.closed_at is null`;
