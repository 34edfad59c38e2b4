/** Local parts that no person answers from. */
const MACHINE =
  /^(?:.*[._+-])?(?:no-?_?\.?reply|do-?_?not-?_?reply|ne-?pas-?repondre|nepasrepondre|noreponse|nicht-?antworten|no-?responder|non-?rispondere|niet-?antwoorden|nao-?responda|mailer-?daemon|postmaster|notifications?|notify|notifier|alerts?|autoresponder|auto-?reply|automailer|bounces?|daemon|cron|root|listserv|mailman|majordomo|newsletters?|infolettre|mailings?|marketing|updates?|digest|nobody|robot|bot|system|sys-?admin|noreply\S{0,30}|donotreply\S{0,30})(?:[._+-].*)?@/;
/** Local parts of a desk: people answer, and so do programs. */
const DESK =
  /^(?:support|help|helpdesk|service|servicedesk|services?-?clients?|sav|kundenservice|kundendienst|info|infos|contact|kontakt|contacto|contatti|contato|hello|bonjour|team|office|bureau|buero|sales|care|customer-?\w*|client\w*|ticket\w*|desk|jobs|recrutement|careers|hr|press[eo]?|media|admin|webmaster|atencion\S*|assistenza|klantenservice|suporte|soporte|feedback|abuse)@/;

export const isMachineAddress = (address: string): boolean => MACHINE.test(address);

export const isDeskAddress = (address: string): boolean => DESK.test(address);

/** Local parts of a server's keeper, who is a person too. */
export const isCaretaker = (address: string): boolean => /^(?:postmaster|root|sys-?admin|system)@/.test(address);
