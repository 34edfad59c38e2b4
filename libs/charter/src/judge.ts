import type { CharterSettings } from './charter-settings.js';
import type { Finding } from './finding.js';
import type { Circumstances, PitchWords } from './pitch-case.js';
import { policyConflicts } from './policy-conflicts.js';
import { releaseConflicts } from './release-conflicts.js';
import { Reading } from './reading.js';
import type { Rule } from './rule.js';
import { RULES } from './rules.js';
import { settingOf } from './settings.js';
import { whole, type Sighting } from './sighting.js';
import { words as said } from './words.js';

/** A hostile text breaks a rule in thousands of places; nobody reads more. */
const MOST_PLACES = 20;
const LONGEST_QUOTE = 200;

/**
 * Holds a pitch against every rule that is on, the person's own policy first. Pure; a finding per broken place, twenty a
 * rule at most. Offsets of `words.merged` are those of its texts as given.
 */
export const judge = (words: PitchWords, circumstances: Circumstances, settings: CharterSettings): Finding[] =>
  judgeReading(new Reading(words, circumstances), settings);

export function judgeReading(reading: Reading, settings: CharterSettings): Finding[] {
  const broken = RULES.flatMap((rule) => {
    const { isOn, figures } = settingOf(rule, settings);
    return isOn ? fewest(rule.find(reading, figures)).map((place) => findingOf(reading, rule, place)) : [];
  });
  return [...policyConflicts(reading.circumstances), ...releaseConflicts(reading), ...broken];
}

/** A list that is cut ends with a place of its own: whoever lets the others stand has not yet let this one. */
function fewest(places: Sighting[]): Sighting[] {
  const left = places.length - (MOST_PLACES - 1);
  return left <= 1 ? places : [...places.slice(0, MOST_PLACES - 1), whole(more(left))];
}

const more = (count: number) =>
  said(
    `Cette règle est enfreinte en ${count} autres endroits. Corrigez ceux-ci, et les suivants se montreront.`,
    `This rule is broken in ${count} more places. Mend these, and the next will show.`,
  );

function findingOf(reading: Reading, { name, severity }: Rule, place: Sighting): Finding {
  const { part, line, quote } = standing(reading, place);
  return { rule: name, severity, part, line, quote, message: place.message, mayBeOverridden: true };
}

/** Where a sighting stands, for a reader: part, line and the words themselves. */
export function standing(reading: Reading, { part, span, quote }: Sighting): Pick<Finding, 'part' | 'line' | 'quote'> {
  if (part === null || span === null) return { part, line: null, quote: quote ?? null };
  const { passage } = reading.partOf(part);
  return { part, line: passage.lineAt(span.start), quote: shortened(quote ?? passage.quote(span)) };
}

const shortened = (quote: string): string =>
  quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE - 1).trimEnd()}…` : quote;
