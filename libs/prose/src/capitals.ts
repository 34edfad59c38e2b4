import { pattern } from './pattern.js';

/** SNCF and UNESCO are no shouting. */
const LONGEST_ACRONYM = 6;

/** Whether a line is in capitals: four letters in five, and more than an acronym. */
export function isShouted(line: string): boolean {
  const letters = line.match(/\p{L}/gu) ?? [];
  const capitals = line.match(/\p{Lu}/gu) ?? [];
  return letters.length > LONGEST_ACRONYM && capitals.length / letters.length > 0.8;
}

const REPLY = /^ {0,3}(?:(?:re|fwd?|tr|rep|ref|aw|wg|sv|antw)(?:\[\d{1,3}\])? {0,2}: {0,3}){1,5}/;

/** "Suite à notre échange": in words what "Re:" is in a sign. */
const SEQUEL = pattern('')`
  ^ {0,3}(?:suite (?:a|de) (?:notre|nos|votre|ton)(?! (?:article|billet|post|recette|serie|livre|video|blog))\b|
  comme convenu|apres notre
  (?:echange|appel|conversation|rendez-vous|discussion)|(?:following|further to|per|as per|after) (?:up on )?our\b|
  following up\b|
  as (?:discussed|agreed|promised))(?: (?:echange|conversation|discussion|appel|message|call|chat|meeting|e-?mail|
  mail)s?)?
`;

/**
 * What passes a subject off as an answer: "Re:", "RE :", "Fwd:", "TR :", which mail programs write, and words such as
 * "Suite à notre échange". Takes a subject in plain letters.
 */
export const findReplyMark = (plainSubject: string): string | null =>
  (REPLY.exec(plainSubject) ?? SEQUEL.exec(plainSubject))?.[0].trim() ?? null;
