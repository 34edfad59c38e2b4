import { addEvidence, contactLevel, evidenceOf, segmentChannel, segmentOf, sumsAt, warmed, type Averages, type Tier } from '#likelihood';
import { ContactStory, inOrder, type CountedTouch, type LoggedExchange } from '#touches';
import { closeTouches } from './close-touches.js';
import type { KeptTouch, Retold, ToldContact } from './told-contact.js';

/** What is seen around a contact that day. */
export interface Day {
  averages: Averages;
  tier: Tier;
  now: Date;
}

/**
 * Goes on with a contact's story: takes no longer however long its log is.
 * @param exchanges new ones that only go on with it (goesOn)
 * @param answered of their conversations those the contact spoke in
 */
export function tellOn(told: ToldContact, exchanges: readonly LoggedExchange[], answered: Iterable<string>, day: Day): Retold {
  const { tuning } = day.averages.curves;
  const before = new Map(told.waiting.map((touch) => [touch.interactionId, marksOf(touch)]));
  const story = new ContactStory(tuning, told.story, answered);
  for (const exchange of inOrder(exchanges)) story.take(exchange);
  const fresh = freshTouches(told, story.touches.filter(({ interactionId }) => !before.has(interactionId)), day);
  const waiting = [...told.waiting, ...fresh];
  const { kept, pairs } = closeTouches(withFresh(told, fresh), waiting, { toldUntil: story.state.toldUntil, now: day.now }, tuning);
  const touches = waiting.filter((touch) => before.get(touch.interactionId) !== marksOf(touch));
  return {
    contactId: told.contactId,
    story: story.state,
    channel: fresh.at(-1)?.channel ?? told.channel,
    kept: { ...kept, lastInboundAt: story.state.lastInboundAt },
    pairs,
    waiting: waiting.filter((touch) => !touch.closed),
    touches,
    memberIds: [...new Set([...story.concerned, ...touches.map(({ memberId }) => memberId)])],
    isAnew: false,
  };
}

/** All of a touch that can change. */
const marksOf = ({ replyAt, followups, closed }: KeptTouch): string => [replyAt?.getTime(), followups, closed].join();

function withFresh({ kept, pairs }: ToldContact, fresh: readonly KeptTouch[]): Pick<ToldContact, 'kept' | 'pairs'> {
  const firstSentAt = kept.firstSentAt ?? fresh[0]?.sentAt ?? null;
  return { kept: { ...kept, firstSentAt, touches: kept.touches + fresh.length }, pairs };
}

/** The chance of each new touch by what was known when it was sent. */
function freshTouches(told: ToldContact, fresh: readonly CountedTouch[], { averages, tier }: Day): KeptTouch[] {
  const all = [...told.waiting, ...fresh];
  return fresh.map((touch) => {
    const { curves } = averages;
    const earlier = all.filter(({ sentAt }) => sentAt < touch.sentAt);
    const known = addEvidence(sumsAt(told.kept.sums, touch.sentAt, curves.tuning), evidenceOf(earlier, touch.sentAt, curves));
    const level = contactLevel(segmentOf(averages, tier, segmentChannel(touch)), known);
    return Object.assign(touch, { tier, chance: warmed(level, touch.warmth), closed: false });
  });
}
