import type { ContactValues, FormOfAddress } from '#rendering';

export interface VariantKey {
  /** BCP 47, such as fr or fr-BE. */
  language: string;
  formOfAddress: FormOfAddress;
}

export type VariantChoice<Variant> = { variant: Variant } | { missing: string };

/**
 * The variant in the contact's language and form of address; without it the neutral one in that language, never
 * another. A contact who reads fr-BE gets fr-BE, else fr. What is missing is named: "no French variant for vous".
 */
export function chooseVariant<Variant extends VariantKey>(
  variants: Variant[],
  { language, formOfAddress }: Pick<ContactValues, 'language' | 'formOfAddress'>,
): VariantChoice<Variant> {
  if (!language) return { missing: 'the language of the contact is not known' };
  for (const tongue of [language, primary(language)]) {
    const spoken = variants.filter((variant) => variant.language.toLowerCase() === tongue.toLowerCase());
    const inForm = (form: FormOfAddress) => spoken.find((variant) => variant.formOfAddress === form);
    const variant = inForm(formOfAddress) ?? inForm('NEUTRAL');
    if (variant) return { variant };
  }
  const form = formOfAddress === 'NEUTRAL' ? 'neutral address' : formOfAddress.toLowerCase();
  return { missing: `no ${englishName(language)} variant for ${form}` };
}

const primary = (language: string): string => language.split('-')[0];

/** "French" for fr and fr-BE; the tag itself for what is no language. */
function englishName(language: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(primary(language)) ?? language;
  } catch {
    return language;
  }
}
