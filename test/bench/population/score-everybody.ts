import type { Client } from 'pg';

/** As wide as a real one; the bench does not look into it. */
const CARD = {
  band: 'QUIET',
  score: 9,
  ratio: 0.72,
  speed: null,
  tally: { asked: 14, answered: 1, open: 0, lastYear: { asked: 5, answered: 0 }, firstSentAt: '2023-11-18T05:54:36.000Z', lastReplyAt: null },
  points: { you: 0, base: 12, warmth: 0, history: -3 },
  interval: { low: 0.0213948, high: 0.1934751 },
  evidence: { asked: 5.989131875088283, answered: 0.7560194064463901, warmth: 0.3560194064463901 },
  openTouch: null,
  components: { you: 0, base: 0.1259992939602797, warmth: -0.0049777196708599, history: -0.0315621496575794 },
  confidence: 'MEDIUM',
  probability: 0.0894594246318404,
  segmentRate: 0.1259992939602797,
  lastInboundAt: '2026-02-27T08:04:55.200Z',
};

/** A score for everybody we ever spoke to, even and random, drawn from the contact's id. */
const SCORES = `
  with drawn as (
    select a.workspace_id, a.contact_id, 0.001 + 0.998 * ('x' || left(a.contact_id::text, 8))::bit(32)::bigint / 4294967296.0 as chance
    from contact_activity a
  )
  insert into contact_score (workspace_id, contact_id, tier, channel, probability, score, ratio, band, confidence, card, computed_at)
  select d.workspace_id, d.contact_id, c.tier, 'MAIL', chance, round(100 * chance), chance / 0.4,
    case when chance > 0.8 then 'VERY_RESPONSIVE' when chance > 0.5 then 'RESPONSIVE' when chance > 0.3 then 'AVERAGE'
      when chance > 0.1 then 'QUIET' else 'SILENT' end,
    'MEDIUM', $1, c.updated_at
  from drawn d join contact c on c.workspace_id = d.workspace_id and c.id = d.contact_id`;

/** Stands in for minutes of the real thing; a reader finds rows of the same number and width. */
export const scoreEverybody = (owner: Client): Promise<unknown> => owner.query(SCORES, [JSON.stringify(CARD)]);
