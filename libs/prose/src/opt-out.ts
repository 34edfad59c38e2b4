import type { Passage } from './passage.js';
import { pattern } from './pattern.js';
import type { Span } from './span.js';
import { sentencesWith } from './wording.js';

const FRENCH_OPT_OUT = pattern('')`
  \bne (?:plus|pas) (?:(?:me |nous |en )?(?:recevoir|etre (?:contacte|sollicite|derange)|avoir de (?:mes|
  nos) nouvelles|m'entendre|nous entendre|entendre parler|que je)|(?:vous |t'|te )(?:ecri|contact|solliciter|
  deranger|importuner|envoyer))|\bne (?:vous |t'|te )(?:ecrirai|ecrirons|contacterai|contacterons|solliciterai|
  solliciterons|derangerai|importunerai|enverrai|enverrons|relancerai)(?: alors)? (?:plus|pas)\b|(?<!\b(?:je|
  nous) )\bne (?:souhait|voul|desir)[a-z]{1,6} (?:plus|pas) (?:(?:en |me |nous |m')?(?:recevoir|entendre)|
  avoir de (?:mes|nos)|etre (?:contact|sollicit|derang|relanc)|que (?:je|nous|l'on|on) )|\bn'insisterai pas|
  \b(?:desinscri|desabonn)|\b(?:pouvez|peux|pourrez|pourras|droit de|libres? de) (?:a tout moment |
  bien sur )?(?:vous |t')(?:y )?opposer\b(?! a (?:vos|votre|tes|ton|ta)\b)|\b(?:recevoir|receviez|receves|recevrez|
  voulez|souhaitez|veux|souhaites|n'enverrai|n'enverrons) plus (?:aucun |de |d')(?:messages?|mails?|
  e-mails?|courriels?|courriers?|nouvelles)\b|\b(?:cess|arret)[a-z]{1,5} de (?:vous |t'|te )(?:ecrire|contacter|
  solliciter|envoyer)|\b(?:retir|supprim|effac|enlev)[a-z]{1,5} (?:de |
  a )?(?:vos|tes|votre|ton|mes|ma|nos|notre|cette) (?:coordonnees|adresse|nom|donnees|listes?|carnets?|fichiers?)
`;
const FRENCH_READER = /\b(?:vous|votre|vos|tu|te|toi|ton|ta|tes|un (?:simple )?mot|sur simple demande|[a-z]{2,12}ez|dites|dis|reponds|ecris)\b|\bt'/;
const FRENCH_WRITING = pattern('')`
  \b(?:messages?|e-?mails?|mails?|courriels?|courriers?|lettres?|nouvelles|invitations?|propositions?|listes?|
  carnets?|fichiers?|adresse|coordonnees|donnees|nom|recevoir|entendre|envoyer|s?'?y opposer|vous opposer)\b|
  \b(?:ecri|contact|sollicit|derang|importun|relanc|insist|enverr|desinscri|desabonn)
`;

const ENGLISH_OPT_OUT = pattern('')`
  \bunsubscribe|\bopt[ -]out\b(?! of (?!(?:this|these|those|such|our|my|all|any|further|future|receiving|
  hearing|it)\b))|\b(?:rather|prefer|like|want|wish)(?: to)? (?:not|no longer)(?: to)? (?:hear|receive|
  be contacted|get)|\b(?:not|no longer|don't|do not|stop) (?:wish to |want to |want me to |like to |
  longer )?(?:hear(?:ing)?|receiv(?:e|ing)|be contacted|being contacted) (?:from|any|further|these|such|messages|
  mails?|emails?|by)|\b(?:won't|will not|shall not|never) (?:write|contact|email|e-mail|bother|message|
  be in touch)(?: with| to)? (?:you|again|any ?more|any further)\b|\b(?:i|we) (?:don't|do not|
  didn't) (?:write|contact)(?: to)? (?:you|again|any ?more)\b|\b(?:stop|cease) (?:writing|emailing|contacting|
  messaging)|\b(?:take|remove|delete|strike) (?:you|your (?:address|details|name|data|contact))|
  \bno (?:more|further) (?:messages|mails?|emails?|e-mails?|letters)
`;
const ENGLISH_READER = /\b(?:you|you'd|your|reply|replying|say|tell|let (?:me|us)|unsubscribe|one word|a word|just|click|here)\b/;
const ENGLISH_WRITING = pattern('')`
  \b(?:hear|hearing|messages?|messaging|e-?mails?|e-?mailing|mails?|letters?|invitations?|news|write|writing|
  contact(?:ed|ing)?|lists?|address|details|name|data|unsubscribe|opt[ -]out|in touch|bother|receiv(?:e|ing))\b
`;

const OBJECTION = pattern('')`
  \b(?:les|la|l'|tout|faire|a|corriger ou) (?:effac|supprim|retir)[a-z]{1,5}\b|\bl'(?:effac|supprim|retir)|
  \b(?:supprim|effac|retir)[a-z]{1,5} (?:vos|tes|votre|ton|ces|cette|toutes?)\b|\bdroits? d'(?:opposition|acces)|
  \b(?:refuser|vous (?:y )?opposer|t'(?:y )?opposer)\b|\b(?:may|can|to|or|and|free to) object\b|
  \b(?:delete|remove|erase|forget) (?:it|them|you|all|everything|(?:your|this|these) (?:address|details|name|data|
  contact))\b|\b(?:deleted|removed|erased)\b
`;
/** Whom it is said to, or that it is a promise. */
const OFFERED = /\b(?:vous|votre|vos|tu|toi|tes|ton|t'|demande|mot|peux|you|your|reply|ask|will|may|can|[a-z]+erai|[a-z]+erons)\b/;

/** Every sentence that says, in French or English, to the reader how to hear no more from us. */
export const optOutsIn = (passage: Passage): Span[] =>
  sentencesWith(
    passage,
    [FRENCH_OPT_OUT, FRENCH_READER, FRENCH_WRITING],
    [ENGLISH_OPT_OUT, ENGLISH_READER, ENGLISH_WRITING],
  );

/** The sentence that says that they may object (GDPR, article 21(4)): an opt-out line does. */
export const findObjection = (passage: Passage): Span | null =>
  optOutsIn(passage).at(0) ?? sentencesWith(passage, [OBJECTION, OFFERED]).at(0) ?? null;
