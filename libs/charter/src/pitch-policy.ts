import type { AssetKind, PitchChannel } from './pitch-case.js';

/** What one person wants to be sent, as far as we know. */
export interface PitchPolicy {
  /** null: they never said. */
  welcomesPitches: boolean | null;
  topicsWelcome: string[];
  topicsUnwelcome: string[];
  /** The only way they want to be reached. */
  channel: PitchChannel | null;
  /** The kinds of content they take; empty: any. */
  formats: AssetKind[];
  /** null: they never said, which is no yes. */
  acceptsPressReleases: boolean | null;
  /** ISO weekdays, 1 for Monday; empty: any. */
  bestDays: number[];
  /** YYYY-MM-DD. */
  notBeforeOn: string | null;
  /** Through whom they want to be approached. */
  agent: { name: string; address: string | null } | null;
  /** What we know of their prices. */
  priceList: string | null;
  /** They publish only what nobody else has. */
  exclusiveOnly: boolean;
}
