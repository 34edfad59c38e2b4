import { anyOf } from './folding.js';

/** How servers sign, in folded text. */
export const SERVER_NAME = anyOf(
  String.raw`\bmail(?:er)? ?(?:delivery|daemon|administrator|system)`,
  String.raw`\bdelivery (?:sub)?system`,
  String.raw`\bsystem administrator`,
  String.raw`\bpost ?master`,
  String.raw`\bmicrosoft (?:outlook|
    exchange)`,
  String.raw`\b(?:internet|
    e-?mail) (?:mail )?(?:delivery|server)`,
  String.raw`\bjetmail system`,
  String.raw`\bmail router`,
  String.raw`\bfirewall`,
  String.raw`\bmailsweeper|\bantivirus|\bmailmarshal|
    \bcampus mailserver|\bmta\b|\bmail server|\bsysteme de messagerie|\bmailzustellsystem`,
);
export const SERVER_ADDRESS =
  /^(?:mailer-?daemon|mail-?daemon|mdaemon|post[-_.]?master|poostmaster|mail-?delivery|mail\.delivery|mail-?system|mailadm|mailbounce|bounces?|ndr|e\d+_smtp_mail_service|imss|inetgw\d*|interscan|symantec_antivirus\S*|microsoftexchange\w*)(?:@|$)|^<?>?$/;

/** Subjects of what comes back, in folded text. */
export const SUBJECT = anyOf(
  String.raw`\bundeliver(?:able|ed)\b`,
  String.raw`\breturned (?:mail|e-?mail|message)`,
  String.raw`\bdelivery (?:has )?(?:fail(?:ed|
    ure)?|status|notification|report|error|problem|delayed|warning|incomplete)`,
  String.raw`\b(?:mail|
    message|e-?mail)(?: delivery)? (?:failed|failure|error|problem|delayed|warning|could not be delivered|
    system error)`,
  String.raw`\bfailure (?:notice|delivery|notification)`,
  String.raw`\bfailed (?:mail|delivery)`,
  String.raw`\bnon-?(?:delivery|
    delivered|remis|distribue)`,
  String.raw`\b(?:cannot|
    could not|couldn't|can't) (?:be )?deliver(?:ed)?`,
  String.raw`^warning: (?:message|
    could not|\S{1,80} - user)`,
  String.raw`\bdelayed mail`,
  String.raw`\bprocessing error`,
  String.raw`\bmail delivery`,
  String.raw`\bautomatically rejected mail`,
  String.raw`\bnondeliverable`,
  String.raw`\bmessage (?:you sent )?(?:blocked|
    rejected|delayed)`,
  String.raw`\bsee transcript for details`,
  String.raw`\buser unknown`,
  String.raw`\bnon (?:remis|distribuable|delivre)`,
  String.raw`\bechec (?:de (?:la )?(?:remise|livraison|distribution|
    l'envoi)|d'envoi)`,
  String.raw`\bmessage non remis`,
  String.raw`\bunzustellbar`,
  String.raw`\bzustellung (?:fehlgeschlagen|
    verzogert)|\bzustellfehler|\bnicht zugestellt|\bzustellbenachrichtigung|\bubermittlungsfehler`,
  String.raw`\bno se (?:ha |puede |pudo )?(?:podido )?entreg`,
  String.raw`\bno entregad[oa]|
    \bimposible (?:de )?entregar|\berror (?:de|en la) entrega|\bdevuelto`,
  String.raw`\bmancato recapito|
    \bnon (?:recapitabile|recapitato|consegnato|consegnabile)|\bimpossibile recapitare|\bmancata consegna`,
  String.raw`\bonbestelbaar|\bniet (?:bezorgd|afgeleverd|bestelbaar)|\baflevering mislukt`,
  String.raw`\bnao (?:entregue|
    pode ser entregue|foi entregue)|\bfalha na entrega|\bdevolvid[oa]`,
  'недоставлен|не доставлено',
);

/** First lines that only a server writes, in folded text. */
export const OPENING = anyOf(
  String.raw`\b(?:could|can|was|were|has|have|be|is) ?not (?:be |been )?(?:delivered|collected)`,
  String.raw`\bcannot be delivered|
    \bcouldn't be delivered|\bwasn't delivered|\bnot delivered to`,
  String.raw`\bunable to deliver`,
  String.raw`\bdelivery (?:to|
    of) the following|\bdelivery (?:has )?failed|\bdelivery of email to`,
  String.raw`\bdid not reach|
    \bdelevery to`,
  String.raw`\bfailed recipients?|\bfollowing recipients?|\bfollowing addresses|\bfollowing address(?:\(es\))?`,
  String.raw`\bthis is the (?:\S+ )?(?:mail|
    postfix|qmail|mailer|e-?mail)`,
  String.raw`\bmail (?:delivery|
    system) (?:software|at host)`,
  String.raw`\brcpt to ?: ?<|\buser unknown\b|\b5\d\d[ -]5\.\d{1,3}\.\d{1,3}\b`,
  String.raw`\bundeliverable (?:to|
    address|mail)`,
  String.raw`\bnon-delivery report`,
  String.raw`\bmail(?:box|folder) is full|\bno such user|\bunknown user|\bintended recipient|
    \bwas automatically rejected|\bwas rejected by|\brejected your message|\bhas been (?:delayed|rejected|returned|
    postponed)|\bdelivery problems|\binvalid final delivery`,
  String.raw`\bn'a pas pu (?:etre )?(?:delivre|
    remis|distribue|achemine|envoye)`,
  String.raw`\bn'a (?:pas|
    pu) etre (?:delivre|remis|distribue)`,
  String.raw`\bkonnte (?:\S+ ){0,8}nicht (?:zugestellt|ubermittelt)|\bnicht zugestellt werden`,
  String.raw`\bno (?:pudo|
    ha podido|se ha podido|se pudo) (?:ser )?entrega`,
  String.raw`\bnon (?:e stato possibile|
    ha potuto|puo) (?:essere )?(?:consegna|recapita)`,
  String.raw`\bniet (?:worden )?(?:bezorgd|
    afgeleverd)`,
  String.raw`\bnao (?:pode|
    pôde|foi possivel) (?:ser )?(?:entreg|envia)`,
);

/** Still being tried, in folded text. */
export const DELAYED = anyOf(
  String.raw`\b(?:delayed|delay)\b(?! reason)`,
  String.raw`\bnot yet (?:been )?(?:delivered|received)|\bhave not yet`,
  String.raw`\b(?:will|
    to) (?:be re-?tried|continue (?:to (?:attempt|try|be)|trying|attempting))`,
  String.raw`\bstill being (?:re)?tried`,
  String.raw`\battempts will continue`,
  String.raw`\bwarning (?:message )?only`,
  String.raw`\bpostponed`,
  String.raw`\bwill keep trying`,
  String.raw`\bretarde|\bpas encore (?:ete )?(?:remis|delivre|distribue)|\bnouvelles? tentatives?`,
  String.raw`\bverzogert|
    \bnoch nicht zugestellt|\bweitere (?:zustell)?versuche`,
  String.raw`\b(?:se ha |
    esta )?retrasad[oa]|\baun no (?:se )?ha`,
  String.raw`\bin ritardo|
    \bnon ancora (?:stato )?(?:consegnat|recapitat)`,
  String.raw`\bvertraagd|
    \bnog niet (?:bezorgd|afgeleverd)`,
  String.raw`\batrasad[oa]|
    \bainda nao foi`,
);
/** It says "delayed" of what it gave up. */
export const GIVEN_UP = anyOf(String.raw`\bpermanent(?:ly)? (?:error|fail|fatal)|\bfailed permanently|\bgiven up\b|
    \bgiving up\b|\bwill be deleted from queue|\bhas been removed from the (?:mail )?queue|\breturned to sender|
    \bnot going to try again|\bdid not reach`);
