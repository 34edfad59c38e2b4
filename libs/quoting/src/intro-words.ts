import { pattern } from '#prose';

/** "wrote" as mail programs say it: en fr de es it nl pt, da no sv fi is, pl cs hu ro tr, ru uk el. */
const WROTE = [
  ...['wrote', 'writes', '(?:a|as|avez|avait|ont) ecrit', 'ecrit', 'ecrivait', 'schrieb(?:en|st|t)?', 'geschrieben', 'escribio', 'escribiste', 'escribia'],
  ...['ha escrito', 'ha scritto', 'hai scritto', 'scriveva', 'scrive', 'schreef', 'geschreven', 'escreveu', 'escreve', 'skrev', 'skreiv', 'skrifadi'],
  ...['kirjoitti', 'napisal(?:\\(a\\)|a)?', 'pisze', 'napsal(?:\\(a\\)|a)?', '(?:ezt )?irta', 'a scris', '(?:sunlari )?yazdi'],
  ...['(?:на)?писал(?:\\(а\\)|а)?', 'пишет', 'написав', 'написала', 'εγραψε'],
].join('|');

/** A line that ends with it: "On Monday, Camille wrote:", "---- On Monday Camille wrote ----". */
export const ENDS_WROTE = new RegExp(`(?:^|[\\s>)\\]",;.])(?:${WROTE})[.]{0,3} ?(?::|-{2,}:?)?$`);
/** It stands inside, and the sender behind: "Am Montag schrieb Camille:". */
export const WROTE_INSIDE = new RegExp(`(?:^|[\\s>)\\]",;.])(?:${WROTE})[\\s,](?:(?![a-z]{3}\\. ).){0,200}:$`);
/** The writer tells of themselves: no program says that. */
export const BY_THE_WRITER = pattern('')`
  \b(?:i|we) (?:once |already |just |also |have )?wr[io]te?|\b(?:j'ai|j'avais|nous avons|nous avions|on a) (?:deja |
  bien |aussi )?ecrit|
  \bj'ecrivais|\b(?:ich|wir) (?:schrieb|habe|haben)|\bschrieb(?:en)? (?:ich|wir)\b|\b(?:he|yo|hemos) escrito|
  \bescribi\b|
  \b(?:ho|abbiamo) (?:gia )?scritto|\bscrivevo\b|\b(?:ik|wij|we) (?:schreef|heb|hebben)|\bschreef ik\b|\bescrevi\b
`;
/** To one who is addressed: "On 26 November you wrote:". */
export const BY_YOU = /\b(?:you|vous|tu|du|sie|usted|lei|je|jij|u|voce) (?:(?:have|avez|as|hast|haben|hebt|ha) )?[a-z]{4,12}\b/;

/** How intros begin. */
export const OPENS = pattern('')`
  ^(?:[-*_]{2,} ?)?(?:(?:on|at|le|el|il|am|op|em|den|dne|dnia|w dniu|in data|il giorno|no dia|in a message dated|zum|
  vom|
  quoting|citando|zitat von)\b|[^\s\d,.]{2,12}[.,]{0,2} (?:[^\s\d]{1,12}[.,]? )?\d|\d|.{0,80}<[^<>\s]{1,80}@)
`;
export const ADDRESS = /[^\s@<>"(]{1,64}@[a-z\d.-]{1,100}/;
export const TIME = /\b\d{1,2}(?:[:.]\d{2}\b| ?h ?\d{2}\b| ?(?:am|pm|a\.m|p\.m|uhr|h)\b)/;
export const DAY = pattern('')`
  \b(?:19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{1,2}(?:\.|er|st|nd|rd|th)? (?:de |d')?[^\s\d.,:]{3,12}\b|
  \b[a-z]{3,9}\.? \d{1,2}\b
`;
/** A day, an hour and a sender say enough: "ср, 30 апр. 2025 г. в 15:19, Camille <camille@example.org>:". */
export const SENDER_AT_END = /<[^<>]{0,40}@[^<>]{1,100}> ?[>)]?,? ?:$/;
