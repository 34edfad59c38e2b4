import { Direction } from '#interactions';
import type { Question, Rule } from './facts.js';
import { DAY, onDay, wait } from './told.js';

interface Written {
  at: Date;
  memberId: string | null;
  member: string | null;
  campaignId: string | null;
}

/** A colleague wrote to them lately: two of us at once look as if we did not talk to each other. */
export const collided: Rule = ({ candidate, person, limits: { collisionDays }, now }) => {
  const since = now.getTime() - collisionDays * DAY;
  const others = writtenTo(person).filter(
    ({ at, memberId, campaignId }) =>
      at.getTime() > since && memberId !== null && memberId !== candidate.memberId
      && (campaignId === null || campaignId !== candidate.campaignId),
  );
  const last = others.sort((one, other) => other.at.getTime() - one.at.getTime())[0];
  if (!last) return null;
  const until = new Date(last.at.getTime() + collisionDays * DAY);
  const [day, free] = [onDay(last.at), onDay(until)];
  return wait(
    until,
    'COLLISION',
    `${last.member} a écrit à ${person.name} le ${day.fr} ; le tour suivant vient le ${free.fr}.`,
    `${last.member} wrote to ${person.name} on ${day.en}; the next turn comes on ${free.en}.`,
  );
};

/** What we wrote of our own accord; an answer to them is no collision. */
function writtenTo({ exchanges, departures }: Question['person']): Written[] {
  const logged = exchanges.filter(({ direction, isAnswer }) => direction === Direction.OUTBOUND && !isAnswer);
  const unsure = departures.filter(({ state }) => state === 'UNCERTAIN');
  return [...logged.map(({ happenedAt, ...rest }) => ({ ...rest, at: happenedAt })), ...unsure];
}
