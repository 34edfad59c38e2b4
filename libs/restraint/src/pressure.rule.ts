import { Tier } from '#contacts';
import { Purpose } from '#templates';
import type { Departure, Person, Question, Rule } from './facts.js';
import { DAY, hold, onDay, stop, wait } from './told.js';

/** What is under way is recorded within moments. */
const A_MOMENT = 60_000;

/** One message to a person at a time: what leaves at this moment has yet to be counted. */
export const crowded: Rule = ({ candidate, person, isCrowded, now }) => {
  const isLeaving = ({ state, dispatchId }: Departure) => state === 'CLAIMED' && dispatchId !== candidate.id;
  if (!isCrowded && !person.departures.some(isLeaving)) return null;
  return wait(
    new Date(now.getTime() + A_MOMENT),
    'ANOTHER_IS_LEAVING',
    `Un autre message part en ce moment pour ${person.name}.`,
    `Another message to ${person.name} is leaving at this moment.`,
  );
};

/** So many messages in a rolling window, whoever wrote them and wherever. */
export const pressed: Rule = ({ person, limits: { touches, touchesDays }, now }) => {
  const freeAt = freeAgain(touchesOf(person), touches, touchesDays, now);
  if (!freeAt) return null;
  const day = onDay(freeAt);
  return wait(
    freeAt,
    'PRESSURE',
    `${person.name} a déjà reçu ${touches} sollicitation${touches > 1 ? 's' : ''} en ${touchesDays} jours ; la suivante peut partir le ${day.fr}.`,
    `${person.name} was written to ${touches === 1 ? 'once' : `${touches} times`} within ${touchesDays} days; the next message may leave on ${day.en}.`,
  );
};

/** Stars are solicited all the time: they get pitches more rarely still. */
export const starPressed: Rule = ({ candidate, person, limits: { starPitches, starDays }, now }) => {
  if (person.tier !== Tier.STAR || candidate.purpose === Purpose.FOLLOW_UP) return null;
  const pitches = othersOf(person, candidate.id).filter(({ purpose }) => purpose !== Purpose.FOLLOW_UP);
  const freeAt = freeAgain(pitches.map(({ at }) => at), starPitches, starDays, now);
  if (!freeAt) return null;
  const day = onDay(freeAt);
  return wait(
    freeAt,
    'STAR_PRESSURE',
    `${person.name} est une star : ${starPitches} pitch${starPitches > 1 ? 's' : ''} en ${starDays} jours au plus ; le suivant peut partir le ${day.fr}.`,
    `${person.name} is a star: at most ${starPitches} ${starPitches > 1 ? 'pitches' : 'pitch'} in ${starDays} days; the next one may leave on ${day.en}.`,
  );
};

/** Every message to a star was read and approved by somebody with a name. */
export const unapproved: Rule = ({ person, limits, isApproved }) => {
  if (person.tier !== Tier.STAR || !limits.starsNeedApproval || isApproved) return null;
  return hold(
    null,
    'STAR_NEEDS_APPROVAL',
    `${person.name} est une star : quelqu’un de l’équipe doit approuver ce message en son nom.`,
    `${person.name} is a star: somebody of the team must approve this message by name.`,
  );
};

/** After a pitch, so many follow-ups and no more. */
export const followedUp: Rule = ({ candidate, person, limits: { followUpsPerPitch: most } }) => {
  if (candidate.purpose !== Purpose.FOLLOW_UP) return null;
  const departures = othersOf(person, candidate.id);
  const pitches = departures.filter(({ purpose }) => purpose !== Purpose.FOLLOW_UP).map(({ at }) => at.getTime());
  const since = Math.max(-Infinity, ...pitches);
  const count = departures.filter(({ purpose, at }) => purpose === Purpose.FOLLOW_UP && at.getTime() >= since).length;
  if (count < most) return null;
  return stop(
    'FOLLOW_UPS',
    `${person.name} a déjà été relancé·e ${count} fois depuis le dernier pitch ; ${most} au plus.`,
    `${person.name} has had ${count} follow-up${count === 1 ? '' : 's'} since the last pitch; at most ${most}.`,
  );
};

/** When each message that hopes for an answer left, as far as it may have. */
export const touchesOf = ({ exchanges, departures }: Pick<Person, 'exchanges' | 'departures'>): Date[] => [
  ...exchanges.filter(({ isTouch }) => isTouch).map(({ happenedAt }) => happenedAt),
  ...departures.filter(({ state }) => state === 'UNCERTAIN').map(({ at }) => at),
];

/** How many count in a window: each until so many days are over, to the millisecond. */
export const within = (moments: readonly Date[], days: number, now: Date): Date[] =>
  moments.filter((at) => at.getTime() + days * DAY > now.getTime()).sort((one, other) => one.getTime() - other.getTime());

const othersOf = ({ departures }: Person, id: Question['candidate']['id']): Departure[] =>
  departures.filter(({ dispatchId }) => dispatchId !== id);

/** When a window has room for one more; null: now. */
function freeAgain(moments: readonly Date[], most: number, days: number, now: Date): Date | null {
  const counted = within(moments, days, now);
  if (counted.length < most) return null;
  return new Date(counted[counted.length - most]!.getTime() + days * DAY);
}
