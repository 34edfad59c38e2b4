import type { Passage } from './passage.js';
import { pattern } from './pattern.js';
import type { Span } from './span.js';
import { sentencesWith, type Wording } from './wording.js';

const FRENCH_ADDRESS = /\b(?:adresses?|coordonnees|contact|e-?mail|mail|courriel|donnees)\b/;
/** That we found their address, and where: "J’ai trouvé votre adresse" alone tells nothing. */
const FRENCH_FOUND: Wording = [
  FRENCH_ADDRESS,
  pattern('')`
    \b(?:j'ai|nous avons|on a|l'ai|l'avons|les ai|les avons)(?: donc| ici| par hasard| facilement| simplement)? (?:trouve|
    releve|note|obtenu|eu|recupere|recu|cherche|pris|copie)(?:e?s?) (?:[a-z]{1,12} ){0,3}?(?:votre|ton|vos|tes|
    l'|cette |une ) ?(?:nom et )?(?:votre )?(?:adresse|coordonnees|contact|e-?mail|mail|courriel|donnees)\b|
    \b(?:je tiens|
    nous tenons|je dois|nous devons|j'ai|nous avons) (?:votre|ton|vos|tes) (?:adresse|coordonnees|contact|e-?mail|
    donnees)\b|\b(?:adresse|coordonnees|e-?mail|mail|courriel|donnees)\b[^.!?\n]{0,40}(?:(?:que |
    dont )?(?:j'ai|je l'ai|je les ai|nous avons|nous l'avons|nous les avons) |,? )(?:trouve|releve|obtenu|
    recupere|note)e?s?\b|\b(?:sur|dans|par|via)\b[^.!?\n]{1,80} (?:que|ou) (?:j'ai|nous avons) (?:trouve|releve|obtenu|
    recupere|note|eu)e?s? (?:votre|ton|vos|tes) (?:adresse|coordonnees|contact|e-?mail|mail|courriel|donnees)\b
  `,
  pattern('')`
    \b(?:sur|dans|via|par|aupres|grace|chez|lors|d'apres|au (?:dos|bas|pied|salon)|en (?:bas|pied|ligne)|de (?!vous\b|
    ne\b|me\b|nous\b|la part)[a-z]{2,20}|du|ici(?= ?:))\b(?! (?:(?:les |la |mes |ma |nos |notre )?(?:spams|indesirables|boite|
    messagerie|liste des invites|prochaine?)))
  `,
];
/** "Votre adresse vient de votre blog." */
const FRENCH_ORIGIN: Wording = [
  FRENCH_ADDRESS,
  pattern('')`
    \b(?:votre|ton|vos|tes) (?:nom et (?:votre |ton )?)?(?:adresses?|coordonnees|contact|e-?mail|mail|courriel|
    donnees)(?: [a-z'(),-]{1,20}){0,4} (?:(?:nous |me |m')?(?:vien(?:t|nent)|provien(?:t|nent)) (?:de|d'|
    du|des)\b|(?:figure|apparai|se trouve)[a-z]{0,3} (?:sur|dans|en|au|a)\b|(?:est|sont) (?:publique?s?|publiee?s?|
    indiquee?s?|affichee?s?|donnee?s?|visibles?|accessibles?) (?:sur|dans|en|au|a|par)\b|(?:m'a|m'ont|nous a|
    nous ont) ete (?:donn|transmis|communiqu|indiqu|confi|fourni|pass)[a-z]{0,3} (?:par|lors|au|a)\b)|
    \b(?:je|nous) (?:vous |t'|te )?ecri[a-z]{1,4}\b[^.!?\n]{0,40}\ba (?:l'|cette )adresse[a-z ,]{0,20} (?:indiquee|
    publiee|trouvee|affichee|donnee|que (?:vous|tu))
  `,
];

/** A question is never the answer to where an address comes from. */
const TOLD = /[^?\s]["»)\]]*$/;

const ENGLISH_ADDRESS = /\b(?:address|details|information|contacts?|e-?mail|data)\b/;
const ENGLISH_FOUND: Wording = [
  ENGLISH_ADDRESS,
  TOLD,
  pattern('')`
    (?<!\b(?:could|can|may|might|shall|should|if) )\b(?:i|we|i've|we've)(?: have)?(?: only| just| first)? (?:found|
    got|took|obtained|
    collected|came across|picked up|copied|noted|have|hold|keep|received|was given|were given) (?:your|an|
    the) (?:public |
    business |e-?mail |contact |mail |postal |name and ){0,3}(?:address|details|information|contacts?|e-?mail|data)\b
  `,
  /\b(?:on|from|through|via|in|at|thanks to|by|here(?= ?:))\b/,
];
const ENGLISH_ORIGIN: Wording = [
  ENGLISH_ADDRESS,
  TOLD,
  pattern('')`
    \byour (?:public |business |e-?mail |contact |mail |postal |name and ){0,3}(?:address|details|contacts?|e-?mail|
    data)(?: [a-z'-]{1,20}){0,4} (?:(?:comes?|came|is|are|was|were) from\b|(?:is|are|was|were) (?:publicly |
    openly )?(?:public|published|listed|shown|given|displayed|visible|available|printed|posted|found)(?: to (?:me|
    us))? (?:on|in|at|by|there)\b|(?:was|were) (?:passed|sent|handed) (?:on )?to (?:me|us) by\b|appears? (?:on|in|
    at)\b|
    (?:is|are|was|were) on (?:your|the|a|an)\b[^.!?\n]{0,40}(?:page|site|blog|profile|card|channel|account|forum|
    directory|
    masthead|bio)\b)|\b(?:writing|write|wrote) to (?:you at )?(?:the|this|an) (?:e-?mail |contact |
    postal )?address (?:(?:given|shown|listed|published|found|i found|we found|you give|you publish) )?(?:on|in|at)\b
  `,
];

/**
 * The sentence that says where their address or data come from (GDPR, article 14(2)(f)), in French or English; null
 * where there is none. It takes a verb of origin, the address, and a place or a person.
 */
export const findSource = (passage: Passage): Span | null =>
  sentencesWith(passage, FRENCH_FOUND, FRENCH_ORIGIN, ENGLISH_FOUND, ENGLISH_ORIGIN).at(0) ?? null;
