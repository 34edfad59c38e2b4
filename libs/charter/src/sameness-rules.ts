import type { Rule } from './rule.js';
import { whole } from './sighting.js';
import { plural, words } from './words.js';

const sameness: Rule = {
  name: 'sameness',
  title: words('Pas le même texte pour tout le monde', 'Not the same text for everybody'),
  explanation: words(
    'Quand beaucoup de personnes reçoivent presque le même texte, noms et titres mis à part, quelqu’un de ' +
      'l’équipe confirme que c’est voulu.',
    'Where many people get nearly the same text, names and titles aside, someone on the team confirms that this ' +
      'is meant.',
  ),
  severity: 'BLOCKS',
  figures: {
    recipients: { default: 10, min: 1, max: 1000, unit: 'RECIPIENTS' },
    likeness: { default: 90, min: 50, max: 100, unit: 'PERCENT' },
  },
  measure: ({ recipients, likeness }) =>
    words(
      `La règle vaut au-delà de ${plural(recipients, 'destinataire')} dont les textes se ressemblent à plus de ` +
        `${likeness}\u00a0%.`,
      `The rule applies beyond ${plural(recipients, 'recipient')} whose texts are over ${likeness}% alike.`,
    ),
  find: ({ circumstances: { sameWords } }, { recipients, likeness }) =>
    sameWords && !sameWords.isConfirmed && sameWords.recipients > recipients
      ? [whole(tooAlike(sameWords.recipients, likeness))]
      : [],
};

const tooAlike = (count: number, likeness: number) =>
  words(
    `${plural(count, 'personne')} recevraient presque ces mots (plus de ${likeness}\u00a0% en commun). Écrivez à ` +
      `chacune, ou confirmez que c’est voulu.`,
    `${count} people would get nearly these words (over ${likeness}% alike). Write to each of them, or confirm ` +
      `that this is meant.`,
  );

export const SAMENESS_RULES: Rule[] = [sameness];
