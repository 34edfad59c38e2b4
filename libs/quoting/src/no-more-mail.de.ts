import { pattern } from '#prose';

const DE_MAIL = pattern('')`
  (?:e-?mails?|mails?|nachrichten|mailings?|newsletter|werbung|werbemails?|anfragen|zuschriften|post|spam|briefe?)
`.source;

/** What asks in German for no more mail, in plain letters. */
export const GERMAN = pattern('')`
  \b(?:schreib|kontaktier|mail|schick|send|belastig|nerv|stor|anschreib)(?:en|e|t|st)? ?(?:sie |ihr )?(?:mir|mich|
  uns)(?: bitte)?(?: \w{2,12}){0,2} (?:nicht mehr|nie wieder|nie mehr|nicht langer|nicht noch einmal|
  keine .{0,30}mehr)\b|
  (?<!\bhabe )(?<!\bhaben )\bkeine(?:rlei)? (?:weiteren? |solchen? |ihrer |
  unverlangten ){0,2}${DE_MAIL}(?: mehr)?\b(?! (?:erhalten|bekommen|gesehen|gefunden|gekriegt|angekommen))|
  \b(?:horen sie|hor|hort)(?: (?:bitte|endlich|sofort)){0,2} (?:damit )?auf\b,? ?(?:damit|mir|mich|uns|$)|
  (?<!nicht )\b(?:nehm(?:en|t)?|nimm|streich(?:en|t|e)?|losch(?:en|t|e)?|entfern(?:en|t|e)?|trag(?:en|t|e)?)
  (?: sie| ihr)?(?: bitte)? (?:mich|uns|meine (?:e-?mail-?)?(?:adresse|daten)|meinen namen|meine mail)
  \b(?!.{0,40}(?:gasteliste|teilnehmer|\bein\b))|
  \b(?:aus|von) (?:dem|ihrem|der|ihrer|eurem|eurer) (?:verteiler|mailingliste|liste|kartei|datenbank)
  \b.{0,40}(?:streich|nehm|losch|entfern|austrag|genommen|gestrichen)|
  \b(?:mochte|will|wunsche|wollen|mochten)\b.{0,40}\b(?:keine|nicht mehr|nicht langer)\b.{0,40}\b(?:${DE_MAIL}|
  kontaktiert|angeschrieben|erhalten|bekommen|belastigt)|
  \blass(?:en sie|t)? (?:mich|uns)(?: bitte| endlich)? in (?:ruhe|frieden)|\bunterlassen sie\b|
  \bwiderspreche (?:hiermit )?(?:der|jeder|dem)\b.{0,40}(?:nutzung|verwendung|verarbeitung|kontakt|werbung)|
  \bverpiss|
  \b(?:melden sie|melde?|meldet) (?:mich|uns)(?: bitte)?(?: \w{2,10}){0,3} ab\b|\b(?:mich|uns) (?:abmelden|
  austragen|abbestellen)\b|\b(?:newsletter|mails?) abbestellen|
  \bbitte (?:nicht mehr|nie wieder)(?: \w{2,12}){0,2} (?:schreiben|kontaktieren|anschreiben|mailen|belastigen|stor)
`;
