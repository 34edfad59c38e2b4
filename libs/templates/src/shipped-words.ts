import type { PitchChannel } from '#charter';
import { withFrenchSpaces, type FormOfAddress } from '#rendering';

export interface ShippedVariant {
  language: 'fr' | 'en';
  formOfAddress: FormOfAddress;
  channel: PitchChannel;
  /** Mails have one. */
  subject: string | null;
  text: string;
  html: null;
}

/** The subject and the text of a mail; a text alone is a direct message. */
type Said = [subject: string, text: string] | [text: string];

export const vous = (...said: Said): ShippedVariant => variant('fr', 'VOUS', said.map(withFrenchSpaces));
export const tu = (...said: Said): ShippedVariant => variant('fr', 'TU', said.map(withFrenchSpaces));
export const english = (...said: Said): ShippedVariant => variant('en', 'NEUTRAL', said);

function variant(language: ShippedVariant['language'], formOfAddress: FormOfAddress, said: string[]): ShippedVariant {
  const [text, subject = null] = said.toReversed();
  return { language, formOfAddress, channel: subject === null ? 'DM' : 'MAIL', subject, text, html: null };
}
