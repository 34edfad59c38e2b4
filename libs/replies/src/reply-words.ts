import type { ToldReason } from '#platform';
import type { Task } from '#tasks';
import type { Placed } from './priority.js';

const TIERS: Record<Placed['tier'], { fr: string; en: string }> = {
  STAR: { fr: 'Star', en: 'Star' },
  MID: { fr: 'Notoriété moyenne', en: 'Middling fame' },
  NICHE: { fr: 'Niche', en: 'Niche' },
};

/** Why an item stands where it stands: who they are, how likely they answer, how long they wait. */
export function tellPlace({ tier, audience, chance, waitsSince }: Placed, now: Date): ToldReason {
  const hours = Math.max(0, Math.floor((now.getTime() - waitsSince.getTime()) / 3_600_000));
  return {
    code: 'INFLUENCE_CHANCE_WAIT',
    fr: `${TIERS[tier].fr}, ${audienceFr(audience)}, ${chanceFr(chance)}, attend depuis ${waitFr(hours)}.`,
    en: `${TIERS[tier].en}, ${audienceEn(audience)}, ${chanceEn(chance)}, waiting for ${waitEn(hours)}.`,
  };
}

const percent = (chance: number): number => Math.round(chance * 100);

const chanceFr = (chance: number | null): string =>
  chance === null ? 'réactivité inconnue' : `répond ${percent(chance)} fois sur 100`;

const chanceEn = (chance: number | null): string =>
  chance === null ? 'responsiveness unknown' : `answers ${percent(chance)} times in 100`;

const audienceFr = (size: number | null): string =>
  size === null ? 'audience inconnue' : `${size.toLocaleString('fr-FR')}\u00a0${size < 2 ? 'personne' : 'personnes'} d’audience`;

const audienceEn = (size: number | null): string =>
  size === null ? 'audience unknown' : `an audience of ${size.toLocaleString('en-GB')}`;

const waitFr = (hours: number): string => {
  if (hours < 1) return 'moins d’une heure';
  return hours < 48 ? `${hours}\u00a0${hours === 1 ? 'heure' : 'heures'}` : `${Math.floor(hours / 24)}\u00a0jours`;
};

const waitEn = (hours: number): string => {
  if (hours < 1) return 'less than an hour';
  return hours < 48 ? `${hours} ${hours === 1 ? 'hour' : 'hours'}` : `${Math.floor(hours / 24)} days`;
};

interface Team {
  language: string;
  timeZone: string;
}

/** What the task of an escalation says, in the language the team works in. */
export function escalationWords({ language, timeZone }: Team, name: string, waitsSince: Date): Pick<Task, 'title' | 'note'> {
  const day = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'full', timeZone }).format(waitsSince);
  return language === 'fr'
    ? { title: `Répondre à ${name}`.slice(0, 200), note: `${name} attend une réponse depuis le ${day}.` }
    : { title: `Answer ${name}`.slice(0, 200), note: `${name} has been waiting for an answer since ${day}.` };
}

/** Why the task of an escalation is no more. */
export type WhyCancelled = 'NOT_HEARD' | 'PUT_ASIDE' | 'HANDED_OVER';

const CANCELLED: Record<WhyCancelled, { fr: string; en: string }> = {
  NOT_HEARD: { fr: 'Le journal a été corrigé : personne n’attend.', en: 'The log was corrected: nobody waits.' },
  PUT_ASIDE: { fr: 'Il n’y a rien à répondre.', en: 'There is nothing to answer.' },
  HANDED_OVER: { fr: 'Quelqu’un d’autre s’en charge.', en: 'Somebody else takes care of it.' },
};

export const whyCancelled = (why: WhyCancelled, language: string): string => CANCELLED[why][language === 'fr' ? 'fr' : 'en'];
