import { folded } from './folding.js';
import { GONE, NO_DOMAIN, UNAVAILABLE } from './gone-words.js';
import { PASSING, REFUSED } from './passing-words.js';
import type { RecipientVerdict } from './report.js';
import type { Stage } from './refusal-stage.js';
import { isTransient, replyCodeIn, statusOf } from './status-code.js';

/** What there is to judge one recipient by. */
export interface Said {
  /** `failed`, `delayed`, `delivered`, `relayed`, `expanded` (RFC 3464 2.3.3); null where nothing says it. */
  action: string | null;
  /** The report's own Status field. */
  status: string | null;
  diagnostic: string;
  stage: Stage | null;
}

/** No such mailbox, host, syntax; moved; no mail at all (RFC 7505); Exchange Online's own; no route to the domain. */
const NOBODY = /^5\.(?:1\.(?:1|2|3|6|10|351)|4\.4)$/;
/** A refusal that names no recipient refuses the message. */
const NAMELESS = /\b550 : user unknown/i;
/** Who wrote says nothing of why it failed. */
const SENDER_LINES = /^[^\w\n]{0,10}(?:(?:original |envelope )?sender|mail from) ?:.*$/gim;
const LINKS = /\bhttps?:\/\/\S+/g;
const NAMES = /<[^<>\s]{0,254}>|\S{1,64}@\S{1,190}|\bhost \S+/g;

/** The verdict on one recipient, with the status code that says most. Words win over codes that say nothing. */
export function judge(said: Said): { verdict: RecipientVerdict; status: string | null } {
  const status = statusOf(said.status, said.diagnostic);
  return { verdict: settled(said.action, status) ?? (isGone(said, status) ? 'HARD' : 'SOFT'), status };
}

function settled(action: string | null, status: string | null): RecipientVerdict | null {
  if (action && /^(?:delivered|relayed|expanded)/i.test(action)) return 'DELIVERED';
  if (action && /^delay/i.test(action)) return 'DELAYED';
  return !action && status?.startsWith('2') ? 'DELIVERED' : null;
}

/**
 * Words that nobody is there count where the recipient was refused, not the message (after DATA, whatever the words), and
 * where no policy, no full mailbox and no trouble on the way stands beside them.
 */
function isGone({ diagnostic, stage }: Said, status: string | null): boolean {
  const words = bare(diagnostic);
  const [isNobody, reply] = [status !== null && NOBODY.test(status), replyCodeIn(words)];
  if (isTransient(status) || (!status && reply?.startsWith('4'))) return false;
  if (NO_DOMAIN.test(words) && !REFUSED.test(words)) return true;
  const saysGone = GONE.test(words);
  if (PASSING.test(words)) return isNobody && (saysGone || UNAVAILABLE.test(words));
  if (!saysGone) return isNobody || (stage === 'RECIPIENT' && UNAVAILABLE.test(words));
  return !NAMELESS.test(diagnostic) && (isNobody || stage !== 'MESSAGE');
}

const bare = (text: string): string => folded(text.replace(SENDER_LINES, ' ').replace(LINKS, ' ').replace(NAMES, ' '));

/** It holds a code of a server. */
export const hasCode = (text: string): boolean => isCoded(bare(text));

/** It says by a code, or plainly, why. */
export const hasReason = (text: string): boolean => {
  const words = bare(text);
  return isCoded(words) || GONE.test(words) || UNAVAILABLE.test(words);
};

/** Words that say anything at all of why. */
export const isTelling = (text: string): boolean => hasReason(text) || PASSING.test(bare(text));

const isCoded = (words: string): boolean => statusOf(null, words) !== null || replyCodeIn(words) !== null;

const GRAVITY: readonly RecipientVerdict[] = ['HARD', 'SOFT', 'DELAYED', 'DELIVERED'];

export const gravest = (verdicts: RecipientVerdict[]): RecipientVerdict | null =>
  GRAVITY.find((one) => verdicts.includes(one)) ?? null;
