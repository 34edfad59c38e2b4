import { pattern } from '#prose';

/** What programs on phones and free services add: en fr de es it nl pt, da no sv fi pl ru. The whole line is theirs. */
const BY_A_PROGRAM = pattern('')`
  ^[*_]{0,2}(?:(?:sent|sending) (?:from|via|with|using|by)|get|envoye (?:de|depuis|a partir de|avec|par|via|du)|
  telecharge[rz]|obte(?:nez|nir|nha|n)|(?:gesendet|verschickt|gesandt) (?:von|mit|aus|via)|von mein(?:em|er)|
  diese nachricht wurde von|
  hol(?:en sie sich)? |enviad[oa] (?:desde|de|do|da|con|com|pelo|a partir d[eo]|via)|(?:descarga|baixe)|
  inviat[oa] (?:da|dal|dall'|con|tramite)|scarica|ottieni|(?:verstuurd|verzonden|gestuurd) (?:vanaf|vanuit|met|via)|
  download|sendt fra|sendt med|skickat? (?:fran|med)|lahetetty|wyslane? z|outlook (?:para|pour|fur|for))
  \b[^,;?]{0,80}$|^(?:lahetetty|verstuurd|gesendet|отправлено)[^,;?]{0,60}$
`;
const OF_A_DEVICE = pattern('')`
  \b(?:iphone|ipad|ipod|ios|android|galaxy|samsung|blackberry|huawei|xiaomi|redmi|pixel (?:\d|pro)|oneplus|oppo|nokia|
  sony|xperia|
  lg|htc|motorola|moto|wiko|honor|windows|outlook|yahoo|gmail|gmx|proton ?mail|protonmail|bluemail|typeapp|spark|
  aquamail|
  airmail|mailbird|thunderbird|zoho|k-9|mobile|mobil|handy|smartphone|phone|telephone|telefon|telefono|telefoon|
  telemovel|
  celular|movil|cellulare|tablet|tablette|orange|sfr|free|laposte|verizon|t-mobile|at&t)[a-z']{0,5}\b|iphon|телефон
`;
/** More words than such a line has: a sentence of theirs. */
const MOST_WORDS = 12;

/** "Sent from my X", whatever X is called in up to three words: a program's where nothing follows it. */
export const IS_FROM_MINE = pattern('')`
  ^(?:sent (?:from|via|with|using) my|envoye (?:de|depuis|a partir de|avec) (?:mon|ma)|(?:gesendet|gesandt|
  verschickt) (?:von|mit) mein(?:em|er)|von mein(?:em|er)|enviad[oa] (?:desde|do|da|de) (?:mi|o meu|a minha|meu|minha)|
  inviat[oa] (?:dal mio|dalla mia)|(?:verstuurd|verzonden|gestuurd) (?:vanaf|vanuit|met) mijn)
  (?: [^\s,;?!]{1,30}){1,3}$
`;

/** "Sent from my iPhone", and nothing else. */
export const isAddedByProgram = (plain: string): boolean => {
  const line = plain.replace(/<[^<>]{0,300}>|https?:\/\/\S{0,300}/g, ' ').replace(/\s{1,9}/g, ' ').trim();
  return BY_A_PROGRAM.test(line) && OF_A_DEVICE.test(line) && line.split(' ').length <= MOST_WORDS && !/[a-z]\. [a-z]/.test(line);
};

const CONFIDENTIAL = pattern('')`
  \b(?:confidenti|confidencia|vertrauli|riservat|vertrouwelijk|privileged|intended (?:only|solely|for)|
  destinataires?\b|
  destinatari[oa]s?\b|bestimmt|bestemd|disclos|virus|scanned|unauthori[sz]ed|non autorise|unbefugt)
`;
const OF_THE_MESSAGE = pattern('')`
  ^[\s*_"'(\[]{0,4}(?:(?:confidential(?:ity)?|disclaimer|avis|avertissement|mentions? legales?|hinweis|aviso|avviso|
  important)
  \b.{0,40}[:\-]|(?:this|the|ce|cet|le|les informations|l'information|diese|die in dieser|este|la informacion|
  el contenido|
  questo|questa|il presente|le informazioni|dit|deze|de informatie|esta|a informacao|l'absence de virus)\b.{0,40}
  (?:e-?mail|message|communication|courriel|courrier|nachricht|mitteilung|mensaje|correo|messaggio|comunicazione|
  bericht|
  mensagem|informa))
`;
const PRINTING = pattern('')`
  \b(?:environment|environnement|environmental|umwelt|medio ?ambiente|ambiente|milieu|planet|planete)\b.{0,80}
  (?:print|imprim|drucken|ausdruck|stampar|printen|afdruk)|\b(?:print|imprim|drucken|ausdruck)[a-z]{0,6}\b.{0,80}
  \b(?:environment|environnement|umwelt|medio ?ambiente|planet)|\b(?:avast|avg|norton)\b.{0,80}\bvirus|
  \bvirus.{0,60}\b(?:avast|avg)\b
`;
const LEAST = 70;

/** A paragraph that a company adds below every mail: confidentiality, paper, viruses. */
export const isDisclaimer = (paragraph: string): boolean =>
  (paragraph.length >= LEAST && OF_THE_MESSAGE.test(paragraph) && CONFIDENTIAL.test(paragraph)) || PRINTING.test(paragraph);

/** A telephone number, an address on the web or of mail. */
export const CONTACT = pattern('')`
  (?:\+|\(0|\b0)\d?[\d .()/-]{7,20}\d|https?:\/\/|\bwww\.|[a-z\d]@[a-z\d]|\b(?:tel|mob|mobile|phone|fax|gsm|
  portable)[.]? ?:
`;
/** A name, a post, a street: short, and no sentence. */
export const isShortNote = (plain: string): boolean => plain.length <= 70 && !/[?!…]$|[a-z]{3}\.$|,$/.test(plain);
/** Longer than a signature's lines, and it ends as sentences do. */
export const isProse = (plain: string): boolean => plain.length >= 60 && /[.!?…]$/.test(plain);
