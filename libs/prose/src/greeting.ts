import type { Passage } from './passage.js';
import { pattern } from './pattern.js';
import type { Span } from './span.js';

/** The first words of a letter: "Chère Madame Lefèvre,". */
export interface Greeting extends Span {
  /** Who is greeted, without titles: a name, "à tous"; null when nobody is named. */
  name: Span | null;
  /** "Madame, Monsieur," and "To whom it may concern" are for whoever it is. */
  isForAnybody: boolean;
}

const GREETING = pattern('')`
  ^[ "]{0,3}(?:(?:re-?)?bonjour|bonsoir|salut|coucou|hello|hi|hey|dear|greetings|good (?:morning|afternoon|evening)|
  chere?s?(?:[·•.(/-](?:e|ere|re|chere)\)?)?)(?: (?:a (?:vous|toi)|a|tres chere?|chere?|dear|again|
  encore))?(?![a-z])
`;
const TITLE = /^ (?:(?:monsieur|madame|mademoiselle|mr|mrs|ms|miss|mme|mlle|m|dr|sir|madam)\b\.?)/;
const NAME = /^ {1,3}(?<name>[^,;:!?.()\n]{1,60}?) {0,3}(?=[,;:!?(\n]|\.(?: |$)| - |$)/;
const ANYBODY = pattern('')`
  ^ {0,3}(?:(?:bonjour|hello|dear|chere?s?) )?(?:(?:madame|monsieur|mesdames|messieurs|sirs?|madam)(?:, |,? et |
  ,? ou |\/|
  ,? or |,? and )(?:chere?s? )?(?:madame|monsieur|mesdames|messieurs|sirs?|madam)|to whom it may concern|
  a qui de droit)\b
`;
/** A name that stands alone: "Claire,". Words that open a sentence stand alone as well. */
const NAME_ALONE = /^ {0,3}(?<name>\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30}){0,2}) {0,2}[,!:] {0,2}$/u;
const OPENING_WORDS = pattern('')`
  ^(?:merci|pardon|desolee?|bravo|felicitations|voila|enfin|alors|oui|non|bon|bien|eh|encore|suite|rebonjour|thanks|
  thank|sorry|congratulations|well|yes|no|oh|so|ok|okay|finally|once|again|update|objet|subject)\b
`;

/** How the letter opens, when its first line is a greeting. */
export function findGreeting({ plain, text }: Passage): Greeting | null {
  const start = plain.search(/\S/);
  if (start === -1) return null;
  const line = plain.slice(start, start + 160).split('\n')[0];
  const anybody = ANYBODY.exec(line)?.[0];
  if (anybody) return { start, end: start + anybody.length, name: null, isForAnybody: true };
  const opening = GREETING.exec(line)?.[0];
  if (!opening) return nameAlone(line, text.slice(start, start + line.length), start);
  const before = opening.length + (TITLE.exec(line.slice(opening.length))?.[0].length ?? 0);
  const match = NAME.exec(line.slice(before));
  const name = match?.groups?.name.trim();
  const end = start + before + (match?.[0].length ?? 0);
  if (!name) return { start, end, name: null, isForAnybody: false };
  const from = plain.indexOf(name, start + before);
  return { start, end, name: { start: from, end: from + name.length }, isForAnybody: false };
}

function nameAlone(plainLine: string, line: string, start: number): Greeting | null {
  const name = NAME_ALONE.exec(line)?.groups?.name;
  if (!name || OPENING_WORDS.test(plainLine)) return null;
  const end = start + name.length;
  return { start, end, name: { start, end }, isForAnybody: false };
}
