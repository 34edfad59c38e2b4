export type ImportedKind = 'BLOGGER' | 'INFLUENCER' | 'FORUM_REGULAR';
export type ImportedFormOfAddress = 'VOUS' | 'TU' | 'NEUTRAL';
export type ImportedGender = 'FEMININE' | 'MASCULINE' | 'UNKNOWN';
export type ImportedTier = 'NICHE' | 'MID' | 'STAR';
export type ImportedAddressState = 'VALID' | 'BOUNCED' | 'SUPPRESSED';

export interface ImportedAddress {
  address: string;
  /** What two spellings of one mailbox share. */
  key: string;
  /** One of those that may be written to, where there is one. */
  primary: boolean;
  /** Left out where the file says nothing. */
  state?: ImportedAddressState;
}

export interface ImportedPresence {
  /** Key of a platform, such as "X". */
  platform: string;
  /** What two spellings of one presence share. */
  key: string;
  url?: string;
  handle?: string;
  /** In a forum: its name, and theirs there. */
  forum?: string;
  username?: string;
  feedUrl?: string;
  title?: string;
  language?: string;
  audienceSize?: number;
}

/** A value that could not be kept, beside the rest of its row that could. */
export interface RowWarning {
  field: string;
  code: string;
  reason: string;
  remedy: string;
}

/**
 * One contact as a file tells it, normalised: texts clean, addresses and presences with their keys and free of
 * doubles, language ISO 639-1, country ISO 3166-1, time zone IANA. What the file does not tell is left out.
 */
export interface ImportedContact {
  /** Where it starts in the file, counted from 1. */
  line: number;
  name: string;
  firstName?: string;
  lastName?: string;
  sortName?: string;
  kinds?: ImportedKind[];
  language?: string;
  formOfAddress?: ImportedFormOfAddress;
  gender?: ImportedGender;
  country?: string;
  region?: string;
  city?: string;
  timeZone?: string;
  tier?: ImportedTier;
  tags: string[];
  notes?: string;
  niche?: string;
  source?: string;
  addresses: ImportedAddress[];
  presences: ImportedPresence[];
  /** The person asked not to be written to: every address comes as SUPPRESSED. */
  doNotMail?: boolean;
  warnings: RowWarning[];
}

/** A row that is no contact, and what to do about it. */
export interface RejectedRow {
  line: number;
  code: string;
  reason: string;
  field?: string;
  remedy: string;
}

export type ContactFileItem = { kind: 'row'; row: ImportedContact } | ({ kind: 'rejected' } & RejectedRow);

export const rejectedRow = (line: number, code: string, reason: string, remedy: string): ContactFileItem => ({
  kind: 'rejected', line, code, reason, remedy,
});
