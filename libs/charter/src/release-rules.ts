import type { Rule } from './rule.js';
import { plural, words } from './words.js';

/** Whoever never said yes; a no is for the policy to tell. */
const neverSaid = (accepts: boolean | null | undefined): boolean => accepts === null || accepts === undefined;

const noUnaskedRelease: Rule = {
  name: 'no-unasked-press-release',
  title: words('Pas de communiqué à qui n’en a pas demandé', 'No press release to those who never asked'),
  explanation: words(
    'On n’annonce ni ne transmet un communiqué ou un dossier de presse à une personne qui n’a pas dit qu’elle en ' +
      'acceptait.',
    'We neither announce nor pass on a press release or a press kit to a person who has not said that they take them.',
  ),
  severity: 'BLOCKS',
  figures: {},
  find: (reading) =>
    neverSaid(reading.circumstances.policy?.acceptsPressReleases) && !reading.circumstances.history.isFirstTouch
      ? reading.placed(({ releases }) => releases()).map(({ part, start, end }) => ({ part, span: { start, end }, message: UNASKED }))
      : [],
};

const UNASKED = words(
  'Cette personne n’a jamais dit qu’elle acceptait les communiqués. Écrivez-lui ce qui la concerne, ou ' +
    'demandez-lui d’abord.',
  'This person never said that they take press releases. Write what concerns them, or ask them first.',
);

const noPastedRelease: Rule = {
  name: 'no-pasted-press-release',
  title: words('Pas de communiqué collé dans le message', 'No pasted press release'),
  explanation: words(
    'Un titre de communiqué, un lieu suivi d’une date, un « À propos de », la citation d’un dirigeant, la ' +
      'longueur : un seul de ces signes ne prouve rien, plusieurs trahissent un texte écrit pour tout le monde. ' +
      'Qui accepte les communiqués peut en recevoir.',
    'A release’s heading, a town followed by a date, an “About us”, a quoted executive, the length: one such ' +
      'sign proves nothing, several give away a text written for everybody. Those who take press releases may get ' +
      'them.',
  ),
  severity: 'BLOCKS',
  figures: { signs: { default: 3, min: 2, max: 8, unit: 'SIGNS' } },
  measure: ({ signs }) => words(`À ${signs} signes, le message est arrêté.`, `At ${signs} signs the message is stopped.`),
  find: (reading, { signs: most }) => {
    if (!neverSaid(reading.circumstances.policy?.acceptsPressReleases)) return [];
    return reading.bodies().flatMap(({ part, releaseSigns }) => {
      const signs = releaseSigns();
      return signs.length < most ? [] : [{ part, span: signs[0], message: pasted(signs.length) }];
    });
  },
};

const pasted = (count: number) =>
  words(
    `Ce texte a ${plural(count, 'signe')} d’un communiqué collé. Dites en quelques lignes, avec vos mots, ce qui ` +
      `concerne cette personne.`,
    `This text has ${plural(count, 'sign')} of a pasted press release. Say in a few lines of your own what ` +
      `concerns this person.`,
  );

export const RELEASE_RULES: Rule[] = [noUnaskedRelease, noPastedRelease];
