import { effectiveForm } from '#templates';
import type { PitchPlan } from './pitch-plan.js';
import type { WrittenPitch } from './write-pitches.js';

type Problem = Extract<WrittenPitch, { outcome: 'STOPPED' }>['problems'][number];
type NoVariant = Extract<WrittenPitch, { outcome: 'NO_VARIANT' }>;

/** Why somebody gets no words, told as the charter tells its findings. */
export interface StoppedReason {
  rule: string;
  /** The value that is missing, as a template names it. */
  quote: string | null;
  message: { fr: string; en: string };
}

/** What the template said in English, in French: by the code of the problem. */
const IN_FRENCH: Partial<Record<Problem['code'], string>> = {
  MISSING_VALUE: 'est vide pour cette personne\u202f; complétez sa fiche, ou écrivez {{fallback …}}.',
  WRONG_VALUE: 'ne convient pas à cet endroit du modèle\u202f; corrigez la valeur ou le modèle.',
  TOO_LONG: 'le texte devient trop long\u202f; raccourcissez le modèle ou les valeurs.',
  TOO_SLOW: 'l’écriture prend plus de 250 ms\u202f; raccourcissez le modèle.',
  OUT_OF_MEMORY: 'l’écriture prend trop de mémoire\u202f; raccourcissez le modèle.',
};

const OTHERWISE = 'le modèle ne peut pas être écrit pour cette personne\u202f; corrigez-le.';

/** Why a template stopped at somebody. */
export function problemReason({ code, field, line, partial, message }: Problem): StoppedReason {
  const place = partial === null ? `Ligne ${line}` : `Fragment ${partial}, ligne ${line}`;
  const fr = [`${place}\u00a0:`, field, IN_FRENCH[code] ?? OTHERWISE].filter(Boolean).join(' ');
  return { rule: code.toLowerCase().replaceAll('_', '-'), quote: field, message: { fr, en: message } };
}

/** Why a template has nothing to say to somebody. */
export function variantReason({ template, identity }: PitchPlan, { facts: { contact }, channel, missing }: NoVariant): StoppedReason {
  const form = effectiveForm(contact.formOfAddress, identity?.formOfAddress);
  const wanted = contact.language && [frenchName(contact.language), FORMS[form], CHANNELS[channel]].join(', ');
  const fr = wanted
    ? `Le modèle «\u00a0${template.name}\u00a0» n’a pas de variante pour cette personne (${wanted}). Ajoutez-la, ou corrigez la fiche.`
    : 'La langue de cette personne n’est pas connue. Indiquez-la dans sa fiche.';
  const en = `${missing[0]!.toUpperCase()}${missing.slice(1)}. Add it, or correct the contact.`;
  return { rule: 'missing-variant', quote: null, message: { fr, en } };
}

const FORMS = { VOUS: 'vous', TU: 'tu', NEUTRAL: 'sans tu ni vous' };

const CHANNELS = { MAIL: 'courriel', DM: 'message privé', COMMENT: 'commentaire', LETTER: 'lettre' };

/** "français" for fr and fr-BE; the tag itself for what is no language. */
function frenchName(language: string): string {
  try {
    return new Intl.DisplayNames('fr', { type: 'language' }).of(language.split('-')[0]!) ?? language;
  } catch {
    return language;
  }
}
