import type { Rule } from './facts.js';
import { onDay, stop } from './told.js';

/** One person on record twice gets the mail of a campaign once. */
export const duplicated: Rule = ({ duplicate }) => {
  if (!duplicate) return null;
  const day = onDay(duplicate.at);
  return stop(
    'DUPLICATE',
    `Cette campagne a déjà écrit le ${day.fr} à ${duplicate.name}, qui a la même adresse ou la même présence.`,
    `This campaign wrote to ${duplicate.name} on ${day.en}, who has the same address or presence.`,
  );
};
