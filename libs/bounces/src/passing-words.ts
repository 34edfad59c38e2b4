import { anyOf } from './folding.js';

/** Why a server refuses a message today and may take one tomorrow, in folded text. */
const FULL = [
  String.raw`\bquota`,
  String.raw`\b(?:mail ?box|mail ?folder|mailfolder|inbox|account|user|disk|storage|postvak|
    buzon|casella|postfach|boite)\b.{0,40}\b(?:full|vol|lleno|llena|piena|voll|uberfullt|pleine|saturee)\b`,
  String.raw`\bcaixa\b.{0,40}\bcheia`,
  String.raw`\b(?:over|out of|insufficient|not enough|no) (?:\w+ )?(?:space|
    storage|disk)`,
  String.raw`\bspace not enough`,
  String.raw`\btoo much mail`,
  String.raw`\bspeicherplatz|
    \bcuota|\bcota\b|\bstorage limit`,
  String.raw`\bfull mail ?box`,
];
const SIZE = [
  String.raw`\btoo (?:large|big|long)\b`,
  String.raw`\b(?:message|mail|maximum|max|fixed) (?:message |
    line )?size`,
  String.raw`\b(?:size|
    line|length) limit`,
  String.raw`\bexceed`,
  String.raw`\bzu gro(?:ss|
    s)\b|\btrop (?:volumineux|gros)|\bdemasiado grande|\btroppo grande|\bte groot|\bmuito grande`,
];
const SPAM = [
  String.raw`\bspam|\bunsolicited|\bjunk|\b[ub][cb]e\b|\bbulk\b|\bsuspicious|\bphish|\bvirus|\bmalware|\binfected|
    \bindesirable|\bno deseado|\bindesiderat|\bongewenst|\bindesejad|\bunerwunscht`,
  String.raw`\bblock|\bblack ?list|\bdeny ?list|\bbanned|\bdnsbl|\brbl\b|(?<!not )\blisted (?:in|on|by|at)|
    \breputation|\bbloque|\bblockiert|\bbloccat|\bgeblokkeerd|\bbloquead`,
  String.raw`\bcontent (?:rejected|filter|not|presents)|\bmessage content|\bheader error|\bheaders? (?:are|is) not|
    \bduplicate header|\bmultiple addresses in from|\bresent-from|\battachment|\bfiltered|\bfilter\b|\bscan`,
];
const POLICY = [
  String.raw`\bpolic(?:y|ies)\b|\bdmarc|\bspf\b|\bdkim|\bauthenticat|\bunauthenticated|\bunauthori[sz]ed|
    \bnot authori[sz]ed|\bsecurity\b|\btls\b|\bencrypt|\bcertificate`,
  String.raw`\bptr\b|\breverse dns|\brdns|\bdns lookup|\bname lookup|\bfcrdns|\bhelo\b|\behlo\b`,
  String.raw`\baccess (?:is )?denied|\bpermission|\bnot (?:allowed|permitted)|\bprohibited|\bforbidden|
    \brefused to talk|\brestricted|\bnot accepting|\baccept(?:s|ed|ing)? mail (?:only )?from|\bonly accepts`,
  String.raw`\brelay(?:ing)?(?: access| is| mail)? (?:denied|not|prohibited|mail)|\bunable to relay|\bto relay\b|
    \bcannot relay|\bwe do not relay|\brelay quota`,
  String.raw`\bsender\b|\bmail from\b|\bblack|\babuse|\bsmtp server of your`,
  String.raw`\brefuse(?:e|d by)?\b|
    \babgelehnt|\brechazad|\brifiutat|\bgeweigerd|\brejeitad|\brejetee?\b`,
];
const AWAY = [
  String.raw`\b(?:suspend|disabled?\b|locked|frozen|inactive|deactivat|temporarily|on hold|dormant|
    expired account)`,
  String.raw`\bdesactive|
    \bsuspendu|\bdeaktiviert|\bgesperrt|\bdesactivad|\bsospes|\bdisattivat|\bgeblokkeerd`,
];
const NETWORK = [
  String.raw`\btim(?:ed|e)[ -]?out|\btimeout|\bexpired|\bfailing for a long time|\btoo long|\bdelivery time|\bqueue\b|
    \bconnection (?:refused|reset|rate|lost|closed|dropped|to|failed)|\bcan(?:no|')t connect|\bunable to (?:connect|
    contact|establish)|\bno route|\bunreachable|\bnot (?:responding|reachable|respond)|\bno answer|\bno response|
    \bnetwork|\bsocket error|\bwithin \d+ (?:days|hours)|\b\d+ attempts`,
  String.raw`\bloop|\btoo many|\bhops?\b|\bmail exchanger failed|\btry (?:again )?later|\btry again\b(?!\.? \()|
    \bdeferred|\bgr[ae]ylist|\btemporar(?!y failure in name)|\bbusy\b|\brate\b|\bdelayed|\bmessage limit|\bdaily|
    \bhourly`,
  String.raw`\bservice (?:is )?(?:unavailable|not available)|\bserver error|\bsystem error|\binternal error|
    \bprocessing error|\bldap|\bcommand died|\bpipe to|\bimproper sequence|\bsequence of commands|\bsyntax|
    \bconfiguration|\bcannot append|\bmalformed|\bincorrectly constructed`,
  String.raw`\btemporairement|\bplus tard|\bdelai\b|\bvorubergehend|\bspater|\bzeituberschreitung|\btemporalmente|
    \bmas tarde|\btemporaneamente|\bpiu tardi|\btijdelijk|\bmais tarde|\btemporariamente`,
];

/** Taken for spam, or against a policy: such an answer is about the sender, whatever it says of the recipient. */
export const REFUSED = anyOf(SPAM, POLICY);

/** Not this time: full, too big, taken for spam, against a policy, suspended, not reached. */
export const PASSING = anyOf(FULL, SIZE, SPAM, POLICY, AWAY, NETWORK);
