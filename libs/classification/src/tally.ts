import { ABSENT, AROUND_ABSENCE, LEFT, PREPARED } from './absence-words.js';
import type { Passage } from './passages.js';
import { PERSONAL } from './personal-words.js';
import { AROUND_RECEIPT, AUTOMATIC, RECEIVED } from './receipt-words.js';

/** What the passages of a message are about. */
export interface Tally {
  absent: Passage[];
  received: Passage[];
  automatic: Passage[];
  /** Somebody answers us. */
  personal: Passage[];
  /** Nothing that a prepared text says. */
  other: number;
  /** Cues of a prepared absence note. */
  prepared: number;
}

/** A greeting, a name, a closing: no passage to judge by. */
const FEW_WORDS = 4;

export function tallyOf(passages: Passage[]): Tally {
  const tally: Tally = { absent: [], received: [], automatic: [], personal: [], other: 0, prepared: 0 };
  for (const passage of passages) add(tally, passage);
  return tally;
}

function add(tally: Tally, passage: Passage): void {
  const { plain } = passage;
  const isQuestion = plain.endsWith('?');
  if (PREPARED.test(plain)) tally.prepared++;
  const isAbsent = !isQuestion && (ABSENT.test(plain) || LEFT.test(plain));
  const [isReceived, isAutomatic] = [RECEIVED.test(plain), AUTOMATIC.test(plain)];
  if (isAbsent) tally.absent.push(passage);
  if (isReceived && !isQuestion) tally.received.push(passage);
  if (isAutomatic && !isQuestion) tally.automatic.push(passage);
  const saysElse = () => !isAbsent && !isReceived && !isAutomatic && isOther(plain);
  if (PERSONAL.test(plain) || (isQuestion && saysElse())) tally.personal.push(passage);
  else if (saysElse()) tally.other++;
}

const isOther = (plain: string): boolean => plain.split(' ').length > FEW_WORDS && !AROUND_ABSENCE.test(plain) && !AROUND_RECEIPT.test(plain);
