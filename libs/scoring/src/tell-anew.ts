import { chanceAtSending, noSums, segmentChannel, segmentOf } from '#likelihood';
import { storyOf, type LoggedExchange } from '#touches';
import { BEFORE_ALL, closeTouches } from './close-touches.js';
import type { Day } from './tell-on.js';
import type { KeptTouch, Retold } from './told-contact.js';

/** What stays of a touch as it was when it was first counted; without the chance, where that is to be taken anew. */
export type Frozen = Pick<KeptTouch, 'tier'> & { chance: number | null };

/** The next message goes by mail as long as there is no last one. */
export const FIRST_CHANNEL = 'MAIL';

/** Tells a contact's story from its whole log. Touches known before keep what was frozen with them. */
export function tellAnew(
  contactId: string,
  log: readonly LoggedExchange[],
  frozen: ReadonlyMap<string, Frozen>,
  { averages, tier, now }: Day,
): Retold {
  const { curves } = averages;
  const story = storyOf(log, curves.tuning);
  const chance = (touch: KeptTouch) =>
    chanceAtSending(touch, story.touches, { segment: segmentOf(averages, tier, segmentChannel(touch)), curves });
  const counted = story.touches.map((touch) => Object.assign(touch, { closed: false, tier, chance: 0 }));
  for (const touch of counted) {
    const known = frozen.get(touch.interactionId);
    Object.assign(touch, { tier: known?.tier ?? tier, chance: known?.chance ?? chance(touch) });
  }
  const nothing = {
    sums: noSums(BEFORE_ALL), touches: counted.length, answers: 0, firstSentAt: counted[0]?.sentAt ?? null, lastReplyAt: null,
    lastInboundAt: story.state.lastInboundAt,
  };
  const closing = closeTouches({ kept: nothing, pairs: new Map() }, counted, { toldUntil: story.state.toldUntil, now }, curves.tuning);
  return {
    ...closing,
    contactId,
    story: story.state,
    channel: counted.at(-1)?.channel ?? FIRST_CHANNEL,
    waiting: counted.filter((touch) => !touch.closed),
    touches: counted,
    memberIds: story.state.dialogues.map(({ memberId }) => memberId),
    isAnew: true,
  };
}
