import { anyOf } from '#bounces';

/** Somebody says that they are away, in folded text. */
export const ABSENT = anyOf(
  String.raw`\b(?:je (?:suis|serai|me trouve)|nous (?:sommes|serons)|suis|serai) (?:actuellement |en ce moment |
    presentement |moi-meme )?(?:absente?s?|en (?:conges?|vacances|deplacement|rtt|arret|formation|mission|pause)|
    hors (?:du|de mon) bureau|indisponibles?|a l'etranger|injoignable)`,
  String.raw`\bje ne (?:suis|serai) pas (?:la|au bureau|disponible|joignable)|\b(?:absente?|conges?) (?:du bureau|
    jusqu|du \d|pour|annuels?|maternite|parental)|\bbureaux? (?:est|sont|sera|seront) fermes?|\babsence du bureau|
    \bmessage d'absence|\bactuellement (?:absente?|en conges?)`,
  String.raw`\b(?:i am|i'm|i will be|i'll be|we are|we're|we will be|is|am|will be) (?:currently |now |presently |
    still |both |all )*(?:out of (?:the )?(?:office|town|country)|away\b|on (?:annual |maternity |paternity |
    parental |sick |medical |study |my |a )*(?:leave|vacation|holidays?|business trip|sabbatical|break)|unavailable|
    travell?ing)`,
  String.raw`\booo\b[:,]? (?:until|till?|thru|through|from|today|tomorrow|this|next|on|for|as of|with|and|i)\b|^ooo\b[^a-z?]{0,3}$|
    \bout of (?:the )?office\b|\baway from (?:my desk|the office|my e-?mail|work)|\boffices? (?:is|are|
    will be) closed|\bnot be reading my (?:e-?)?mail|\bwill be read when i (?:return|get back)|
    \bi am not (?:in the office|available|at work)|\bon (?:annual|maternity|paternity|parental|sick) leave\b`,
  String.raw`\b(?:ich bin|wir sind|bin ich|bin|befinde mich|ist|sind)\b.{0,80}\b(?:nicht (?:im (?:buro|hause)|
    erreichbar|da\b|am arbeitsplatz)|abwesend|im urlaub|ausser haus|auf (?:dienst|geschafts)reise|in elternzeit|
    in mutterschutz|verreist)`,
  String.raw`\babwesenheitsnotiz|\bnicht im buro\b|\bim urlaub\b|\bburo (?:ist|bleibt) .{0,40}geschlossen|
    \bausser haus\b`,
  String.raw`\b(?:estoy|estare|me encuentro|me encontrare|estamos|estaremos)\b.{0,50}\b(?:fuera de (?:la |
    mi )?oficina|ausente|de vacaciones|de viaje|de baja|de permiso|fuera del despacho)|\bfuera de la oficina\b|
    \boficina (?:esta|permanecera|estara) cerrada`,
  String.raw`\b(?:sono|saro|siamo|saremo|mi trovo)\b.{0,50}\b(?:assent[ei]|fuori (?:ufficio|sede)|in ferie|in vacanza|
    in viaggio|in maternita|in trasferta|in congedo)|\bfuori ufficio\b|\bufficio (?:e|sara|rimarra|resta) chiuso`,
  String.raw`\b(?:ik ben|wij zijn|we zijn|ben ik|ik zal|zal ik)\b.{0,80}\b(?:afwezig|niet (?:aanwezig|op kantoor|
    bereikbaar)|met (?:vakantie|verlof|zwangerschapsverlof)|op (?:vakantie|reis)|vrij\b)|\bniet op kantoor\b|
    \bkantoor is .{0,30}gesloten|\b(?:met|op) vakantie\b`,
  String.raw`\b(?:estou|estarei|encontro-me|encontrar-me-ei|estamos|estaremos)\b.{0,50}\b(?:ausente|
    fora d[oa] (?:escritorio|empresa|pais)|de ferias|em (?:viagem|ferias|licenca)|de licenca|indisponivel)|
    \bfora do escritorio\b`,
);

/** Somebody is not there any more. */
export const LEFT = anyOf(
  String.raw`\b(?:n'est plus|ne suis plus) (?:en poste|salariee?|employee?|parmi nous|joignable|au sein)|
    \bne travaille plus|\b(?:a|ai) quitte (?:la societe|l'entreprise|ses fonctions|mes fonctions|l'association|
    le groupe)|\bcette (?:adresse|boite)(?: \S{1,20}){0,3} (?:n'est plus|sera desactivee|est desormais)`,
  String.raw`\b(?:no longer|not longer) (?:with (?:us|the)|works? (?:for|at|with|here)|employed|working (?:for|at|
    with)|a member)|\b(?:has|have) left (?:the (?:company|organi[sz]ation|team|firm)|our)|\b(?:mailbox|address|
    e-?mail|account)(?: \S{1,20}){0,3} (?:is|are) no longer (?:monitored|in use|active|checked|read|valid)`,
  String.raw`\bnicht mehr (?:fur|bei|im|in unserem|in der) .{0,40}(?:tatig|unternehmen|beschaftigt|firma)|
    \bya no (?:trabaj|forma parte|esta en)|\bnon (?:lavora|lavoro|fa) piu\b|\b(?:werkt|werk) niet (?:meer|langer)|
    \b(?:ja )?nao (?:trabalh\w+|faz parte|exerce)(?: mais)?\b`,
);

/** What else an absence note says: the return, whom to ask, that mail is not read, thanks. */
export const AROUND_ABSENCE = anyOf(
  String.raw`\bretour\b|\breprendrai|\brepondrai|\brepondrons|\brepondre\b|\bprendrai connaissance|\burgen|
    \ben cas de|\bcontacte[rz]|\bjoindre\b|\bacces\b|\bmessagerie|\bne (?:sera|seront) pas (?:lus?|transfere)|
    \bcollegue|\bremplace|\bmerci (?:de|pour) (?:votre|ton) (?:message|mail|courriel|e-mail|comprehension|patience)|
    \bcordialement|\bconsulter`,
  String.raw`\bback (?:on|in|at)\b|\breturn|\brespond|\breply|\bget back\b|\burgent|\bemergenc|\bimmediate|
    \bassistance|\bcontact\b|\breach\b|\baccess|\be-?mails?\b|\bcolleague|\bforward|
    \bthank(?:s| you) for your (?:e-?mail|message|patience|understanding)|\bregards|\bmonitored`,
  String.raw`\bzuruck|\bwieder\b|\bruckkehr|\bdringend|\beilig|\bnotf|\bwenden sie sich|\bkontakt|\berreich|
    \bbeantwort|\bantwort|\bzugriff|\bweitergeleitet|\bkolleg|\bvertret|\bdank fur (?:ihre|deine)|\bgrussen?\b|\bgru`,
  String.raw`\bregres|\bvolver|\bvuelta|\breincorpor|\bcontactar|\bcontacte|\bresponder|\bacceso|\bcorreo|\batender|
    \bgracias por (?:su|tu)|\bsaludos`,
  String.raw`\brientr|\btorner|\britorno|\bcontattare|\brisponder|\baccesso|\bposta\b|\bcollega|
    \bgrazie per (?:la sua|il suo|la vostra|la tua|il tuo)|\bsaluti`,
  String.raw`\bterug|\bspoed|\bcontact opnemen|\bbeantwoord|\btoegang|\bcollega|\bbedankt voor (?:uw|je)|\bgroet`,
  String.raw`\bregresso|\bvolta\b|\bretorno|\bresponderei|\bacesso|\bobrigad|\bcumprimentos|\bcontatar`,
);

/** Cues of a note that was prepared, beside the absence itself. */
export const PREPARED = anyOf(
  String.raw`^ooo\b|\burgen|\ben cas de|\ba mon retour|\bdes mon retour|\bacces (?:limite|restreint|tres limite)|
    \bupon my return|\bwhen i (?:return|get back|am back)|\bon my return|\bemergenc|\bimmediate (?:assistance|
    attention)|\blimited access|\b(?:no|not have) access to|\bthank you for your (?:e-?mail|message)|\bdringend|
    \beilig|\bnach meiner ruckkehr|\bnicht weitergeleitet|\bzugriff auf meine`,
  String.raw`\ba mi (?:regreso|vuelta)|\bacceso limitado|\bal mio (?:rientro|ritorno)|\baccesso limitato|
    \bbij terugkomst|\bna mijn (?:terugkeer|vakantie)|\bspoed|\bno meu regresso|\bquando (?:regressar|voltar)|
    \bacesso limitado|\bmerci pour votre (?:message|mail|courriel)|\bvielen dank fur ihre (?:nachricht|e-?mail|mail)|
    \bgracias por su (?:mensaje|correo)|\bbedankt voor (?:uw|je) (?:bericht|e-?mail|mail)|\bobrigad[oa] (?:pel[oa]|
    por) (?:sua|seu)|\bgrazie per (?:la sua|il suo|la vostra) (?:e-?mail|mail|messaggio)`,
);

/** A subject goes on after such a phrase with a sign, with the subject that is answered, or with a time; otherwise somebody writes about it. */
const ENDS = String.raw`(?= ?(?:$|[:;,.!\]()–—/|-]|re\b|until\b|till\b|from\b|through\b|du \d|jusqu|vom\b|bis\b|hasta\b|
    del? \d|desde\b|fino\b|dal\b|tot\b|t/m|ate\b|\d|notification\b|message\b|notice\b|reply\b|auto))`;

/** Subjects that only a program writes. */
export const AUTOMATIC_SUBJECT = anyOf(
  String.raw`^\[?(?:reponse automatique|message (?:d'absence|automatique)|notification d'absence|absence du bureau|
    auto(?:matic)?[- ]?(?:reply|response|answer|responder)|autoreply|autoresponse|automated (?:reply|response)|
    out of (?:the )?office|vacation (?:reply|message|response|notice)|automatische (?:antwort|
    ruckantwort|e-?mail)|abwesenheits(?:notiz|meldung|nachricht|assistent)|respuesta automatica|
    fuera de (?:la )?oficina|mensaje automatico|risposta automatica|fuori ufficio|messaggio automatico|
    automatisch (?:antwoord|bericht)|afwezigheids?(?:bericht|assistent)|
    resposta automatica|mensagem automatica|fora do escritorio|aviso de ausencia|nicht im (?:buro|haus)|autosvar|
    automaattinen vastaus|odpowiedz automatyczna|automaticka odpoved|otomatik yanit)${ENDS}`,
  String.raw`^(?:auto ?:|ooo ?(?:$|[:;,(–—-]|re\b|until\b|till\b|from\b)|abwesenheit ?:|afwezig ?:|niet aanwezig ?:)`,
  String.raw`\bis (?:currently )?out of (?:the )?office\b|\((?:reponse automatique|automatic reply|auto-?reply|
    out of office|automatische antwort)\)$|автоответ|自动回复|自動返信`,
);

/** Subjects that a person may write too. */
export const ABSENCE_SUBJECT = anyOf(
  String.raw`^(?:absen[ct]e?\b|(?:en )?conges?\b|vacances\b|en vacances|hors du bureau|indisponible|
    (?:on )?(?:vacation|annual leave|leave|holiday)\b|away\b|i am away|abwesen\w+|(?:im )?urlaub\b|ausencia|ausente|
    (?:de )?vacaciones|assen[zt][ae]?|(?:in )?ferie\b|afwezig\w*|(?:op |met )?vakantie|(?:de |em )?ferias\b)`,
);
