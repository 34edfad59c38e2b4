import { withFrenchSpaces } from '#rendering';

/** A partial every workspace has until it saves words of its own under that name and language. */
export interface ShippedPartial {
  name: 'signature' | 'opening' | 'legalNotice';
  language: 'fr' | 'en';
  text: string;
}

const inFrench = (name: ShippedPartial['name'], text: string): ShippedPartial => ({
  ...{ name, language: 'fr', text: withFrenchSpaces(text) },
});
const inEnglish = (name: ShippedPartial['name'], text: string): ShippedPartial => ({ name, language: 'en', text });

/**
 * The signature names the persona, else the sender, and the brand; the opening greets; the legal notice says how to
 * hear no more of us and, to whom was never told, where we have their address from, what for, and what they may ask
 * (GDPR, articles 14 and 21).
 */
export const SHIPPED_PARTIALS: ShippedPartial[] = [
  inFrench(
    'signature',
    `Bien à {{form tu="toi" vous="vous" neutral="vous"}},
{{fallback identity.persona sender.name}}
{{workspace.name}}`,
  ),
  inFrench('opening', 'Bonjour {{fallback contact.firstName contact.name}},'),
  inFrench(
    'legalNotice',
    `{{#if notice.isDue}}
P.-S. J’ai trouvé {{form tu="tes" vous="vos" neutral="vos"}} coordonnées ici : {{notice.source}}. Nous les gardons, avec \
quelques notes de lecture, pour écrire aux bonnes personnes et à elles seules : c’est notre intérêt légitime. Un mot en \
réponse suffit pour les voir, les corriger, les faire effacer ou ne plus recevoir de messages de ma part ; en cas de \
désaccord, l’autorité de protection des données de {{form tu="ton" vous="votre" neutral="votre"}} pays est là pour cela.
{{else}}
Si {{form tu="tu préfères" vous="vous préférez" neutral="vous préférez"}} ne plus recevoir de messages de ma part, un mot \
suffit et je ne {{form tu="t’écrirai" vous="vous écrirai" neutral="vous écrirai"}} plus.
{{/if}}`,
  ),
  inEnglish(
    'signature',
    `Kind regards,
{{fallback identity.persona sender.name}}
{{workspace.name}}`,
  ),
  inEnglish('opening', 'Hello {{fallback contact.firstName contact.name}},'),
  inEnglish(
    'legalNotice',
    `{{#if notice.isDue}}
P.S. I took your contact details from {{notice.source}}. We keep them, with a few notes on what you publish, so as to \
write to the right people and to nobody else: that is our legitimate interest. A word in reply is enough to see them, \
correct them, have them erased, or get no more messages from me; should we disagree, your country’s data protection \
authority is there for that.
{{else}}
If you would rather not hear from me again, just say so and I will not write to you any more.
{{/if}}`,
  ),
];
