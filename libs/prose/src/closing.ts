import type { Passage } from './passage.js';
import { pattern } from './pattern.js';

const CLOSING = pattern('gm')`
  ^ {0,3}(?:bien a (?:vous|toi)|(?:bien |tres )?(?:cordialement|amicalement|sincerement|chaleureusement)|
  a (?:tres )?bientot|au plaisir|(?:belle|bonne|excellente) (?:journee|soiree|semaine)|(?:sinceres|meilleures|
  cordiales|mes) salutations|(?:kind|best|warm|many)? ?(?:regards|wishes)|best|all the best|(?:yours )?sincerely|
  yours|warmly|cheers|talk soon|take care)\b[^\n]{0,60}$
`;

/** Where the letter takes leave ("Bien à vous,"); its length when it does not. */
export function closingAt({ plain }: Passage): number {
  let at = plain.length;
  for (const match of plain.matchAll(CLOSING)) at = match.index;
  return at;
}
