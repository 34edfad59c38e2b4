import type { RejectedRow, RowWarning } from '#contact-files';

/** What an import did, or would do: each row of the file is in exactly one of the four counts. */
export interface ImportReport {
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  /** Nothing was kept: it was a rehearsal. */
  dryRun: boolean;
  /** The first thousand refused rows. */
  rejectedRows: RejectedRow[];
  /** The first thousand values that were left out of rows that were kept. */
  warnings: (RowWarning & { line: number })[];
  /** People who were kept apart although they share an address with someone of another name; the first thousand. */
  sharedAddresses: SharedAddress[];
}

export interface SharedAddress {
  line: number;
  address: string;
  with: string;
}

export const MOST_LISTED = 1_000;
