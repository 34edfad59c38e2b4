import { foldText } from '#spellings';
import type { Candidate, Obstacle } from './candidate.js';
import type { StandingHold } from './facts.js';
import { hold, onDay } from './told.js';

/** What the crisis switch looks at. */
type Scoped = Pick<Candidate, 'identityId' | 'topic' | 'language'>;

/** The crisis switch. */
export const held = ({ candidate, holds }: { candidate: Scoped; holds: readonly StandingHold[] }): Obstacle | null => {
  const standing = holds.find((one) => isOf(one, candidate));
  if (!standing) return null;
  const { id, reason, heldAt } = standing;
  const day = onDay(heldAt);
  return hold(
    id,
    'HELD',
    `Les envois sont suspendus depuis le ${day.fr} : ${reason}`,
    `Sending has been held since ${day.en}: ${reason}`,
  );
};

/** Without a scope it is of everything. */
function isOf({ identityId, topic, language }: StandingHold, candidate: Scoped): boolean {
  if (identityId) return candidate.identityId === identityId;
  if (topic) return candidate.topic !== null && foldText(candidate.topic) === foldText(topic);
  return !language || candidate.language === language;
}
