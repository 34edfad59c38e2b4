import { ADDRESS_RULES } from './address-rules.js';
import { ASKING_RULES } from './asking-rules.js';
import { FIRST_TOUCH_RULES } from './first-touch-rules.js';
import { LAW_RULES } from './law-rules.js';
import { LEFTOVER_RULES } from './leftover-rules.js';
import { LINK_RULES } from './link-rules.js';
import { PERSON_RULES } from './person-rules.js';
import { RELEASE_RULES } from './release-rules.js';
import type { Rule } from './rule.js';
import { SAMENESS_RULES } from './sameness-rules.js';
import { SUBJECT_RULES } from './subject-rules.js';
import { words, type Words } from './words.js';

/** The charter as people read it: what belongs together, in the order of its importance. */
export const CHAPTERS: { title: Words; rules: Rule[] }[] = [
  { title: words('Le premier contact', 'The first touch'), rules: FIRST_TOUCH_RULES },
  { title: words('Écrire, pas diffuser', 'Writing, not broadcasting'), rules: [...RELEASE_RULES, ...SAMENESS_RULES] },
  { title: words('Demander et donner', 'Asking and giving'), rules: ASKING_RULES },
  { title: words('La personne', 'The person'), rules: [...ADDRESS_RULES, ...PERSON_RULES] },
  { title: words('Le soin', 'Care'), rules: [...LEFTOVER_RULES, ...SUBJECT_RULES, ...LINK_RULES] },
  { title: words('Le droit', 'The law'), rules: LAW_RULES },
];

/** Every rule a workspace may switch and set. What one person wants is not among them: see policyConflicts. */
export const RULES: Rule[] = CHAPTERS.flatMap(({ rules }) => rules);
