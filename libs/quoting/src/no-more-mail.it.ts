import { pattern } from '#prose';

const IT_MAIL = '(?:e-?mail|mail|messaggi|posta|newsletter|pubblicita|comunicazioni|spam)';

/** What asks in Italian for no more mail, in plain letters. */
export const ITALIAN = pattern('')`
  \bnon (?:scriv|contatt|mand|invi|disturb|stress|spamm)[a-z]{0,5}(?:mi|ci|temi|teci|[ae]rmi|rci|[iae]temi)
  \b(?: mai)?(?: (?:piu|altr[eio])|[.! ]*$)|
  \bnon (?:mi|ci) (?:scriv|contatt|mand|invi|disturb|stress)[a-z]{1,5}(?: mai)? (?:piu|altr[eio])\b|
  (?<!non )\b(?:smett|bast|finit|piant)[a-z]{1,6}(?:la)? di (?:scriver|contattar|mandar|inviar|disturbar|tempestar|
  stressar)(?:mi|ci)|
  \bbasta (?:con (?:le |i |queste |questi |le vostre |i vostri )?)?${IT_MAIL}|\b(?:niente|nessuna?) (?:piu |
  altr[ae] )${IT_MAIL}|
  (?<!non )\b(?:cancell|rimuov|tog|eliminat|elimin|disiscriv|depenn|lev)[a-z]{1,6}(?:mi|ci)\b(?!.{0,30}invitati)|
  \b(?:mi|ci) (?:cancell|rimuov|tolg|elimin|disiscriv|lev)[a-z]{1,4}\b.{0,20}(?:list|mailing|rubrica|database|
  archivi|elenco)|\b(?:cancell|rimuov|elimin)[a-z]{1,6} (?:il mio|la mia|i miei) (?:indirizzo|e-?mail|mail|dati|
  nome|contatto)|
  \bnon (?:voglio|desidero|vorrei|vogliamo|desideriamo|intendo) (?:piu )?(?:(?:ricever\w{1,4}|
  essere (?:piu )?(?:contattat|disturbat)\w)(?: piu)?|che mi scriv\w{1,5}|avere piu|sentir\w{0,4})(?: (?:piu|
  le vostre|i vostri|altr[ei]|queste|questi|da voi|${IT_MAIL}))?\b|
  \b(?:lasci(?:a|ate|ami|atemi)?mi|lasciatemi|lasciami|mi lasci|lasciateci) (?:in pace|stare|perdere)|\b(?:voglio|
  vorrei|come (?:faccio|posso) a?) ?(?:disiscriver|cancellar)mi
`;
