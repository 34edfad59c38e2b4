import type { Database } from '#platform';
import type { ScoreCard } from './score-card.js';
import type { ScoredContact } from './score-contact.js';

/** A contact's row of `contact_score`, as far as it is compared. Times in the card are texts, as JSON has them. */
interface KeptScore {
  contactId: string;
  tier: string;
  channel: string;
  card: ScoreCard;
}

const KEEP = `
  with fresh as (
    select * from json_to_recordset($2) as s (contact_id uuid, tier text, channel text, probability float8,
      score integer, ratio float8, band text, confidence text, card jsonb)
  ), gone as (
    delete from contact_score s where s.contact_id = any($1)
      and not exists (select from fresh f where f.contact_id = s.contact_id))
  insert into contact_score (workspace_id, contact_id, tier, channel, probability, score, ratio, band, confidence, card,
    computed_at)
  select current_workspace_id(), fresh.*, $3 from fresh
  on conflict (workspace_id, contact_id) do update set tier = excluded.tier, channel = excluded.channel,
    probability = excluded.probability, score = excluded.score, ratio = excluded.ratio, band = excluded.band,
    confidence = excluded.confidence, card = excluded.card, computed_at = excluded.computed_at`;

const KEPT = `select contact_id as "contactId", tier, channel, card from contact_score where contact_id = any($1)`;

/** How far a kept chance may be off; that of an open message, which moves fast, ten times as far. */
export type Tolerance = number;

/** Keeps these contacts' scores; one without enough history has no row. */
export async function keepScores(db: Database, contacts: readonly ScoredContact[], now: Date): Promise<void> {
  const rows = contacts.flatMap(({ contactId, tier, channel, card }) => {
    if (!card) return [];
    const { probability, score, ratio, band, confidence } = card;
    return { contact_id: contactId, tier, channel, probability, score, ratio, band, confidence, card };
  });
  await db.query(KEEP, [contacts.map(({ contactId }) => contactId), JSON.stringify(rows), now]);
}

/** Contacts whose rows are not what they should be, chances within a tolerance and all else exactly. */
export async function listOutdatedScores(
  db: Database,
  contacts: readonly ScoredContact[],
  tolerance: Tolerance,
): Promise<string[]> {
  const kept = await db.query<KeptScore>(KEPT, [contacts.map(({ contactId }) => contactId)]);
  const byContact = new Map(kept.map((row) => [row.contactId, row]));
  const outdated = contacts.filter((contact) => isOutdated(byContact.get(contact.contactId), contact, tolerance));
  return outdated.map(({ contactId }) => contactId);
}

function isOutdated(kept: KeptScore | undefined, fresh: ScoredContact, tolerance: Tolerance): boolean {
  if (!kept || !fresh.card) return Boolean(kept ?? fresh.card);
  if (visible(kept, kept.card) !== visible(fresh, fresh.card)) return true;
  const moved = Math.abs(kept.card.probability - fresh.card.probability);
  const openMoved = Math.abs((kept.card.openTouch?.chance ?? 0) - (fresh.card.openTouch?.chance ?? 0));
  return moved > tolerance || openMoved > 10 * tolerance;
}

/** All that a card shows but for chances. */
function visible({ tier, channel }: { tier: string; channel: string }, card: ScoreCard): string {
  const { score, band, confidence, tally, lastInboundAt, speed, openTouch } = card;
  const { interactionId = null, followups = null, isProbablyLost = null } = openTouch ?? {};
  const { asked, answered, open, lastYear, firstSentAt, lastReplyAt } = tally;
  const counts = [asked, answered, open, lastYear.asked, lastYear.answered, firstSentAt, lastReplyAt, lastInboundAt];
  const words = [tier, channel, score, band, confidence, speed?.usuallyWithin ?? null];
  return JSON.stringify([...words, ...counts, interactionId, followups, isProbablyLost]);
}
