import type { Channel} from '#interactions';
import { Direction } from '#interactions';
import type { Rule } from './facts.js';
import { onDay, stop } from './told.js';

const BY: Record<Channel, { fr: string; en: string }> = {
  MAIL: { fr: 'par mail', en: 'by mail' },
  DM: { fr: 'par message', en: 'by direct message' },
  COMMENT: { fr: 'en commentaire', en: 'in a comment' },
  FORUM_REPLY: { fr: 'sur un forum', en: 'in a forum' },
  LETTER: { fr: 'par lettre', en: 'by letter' },
  CALL: { fr: 'au téléphone', en: 'on the phone' },
  IN_PERSON: { fr: 'de vive voix', en: 'in person' },
  GIFT: { fr: 'par un cadeau', en: 'with a gift' },
  SHARE_GIVEN: { fr: 'par un partage', en: 'by sharing something' },
  OTHER: { fr: 'autrement', en: 'in another way' },
};

/**
 * Any human answer ends it: at whatever address, to whomever of us, on whatever channel, also one logged by hand. What was
 * found in an old mailbox answers only what its campaign had sent by then.
 */
export const answered: Rule = ({ candidate: { answeredSince, campaignId }, person: { exchanges } }) => {
  if (!answeredSince) return null;
  const lately = exchanges.filter(({ happenedAt }) => happenedAt >= answeredSince);
  const first = lately.find((one) => one.direction === Direction.OUTBOUND && one.campaignId === campaignId);
  const answer = lately.find(({ direction, happenedAt, isHistory }) =>
    direction !== Direction.OUTBOUND && (!isHistory || (first && happenedAt > first.happenedAt)));
  if (!answer) return null;
  const { name, channel, happenedAt } = answer;
  const day = onDay(happenedAt);
  return stop(
    'ANSWERED',
    `${name} a répondu ${BY[channel].fr} le ${day.fr} : c’est à une personne de continuer.`,
    `${name} answered ${BY[channel].en} on ${day.en}: a person takes it from there.`,
  );
};
