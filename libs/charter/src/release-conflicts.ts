import type { Finding } from './finding.js';
import type { Reading } from './reading.js';
import { words } from './words.js';

/** As many signs make a press release of a text, for whoever refuses them. */
const SIGNS = 3;

/** Where a pitch is, or brings, a press release, against a person who takes none. */
export function releaseConflicts(reading: Reading): Finding[] {
  if (reading.circumstances.policy?.acceptsPressReleases !== false) return [];
  const pasted = reading.placed(({ releaseSigns }) => (releaseSigns().length >= SIGNS ? releaseSigns().slice(0, 1) : []));
  const named = reading.placed(({ releases }) => releases());
  return [...pasted, ...named].slice(0, 1).map(({ part, ...span }) => ({
    ...{ rule: 'policy-press-releases', severity: 'BLOCKS', part },
    line: reading.partOf(part).passage.lineAt(span.start),
    quote: reading.partOf(part).passage.quote(span),
    ...{ message: REFUSED, mayBeOverridden: false },
  }));
}

const REFUSED = words(
  'Cette personne ne veut pas de communiqués de presse. Écrivez-lui ce qui la concerne, ou ne lui écrivez pas.',
  'This person does not want press releases. Write what concerns them, or do not write.',
);
