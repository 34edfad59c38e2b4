import type { Draw } from '../population/draw.js';
import type { Conduct, Misdeed, Moment } from './smtp-dialogue.js';

const drop: Misdeed = { say: null, leaves: true, afterMs: 0 };
const hang = (ms: number): Misdeed => ({ say: null, leaves: true, afterMs: ms });
const refuse = (say: string): Misdeed => ({ say, leaves: false, afterMs: 0 });
const close = (say: string): Misdeed => ({ say, leaves: true, afterMs: 0 });

/** Servers have been seen doing each of these. Nobody lies: what is stored is never refused. */
const MISDEEDS: Record<Moment, (draw: Draw) => readonly Misdeed[]> = {
  GREETING: (draw) => [drop, hang(draw.below(3_000)), close('421 4.3.2 too busy'), close('554 5.7.1 not you')],
  EHLO: (draw) => [drop, hang(draw.below(3_000)), close('421 4.3.2 closing')],
  MAIL: () => [drop, hang(1_000), refuse('451 4.3.0 later'), close('421 4.3.2 closing'), refuse('452 4.3.1 no room')],
  RCPT: () => [drop, hang(1_000), refuse('450 4.2.0 greylisted'), refuse('451 4.3.0 later'), refuse('550 5.1.1 nobody of that name')],
  DATA: () => [drop, hang(1_000), refuse('451 4.3.0 later'), close('421 4.3.2 closing'), refuse('554 5.7.1 no')],
  BODY: (draw) => [drop, hang(draw.below(3_000))],
  DOT: (draw) => [drop, hang(draw.below(3_000)), refuse('451 4.3.0 later'), refuse('552 5.3.4 too big'), refuse('554 5.7.1 spam'), close('421 4.3.2 closing')],
  TAKEN: (draw) => [drop, hang(draw.below(3_000))],
};

/** These have no room today, and never will. */
const FULL = /00@/;

/** One moment in so many goes wrong, in one of the ways it can; and one mailbox in a hundred is always full. */
export const badManners = (draw: Draw, perThousand: number): Conduct => (moment, recipient = '') => {
  if (!perThousand) return null;
  if (FULL.test(recipient)) return refuse('452 4.2.2 mailbox full');
  return draw.below(1_000) < perThousand ? draw.of(MISDEEDS[moment](draw)) : null;
};
