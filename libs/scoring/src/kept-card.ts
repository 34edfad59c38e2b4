import type { Explained } from './explain.js';
import type { ScoreCard } from './score-card.js';

/** What is kept of a score card. */
export type KeptCard = Explained & Pick<ScoreCard, 'speed' | 'openTouch' | 'points'>;

/** A card as it was before it became JSON. */
export function keptCard({ card }: { card: string }): KeptCard {
  const read = JSON.parse(card) as KeptCard;
  const { tally, openTouch } = read;
  return {
    ...read,
    lastInboundAt: timeOf(read.lastInboundAt),
    tally: { ...tally, firstSentAt: timeOf(tally.firstSentAt), lastReplyAt: timeOf(tally.lastReplyAt) },
    openTouch: openTouch && { ...openTouch, sentAt: new Date(openTouch.sentAt) },
  };
}

/** JSON has texts where the card has times. */
const timeOf = (text: Date | string | null): Date | null => (text === null ? null : new Date(text));
