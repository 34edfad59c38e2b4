import { foldText } from '#spellings';
import type { Purpose } from '#templates';
import type { Rule } from './facts.js';
import { onDay, stop } from './told.js';

/** They want to hear nothing at all. */
export const leftAlone: Rule = ({ person: { name, doNotContactAt, doNotContactReason } }) => {
  if (!doNotContactAt) return null;
  const day = onDay(doNotContactAt);
  return stop(
    'DO_NOT_CONTACT',
    `On laisse ${name} en paix depuis le ${day.fr} : ${doNotContactReason}`,
    `${name} has been left alone since ${day.en}: ${doNotContactReason}`,
  );
};

const CALLED: Record<Purpose, { fr: string; en: string }> = {
  INTRODUCE: { fr: 'les premiers contacts', en: 'introductions' },
  OFFER: { fr: 'les propositions', en: 'offers' },
  INVITE: { fr: 'les invitations', en: 'invitations' },
  FOLLOW_UP: { fr: 'les relances', en: 'follow-ups' },
  THANK: { fr: 'les remerciements', en: 'thanks' },
};

/** They want to hear nothing of this topic, or nothing for this purpose. */
export const refused: Rule = ({ candidate: { topic, purpose }, person: { name, refusals } }) => {
  const wish = refusals.find((one) =>
    one.topic ? topic !== null && foldText(one.topic) === foldText(topic) : one.purpose === purpose);
  if (!wish) return null;
  const day = onDay(wish.notedAt);
  const what = wish.topic ? { fr: `le sujet « ${wish.topic} »`, en: `the topic “${wish.topic}”` } : CALLED[wish.purpose!];
  return stop(
    wish.topic ? 'TOPIC_REFUSED' : 'PURPOSE_REFUSED',
    `${name} refuse ${what.fr} depuis le ${day.fr} : ${wish.reason}`,
    `${name} has refused ${what.en} since ${day.en}: ${wish.reason}`,
  );
};
