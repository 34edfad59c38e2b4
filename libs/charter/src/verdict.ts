import { createHash } from 'node:crypto';
import { skeletonOf } from '#prose';
import type { CharterSettings } from './charter-settings.js';
import type { Finding } from './finding.js';
import { judgeReading } from './judge.js';
import type { Circumstances, PitchWords } from './pitch-case.js';
import { Reading } from './reading.js';

/** All that is to be remembered of a pitch's words. */
export interface Verdict {
  findings: Finding[];
  /** How many requests they make. */
  asks: number;
  /** They tell where we have the contact's data from, and that the contact may object (GDPR, articles 14 and 21). */
  isNotice: boolean;
  /** The same for words that differ in their merged values only, written like a UUID. */
  skeleton: string;
}

/** Reads a pitch once, for the rules and for the record. Pure. */
export function verdictOn(words: PitchWords, circumstances: Circumstances, settings: CharterSettings): Verdict {
  const reading = new Reading(words, circumstances);
  const merged = words.merged.filter(({ part }) => part === 'TEXT');
  return {
    findings: judgeReading(reading, settings),
    asks: Math.max(...reading.bodies().map(({ requests }) => requests().length)),
    isNotice: reading.bodies().every(({ source, mayObject }) => source() !== null && mayObject()),
    skeleton: printOf(skeletonOf(reading.partOf('TEXT').passage.plain, merged)),
  };
}

const printOf = (text: string): string =>
  createHash('md5').update(text).digest('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
