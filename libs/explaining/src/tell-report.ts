import { REPORT_ANSWERS, REPORT_TOUCHES, type CalibrationReport, type CalibrationVerdict } from '#likelihood';
import type { Language } from './relative-date.js';

const NO_BREAK = '\u00a0';
const COLON = `${NO_BREAK}: `;

/** Counts as each language writes them, and a share of 1 in percent. */
const numbers = { fr: new Intl.NumberFormat('fr'), en: new Intl.NumberFormat('en') };
const shares = {
  fr: new Intl.NumberFormat('fr', { style: 'percent', maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 }),
};
const plurals = { fr: new Intl.PluralRules('fr'), en: new Intl.PluralRules('en') };

/** A count with its noun, in the singular or the plural. */
const counted = (language: Language, count: number, one: string, many: string): string =>
  numbers[language].format(count) + (language === 'fr' ? NO_BREAK : ' ') + (plurals[language].select(count) === 'one' ? one : many);

const pitches = {
  fr: (count: number) => counted('fr', count, 'sollicitation', 'sollicitations'),
  en: (count: number) => counted('en', count, 'pitch', 'pitches'),
};
const answers = {
  fr: (count: number) => counted('fr', count, 'réponse', 'réponses'),
  en: (count: number) => counted('en', count, 'answer', 'answers'),
};

const OPENINGS: Record<Language, Record<Exclude<CalibrationVerdict, 'TOO_LITTLE'>, string>> = {
  fr: {
    RELIABLE: 'On peut se fier aux scores',
    TOO_HIGH: 'Les scores promettent trop',
    TOO_LOW: 'Les scores promettent trop peu',
    UNEVEN: 'Les scores sont justes dans l’ensemble, mais pas partout',
    NO_GAIN: 'Les scores n’en disent pas plus que la moyenne',
  },
  en: {
    RELIABLE: 'The scores can be relied on',
    TOO_HIGH: 'The scores promise too much',
    TOO_LOW: 'The scores promise too little',
    UNEVEN: 'The scores are right on the whole, but not everywhere',
    NO_GAIN: 'The scores say no more than the average does',
  },
};

/** What a calibration report says, in one sentence: how far the scores were right, or that it is too early to tell. */
export function tellReport({ verdict, touches, answers: came, expected }: CalibrationReport, language: Language): string {
  if (verdict === 'TOO_LITTLE') return tooLittle(touches, came, language);
  const [foretold, opening] = [Math.round(expected), OPENINGS[language][verdict]];
  const rate = shares[language].format(came / touches);
  if (language === 'en')
    return `${opening}: of ${pitches.en(touches)}, ${answers.en(foretold)} expected and ${numbers.en.format(came)} came (${rate}).`;
  return `${opening}${COLON}sur ${pitches.fr(touches)}, ${answers.fr(foretold)} attendue${foretold < 2 ? '' : 's'}, ${numbers.fr.format(came)} reçue${came < 2 ? '' : 's'} (${rate}).`;
}

function tooLittle(touches: number, came: number, language: Language): string {
  if (language === 'en')
    return `Too little to tell yet: ${pitches.en(touches)} whose outcome is known, ${answers.en(came)}. `
      + `It takes ${REPORT_TOUCHES}, with at least ${REPORT_ANSWERS} answered and ${REPORT_ANSWERS} not.`;
  return `Encore trop peu pour en juger${COLON}${pitches.fr(touches)} dont l’issue est connue, ${answers.fr(came)}. `
    + `Il en faut ${REPORT_TOUCHES}, dont au moins ${REPORT_ANSWERS} avec réponse et ${REPORT_ANSWERS} sans.`;
}
