import { plainLetters } from '#prose';
import { TOLD_FORMATS, toldChannel, toldDate, toldDays } from './told-traits.js';
import type { Finding, Severity } from './finding.js';
import type { Circumstances } from './pitch-case.js';
import type { PitchPolicy } from './pitch-policy.js';
import { words, type Words } from './words.js';

interface Conflict {
  rule: string;
  severity: Severity;
  message: Words;
}

type Check = (policy: PitchPolicy, circumstances: Circumstances) => Conflict | null;

const blocks = (rule: string, message: Words): Conflict => ({ rule, severity: 'BLOCKS', message });
const warns = (rule: string, message: Words): Conflict => ({ rule, severity: 'WARNS', message });

/** Thanks and what is not a pitch are never unwelcome. */
const welcome: Check = ({ welcomesPitches }, { purpose }) =>
  welcomesPitches === false && purpose !== 'THANK' ? blocks('policy-pitches-unwelcome', UNWELCOME) : null;

const UNWELCOME = words(
  'Cette personne ne veut pas de propositions. Ne lui écrivez pas ; si elle a changé d’avis, notez-le sur sa fiche.',
  'This person does not want pitches. Do not write; if they changed their mind, note it on their record.',
);

const unwelcomeTopic: Check = ({ topicsUnwelcome }, { topic }) => {
  const unwelcome = topic === null ? undefined : topicsUnwelcome.find((one) => isSame(one, topic));
  return unwelcome === undefined ? null : blocks('policy-topic-unwelcome', unwanted(unwelcome));
};

const unwanted = (topic: string) =>
  words(
    `Cette personne ne veut rien recevoir sur « ${topic} ». Choisissez un autre sujet.`,
    `This person wants nothing about “${topic}”. Choose another topic.`,
  );

const welcomeTopic: Check = ({ topicsWelcome, topicsUnwelcome }, { topic }) => {
  if (topic === null || topicsWelcome.length === 0) return null;
  return [...topicsWelcome, ...topicsUnwelcome].some((one) => isSame(one, topic))
    ? null
    : warns('policy-topic-not-asked-for', notAskedFor(topic, topicsWelcome));
};

const notAskedFor = (topic: string, welcomeOnes: string[]) =>
  words(
    `« ${topic} » n’est pas parmi les sujets que cette personne veut (${welcomeOnes.join(', ')}). Est-ce bien ` +
      `pour elle ?`,
    `“${topic}” is not among the topics this person wants (${welcomeOnes.join(', ')}). Is it for them?`,
  );

const rightChannel: Check = ({ channel }, circumstances) =>
  channel === null || channel === circumstances.channel ? null : blocks('policy-channel', wrongChannel(channel));

const wrongChannel = (channel: NonNullable<PitchPolicy['channel']>) =>
  words(
    `Cette personne veut être jointe ${toldChannel(channel).fr} et pas autrement. Changez de canal.`,
    `This person wants to be reached ${toldChannel(channel).en} and no other way. Change the channel.`,
  );

const takenFormats: Check = ({ formats }, { assets }) => {
  const stranger = formats.length === 0 ? undefined : assets.find(({ kind }) => !formats.includes(kind));
  return stranger ? blocks('policy-format', notTaken(stranger.title, formats)) : null;
};

const notTaken = (title: string, formats: PitchPolicy['formats']) =>
  words(
    `Cette personne ne prend pas « ${title} » : elle prend ${formats.map((kind) => TOLD_FORMATS[kind].fr).join(', ')}. ` +
      `Offrez autre chose.`,
    `This person does not take “${title}”: they take ${formats.map((kind) => TOLD_FORMATS[kind].en).join(', ')}. ` +
      `Offer something else.`,
  );

const notBefore: Check = ({ notBeforeOn }, { today }) =>
  notBeforeOn !== null && today < notBeforeOn ? blocks('policy-not-before', tooEarly(notBeforeOn)) : null;

const tooEarly = (date: string) =>
  words(
    `Cette personne ne veut rien recevoir avant le ${toldDate(date).fr}. Attendez ce jour.`,
    `This person wants nothing before ${toldDate(date).en}. Wait for that day.`,
  );

/** A mail goes to the agent; whatever else goes out reaches the person, who does not want it. */
const throughAgent: Check = ({ agent }, { channel }) => {
  if (!agent) return null;
  if (channel !== 'MAIL') return blocks('policy-agent', notDirectly(agent.name));
  return agent.address === null ? blocks('policy-agent', throughWhom(agent.name)) : null;
};

const notDirectly = (name: string) =>
  words(
    `Cette personne passe par ${name} pour tout. Écrivez-lui par courriel, à l’adresse de cet intermédiaire.`,
    `This person is reached through ${name} for everything. Write a mail: it goes to that agent.`,
  );

const throughWhom = (name: string) =>
  words(
    `Cette personne passe par ${name}, dont nous n’avons pas l’adresse. Ajoutez-la à ses préférences.`,
    `This person is reached through ${name}, whose address we do not have. Add it to their policy.`,
  );

const onlyExclusive: Check = ({ exclusiveOnly }, { purpose, assets }) => {
  if (!exclusiveOnly) return null;
  const shared = assets.find(({ isExclusive }) => !isExclusive);
  if (shared) return blocks('policy-exclusive-only', notExclusive(shared.title));
  return purpose === 'OFFER' && assets.length === 0 ? blocks('policy-exclusive-only', NOTHING_EXCLUSIVE) : null;
};

const notExclusive = (title: string) =>
  words(
    `Cette personne ne publie que de l’exclusif, et « ${title} » ne l’est pas. Offrez-lui un contenu exclusif.`,
    `This person publishes only what nobody else has, and “${title}” is not exclusive. Offer an exclusive asset.`,
  );

const NOTHING_EXCLUSIVE = words(
  'Cette personne ne publie que de l’exclusif, et rien n’est offert ici. Offrez-lui un contenu exclusif.',
  'This person publishes only what nobody else has, and nothing is offered here. Offer an exclusive asset.',
);

const bestDay: Check = ({ bestDays }, { today }) =>
  bestDays.length === 0 || bestDays.includes(weekday(today)) ? null : warns('policy-best-days', anotherDay(bestDays));

const anotherDay = (days: number[]) =>
  words(
    `Aujourd’hui n’est pas un bon jour pour cette personne ; préférez ${toldDays(days).fr}.`,
    `Today is not a good day for this person; better ${toldDays(days).en}.`,
  );

/** ISO weekday of a YYYY-MM-DD, 1 for Monday. */
const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

const isSame = (one: string, other: string): boolean => topicKey(one) === topicKey(other);

/** Without accents, signs and the s or x of a plural. */
const topicKey = (topic: string): string =>
  plainLetters(topic).replace(/[^\p{L}\p{N}]+/gu, ' ').trim().replace(/(?<=\p{L}{3})[sx](?= |$)/gu, '');

const CHECKS = [
  ...[welcome, unwelcomeTopic, welcomeTopic, rightChannel, takenFormats],
  ...[notBefore, throughAgent, onlyExclusive, bestDay],
];

/**
 * What a pitch has against what the person wants, whatever its words say. Only they can allow it, so nothing of it may
 * be overridden; an off day and a topic they did not ask for only warn.
 */
export function policyConflicts(circumstances: Circumstances): Finding[] {
  const { policy } = circumstances;
  if (!policy) return [];
  return CHECKS.flatMap((check) => check(policy, circumstances) ?? []).map((conflict) => ({
    ...conflict,
    ...{ part: null, line: null, quote: null, mayBeOverridden: false },
  }));
}
