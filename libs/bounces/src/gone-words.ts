import { anyOf, folded } from './folding.js';

/** How servers say that an address or its host is not there, in folded text. */
const ENGLISH = [
  String.raw`\b(?:user|recipient|addressee|account|mail ?box|address|person|alias|userid|login|
    name)(?: name| address| account|name)? (?:\S{1,80} )?(?:is |was |are |has been )?(?:currently )?(?:unknown|
    unrecogni[sz]ed|not (?:be )?(?:found|known|recogni[sz]ed|listed|registered|local)|non-?exist\w*|does(?: not|
    n't) exist|(?:could|can) ?not be found|deleted|removed|closed|cancell?ed|terminated)\b`,
  String.raw`\bunknown (?:or illegal )?(?:user|recipient|address|addressee|mail ?box|account|host|domain|local.part|
    alias|login)`,
  String.raw`\bno such (?:user|person|recipient|mail ?box|account|address|local|name|domain|host|alias|virtual|
    e-?mail)`,
  String.raw`\b(?:does|did|do)(?: not|n't) (?:actually )?exist`,
  String.raw`\bnon-?exist[ae]nt\b`,
  String.raw`\bno longer (?:exists?|
    valid|active|available|in use|works?|employed|registered|a valid|with (?:us|the company|this))`,
  String.raw`\b(?:does|do)(?: not|n't) have an? \S{1,80} account`,
  String.raw`\bnot (?:a|an|our) (?:\w+ )?(?:valid|
    known|registered|local|active|customer|subscriber)\b`,
  String.raw`\bnot our customer`,
  String.raw`\b(?:invalid|bad|illegal|incorrect|wrong) (?:final delivery |
    destination |mailbox |email |e-mail |envelope |local )?(?:recipient|user(?:id|name)?|mail ?box|address|
    destination|account)(?! syntax)`,
  String.raw`\bno (?:mail ?box|account|user|one|matching user|mail box)(?: here| available)? (?:by|with|at|for|of|
    here)\b`,
  String.raw`\bno mail ?box\b`,
  String.raw`\bbadrcptto`,
  String.raw`\bmail ?box (?:is )?invalid`,
  String.raw`\bnot (?:listed|found|present|
    known|a user) (?:in|at|on|to) (?:the )?(?:\S{1,40} )?(?:directory|address ?book|server|system|domain)`,
  String.raw`\brecipnotfound|\brecipientnotfound|\bnosuchuser|\bresolver\.adr\.recip`,
  String.raw`\b(?:address|
    recipient)(?: \S{1,80})? (?:could ?n.t|wasn.t|couldn't be|was not) (?:be )?found`,
  String.raw`\bhas moved\b|
    \bmoved to\b|\bhas left (?:the|our|us)`,
  String.raw`\bis not (?:recogni[sz]ed|known|valid|accepted here|registered|a user)`,
  String.raw`\bunrouteable (?:address|
    mail domain)`,
  String.raw`\bunroutable`,
  String.raw`\b(?:all relevant mx records point to|
    has no mx|no mx record)`,
  String.raw`\bhost(?: or domain name)? (?:unknown|not found)(?!, try)`,
  String.raw`\bdomain (?:name )?(?:\S{1,80} )?(?:does(?: not|
    n't) exist|not found|unknown|couldn't be found|is invalid)`,
  String.raw`\bnxdomain|
    \bnullmx|\bnull mx`,
  String.raw`\bcould(?: not|n't) find (?:any host|a mail exchanger|a gateway|domain)`,
  String.raw`\bdoes(?: not|
    n't) accept (?:any )?(?:e-?mail|mail)\b`,
  String.raw`\baddress(?:ee)? (?:is )?(?:unknown|
    invalid|rejected:? (?:unknown|undeliverable|invalid|no such))`,
  String.raw`\b(?:recipient|destination) address rejected[.:]?(?: \(in reply to rcpt| \[rcpt|$)`,
  String.raw`\bno valid recipients?\b|
    \bno valid users? here`,
  String.raw`\bdoes not have a final e-?mail delivery point`,
  String.raw`\bunrecogni[sz]ed recipient`,
  String.raw`\bno (?:recipient|user)s? (?:was|were|is) found`,
  String.raw`\bin my (?:badrecipient|validrcptto)`,
  String.raw`\bundeliverable address: unknown`,
  String.raw`\baddress is (?:possibly |probably )?(?:incorrect|wrong|mis-?spel\w+)`,
  String.raw`\bbad-(?:mailbox|domain)\b`,
];

const OTHERS = [
  String.raw`\b(?:utilisateur|destinataire|usager|compte|boite(?: aux lettres)?|adresse|domaine|
    hote)\b.{0,60}\b(?:inconnue?|introuvable|inexistante?|invalide|non recense|non trouvee?|n'existe (?:pas|plus)|
    n'est pas (?:valide|reconnue?)|supprimee?|fermee?)`,
  String.raw`\bn'existe (?:pas|plus)`,
  String.raw`\bn'a pas (?:pu etre |ete )trouvee?`,
  String.raw`\b(?:adresse|
    destinataire|boite aux lettres|compte) inconnue?`,
  String.raw`\b(?:empfanger|
    benutzer|adresse|postfach|nutzer|konto|teilnehmer|domain)\w*\b.{0,60}\b(?:unbekannt|nicht gefunden|
    existiert nicht|existieren nicht|ungultig|nicht (?:bekannt|vorhanden|mehr gultig|mehr aktiv))`,
  String.raw`\bunbekannter? (?:empfanger|benutzer|nutzer|adresse)`,
  String.raw`\bexistiert nicht`,
  String.raw`\bkein (?:solcher (?:benutzer|
    empfanger)|postfach)`,
  String.raw`\b(?:usuario|destinatario|cuenta|direccion|buzon|dominio)\b.{0,60}\b(?:desconocid[oa]|inexistente|
    no existe|no (?:se (?:ha )?encontr\w+|encontrad[oa]|valid[oa]|es valid[oa]))`,
  String.raw`\bno existe\b`,
  String.raw`\bno se (?:ha )?encontr\w+ (?:la direccion|
    el destinatario|el usuario)`,
  String.raw`\b(?:utente|destinatario|indirizzo|casella|account|dominio)\b.{0,60}\b(?:sconosciut[oa]|inesistente|
    non (?:esiste|trovat[oa]|valid[oa]|e valid[oa]|e stat[oa] trovat[oa]))`,
  String.raw`\bnessun utente`,
  String.raw`\bnon esiste\b`,
  String.raw`\b(?:gebruiker|ontvanger|adres|e-mailadres|postvak|domein)\b.{0,60}\b(?:onbekend|bestaat niet|
    niet (?:gevonden|bekend)|ongeldig)`,
  String.raw`\bonbekende? (?:gebruiker|
    ontvanger|adres)`,
  String.raw`\bbestaat niet`,
  String.raw`\b(?:usuario|destinatario|conta|endereco|caixa|dominio)\b.{0,60}\b(?:desconhecid[oa]|inexistente|
    nao (?:existe|encontrad[oa]|foi encontrad[oa])|invalid[oa])`,
  String.raw`\bnao existe\b`,
  'пользователь не найден',
  'не существует',
  'no existe dicha persona',
  '用户不存在',
  '不存在',
];

const JAPANESE = ['存在しません', '見つかりません', 'リストにありません', 'ユーザー不明', '宛先不明'].map(folded);

/** The address, or its host, is not there. */
export const GONE = anyOf(ENGLISH, OTHERS, JAPANESE);

/** The recipient's host or domain is not there, whatever else a server says of the way to it. */
export const NO_DOMAIN = anyOf(
  String.raw`\b(?:host|domain)(?: or domain name)?(?: name)? (?:is |was )?(?:unknown|not found|not reachable)(?!, try)`,
  String.raw`\b(?:host|domain)(?: name)? (?:\S{1,80} )?does(?: not|n't) exist|\bunknown (?:host|domain)\b|\bno such (?:host|domain)\b|
    \bnxdomain`,
);

/** What RFC 5321 4.2.3 puts behind every 550, policy or not: it takes a code to mean that nobody is there. */
export const UNAVAILABLE = anyOf(String.raw`\bmail ?box (?:is )?(?:currently )?(?:unavailable|not available)`);
