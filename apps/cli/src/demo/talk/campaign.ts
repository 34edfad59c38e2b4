import type { NicheKey } from '../people/person.js';

/**
 * What the agency proposes in a season, and what people answer. In all texts `[vous|tu]` follows the form of address,
 * `<f|m>` the contact's gender, and `{first}`, `{me}`, `{post}`, `{place}`, `{city}`, `{saturday}`, `{sunday}` are filled in.
 */
export interface Campaign {
  niche: NicheKey;
  daysAgo: number;
  /** What is sent to those who accept; null where nothing is. */
  gift: string | null;
  fr: CampaignWords;
  en: CampaignWords;
}

export interface CampaignWords {
  subject: string;
  /** The heart of the mail, after the words that are for one person alone. */
  offer: string;
  /** The same for a direct message or a forum, on its own. */
  short: string;
  yes: string[];
  no: string[];
}
