import { pattern } from '#prose';
import { nextWritten, type Line } from './line.js';

export type Told = 'FROM' | 'SENT' | 'TO' | 'COPY' | 'SUBJECT' | 'OTHER';

/** What a header is called: en fr de es it nl pt, da no sv fi pl ru. */
const LABELS: [Told, string][] = [
  ['FROM', 'from|de|von|da|van|afzender|mittente|remitente|expediteur|absender|fra|fran|lahettaja|od|nadawca|от|от кого'],
  ['SENT', 'sent|date|envoyee?|envoyes|envoyee? le|gesendet|gesendet am|datum|enviad[oa]s?|enviad[oa] el|enviad[oa] em|' +
    'fecha|data|inviat[oa]|inviat[oa] il|verzonden|verzonden berichten|verzonden op|sendt|dato|skickat|lahetetty|paivamaara|wyslano|дата|отправлено'],
  ['TO', 'to|a|an|para|per|aan|til|till|vastaanottaja|do|ontvanger|destinatario|destinataire|empfanger|кому'],
  ['COPY', 'cc|bcc|cci|kopie|copie|copia|con copia|kopi|kopia'],
  ['SUBJECT', 'subject|objet|sujet|betreff|asunto|oggetto|onderwerp|assunto|emne|amne|aihe|temat|тема'],
  ['OTHER', 'reply-to|repondre a|importance|priority|attachments|pieces jointes|anlagen|importancia|wichtigkeit'],
];
const LABELLED = LABELS.map(([told, names]) => [told, new RegExp(`^[*_ ]{0,4}(?:${names}) ?[*_]{0,2} ?:`)] as const);
/** As Orange's webmail begins: "Message du 12/05/25 14:30", then "De :". */
const MESSAGE_OF = /^message du ?:? ?\d/;

const LONGEST = 24;
const RULE = /^[-_=—–*]{5,}$/;

const ORIGINAL = pattern('')`
  original (?:message|appointment)|(?:message|courriel|mail) (?:d'origine|original)|ursprungliche (?:nachricht|
  e-mail)|
  original-?nachricht|mensaje original|messaggio originale|(?:oorspronkelijke?|origineel|orgineel) bericht|
  mensagem original|
  oprindelig (?:besked|meddelelse)|opprinnelig melding|(?:ursprungligt |original)meddelande|alkuperainen viesti|
  (?:oryginalna wiadomosc|wiadomosc oryginalna)|(?:исходное|оригинальное) сообщение|repl(?:y|ied) message|
  courriel de reponse
`;
const FORWARDED = pattern('')`
  forwarded (?:message|by)|message transfere|message reexpedie|weitergeleitete nachricht|mensaje reenviado|
  messaggio inoltrato|doorgestuurd bericht|mensagem (?:encaminhada|reencaminhada)|videresendt (?:besked|melding)|
  vidarebefordrat|valitetty viesti|пересылаемое сообщение|wiadomosc przekazana
`;
const BETWEEN_RULES = new RegExp(`^[-_=—*]{2,} ?(?:${ORIGINAL.source}|${FORWARDED.source})[^\\n]{0,60}?[-_=—*]{2,}:?$`);
const APPLE_FORWARD = pattern('')`
  ^(?:begin forwarded message|debut du message (?:transfere|reexpedie)|anfang der weitergeleiteten (?:nachricht|
  e-mail)|
  inicio del mensaje reenviado|inizio messaggio inoltrato|begin doorgestuurd bericht|
  inicio da mensagem reencaminhada) ?:$
`;

/** What forums put above the posts before, in bold or italics. */
const POSTS_BEFORE = /^[*_]{1,2}previous (?:replies|posts|messages)[*_]{1,2}$/;

/** A line that says that another message begins here, such as "-----Original Message-----". */
export const isSeparator = ({ plain }: Line): boolean => BETWEEN_RULES.test(plain) || APPLE_FORWARD.test(plain) || POSTS_BEFORE.test(plain);

/** A line that says that the writer passes somebody else's message on. */
export const isForward = ({ plain }: Line): boolean =>
  APPLE_FORWARD.test(plain) || (BETWEEN_RULES.test(plain) && FORWARDED.test(plain));

/** The line after the headers (From, Sent, To, Subject) that begin at a line, or at a rule above them; null where none do. */
export function endOfHeaders(lines: Line[], at: number): number | null {
  const start = RULE.test(lines[at].plain) ? nextWritten(lines, at + 1) : at;
  if (!isHeader(lines[start])) return null;
  const end = endOfBlock(lines, start);
  return isMessage(lines.slice(start, end)) ? end : null;
}

export const toldBy = ({ plain }: Line): Told | null =>
  LABELLED.find(([, label]) => label.test(plain))?.[0] ?? (MESSAGE_OF.test(plain) ? 'SENT' : null);

const isHeader = (line: Line | undefined): boolean => line !== undefined && line.depth === 0 && toldBy(line) !== null;

/** Up to an empty line that no header follows; a header may go on in the next line. */
function endOfBlock(lines: Line[], start: number): number {
  let end = start + 1;
  while (end < Math.min(start + LONGEST, lines.length)) {
    if (lines[end].depth > 0 || (lines[end].plain === '' && !isHeader(lines[nextWritten(lines, end)]))) break;
    end++;
  }
  return end;
}

/** "From: Paris, to: Lyon" is a journey; a message has a sender, two other headers, and a subject or an address. */
function isMessage(block: Line[]): boolean {
  const told = new Set(block.map(toldBy).filter((one) => one !== null && one !== 'OTHER'));
  if (!told.has('FROM') || toldBy(block[0]) === null) return false;
  return told.size >= 3 ? told.has('SUBJECT') || hasAddress(block) : told.size === 2 && told.has('SENT') && hasAddress(block);
}

const hasAddress = (block: Line[]): boolean => block.some(({ plain }) => plain.includes('@'));
