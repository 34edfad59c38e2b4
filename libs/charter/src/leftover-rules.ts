import { placeholdersIn } from '#prose';
import type { Rule } from './rule.js';
import { words } from './words.js';

const noPlaceholder: Rule = {
  name: 'no-placeholder',
  title: words('Rien d’oublié à remplir', 'No placeholder left'),
  explanation: words(
    'Accolades, [PRÉNOM], XXX, « undefined » ou « Bonjour , » : ce qui devait être remplacé l’a été.',
    'Braces, [NAME], XXX, “undefined” or “Hello ,”: whatever was to be replaced has been.',
  ),
  severity: 'BLOCKS',
  figures: {},
  find: (reading) =>
    reading
      .placed(({ passage }) => placeholdersIn(passage))
      .map(({ part, ...span }) => ({ part, span, message: LEFT_OVER })),
};

const LEFT_OVER = words(
  'Ceci devait être remplacé avant l’envoi. Écrivez ce qui va à cette place, ou retirez-le.',
  'This was to be replaced before sending. Write what belongs here, or take it out.',
);

const noEmptyValue: Rule = {
  name: 'no-empty-value',
  title: words('Pas de valeur vide', 'No empty value'),
  explanation: words(
    'Ce que le modèle met en place pour une personne dit quelque chose.',
    'Whatever the template puts in for a person says something.',
  ),
  severity: 'BLOCKS',
  figures: {},
  find: ({ words: { subject, text, merged } }) =>
    merged
      .filter(({ part, start, end }) => BLANK.test((part === 'SUBJECT' ? (subject ?? '') : text).slice(start, end)))
      .map(({ part, start, end, field }) => ({ part, span: { start, end }, quote: field, message: emptyValue(field) })),
};

/** Nothing a reader would see. */
const BLANK = /^[\s\p{C}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

const emptyValue = (field: string) =>
  words(
    `${field} est vide à cet endroit. Complétez-le ou récrivez la phrase sans lui.`,
    `${field} is empty here. Fill it in, or write the sentence without it.`,
  );

export const LEFTOVER_RULES: Rule[] = [noPlaceholder, noEmptyValue];
