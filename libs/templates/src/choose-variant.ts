import type { PitchChannel } from '#charter';
import type { FormOfAddress } from '#rendering';

/** What a template has one variant of. */
export interface VariantKey {
  /** ISO 639-1 code of a variant; of a contact also a tag such as fr-BE. */
  language: string;
  formOfAddress: FormOfAddress;
  channel: PitchChannel;
}

export type VariantChoice<Variant> = { variant: Variant } | { missing: string };

/**
 * The variant for a channel in the contact's language and form of address; without it the neutral one in that language,
 * never another. What is missing is told with what there is:
 * "« Bonjour » has no variant in French, tu, for a direct message; it has: fr vous mail, en mail".
 */
export function chooseVariant<Variant extends VariantKey>(
  template: { name: string; variants: readonly Variant[] },
  { language, formOfAddress, channel }: Omit<VariantKey, 'language'> & { language: string | null },
): VariantChoice<Variant> {
  if (!language) return { missing: 'the language of the contact is not known' };
  const spoken = template.variants.filter((one) => one.channel === channel && one.language === primary(language));
  const inForm = (form: FormOfAddress) => spoken.find((one) => one.formOfAddress === form);
  const variant = inForm(formOfAddress) ?? inForm('NEUTRAL');
  if (variant) return { variant };
  const wanted = `${englishName(language)}, ${FORMS[formOfAddress]}, for ${CHANNELS[channel]}`;
  const known = template.variants.map(labelOf).join(', ');
  return { missing: `« ${template.name} » has no variant in ${wanted}; it has${known ? `: ${known}` : ' none yet'}` };
}

/** How people tell a variant from its siblings: `fr vous mail`; `en mail` where nobody is addressed as tu or vous. */
export function labelOf({ language, formOfAddress, channel }: VariantKey): string {
  const form = formOfAddress === 'NEUTRAL' ? [] : [FORMS[formOfAddress]];
  return [language, ...form, channel === 'DM' ? channel : channel.toLowerCase()].join(' ');
}

const FORMS = { TU: 'tu', VOUS: 'vous', NEUTRAL: 'neutral address' } as const;

const CHANNELS = { MAIL: 'a mail', DM: 'a direct message', COMMENT: 'a comment', LETTER: 'a letter' } as const;

const primary = (language: string): string => language.split('-')[0].toLowerCase();

/** "French" for fr and fr-BE; the tag itself for what is no language. */
function englishName(language: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(primary(language)) ?? language;
  } catch {
    return language;
  }
}
