import { anyOf } from '#bounces';

/** An office says that it has what was sent, in folded text; "I have your message" is a person's. */
export const RECEIVED = anyOf(
  String.raw`\bnous avons bien (?:recu|pris en compte|enregistre) (?:votre|ta|ton) (?:message|demande|e-?mail|mail|
    courriel|candidature|commande|requete|question)|\b(?:votre|ta|ton) (?:message|demande|e-?mail|mail|courriel|
    candidature|requete|ticket) (?:nous )?(?:a|est) (?:bien )?(?:ete )?(?:bien )?(?:recue?|parvenue?|enregistree?|
    prise? en (?:compte|charge)|transmise?|creee?)|\baccuse de reception|\baccusons reception|\bvotre demande (?:sera|
    est) (?:traitee|en cours)`,
  String.raw`\bwe(?: have|'ve)? (?:successfully |now )?received your (?:\w+ )?(?:message|request|e-?mail|enquiry|
    inquiry|application|submission|ticket|question|correspondence)|\byour (?:\w+ )?(?:request|message|e-?mail|enquiry|
    inquiry|ticket|submission|application|case)(?: \S{1,40}){0,3} (?:has been|was|
    is being) (?:successfully )?(?:received|logged|created|registered|submitted|assigned|opened|recorded|reviewed)|
    \ba (?:new )?(?:support )?(?:ticket|case) has been (?:created|opened|logged)|\backnowledge(?:s|
    ment of)? (?:the )?receipt|\bthank you for (?:contacting|reaching out to) (?:us|our|the)`,
  String.raw`\bwir haben (?:ihre|deine) (?:nachricht|anfrage|e-?mail|mitteilung|bewerbung|
    bestellung)(?: \S{1,30}){0,3} erhalten|\b(?:ihre|deine) (?:nachricht|anfrage|e-?mail|mitteilung|
    bewerbung)(?: \S{1,30}){0,3} (?:eingegangen|erhalten|empfangen|registriert|bearbeitet)|\b(?:eingangs|
    empfangs)bestatigung`,
  String.raw`\bhemos recibido (?:tu|su|vuestr[oa]) (?:mensaje|solicitud|correo|consulta|peticion|email)|\b(?:tu|
    su) (?:mensaje|solicitud|consulta|peticion|correo) ha sido (?:recibid|registrad|cread|enviad)|\bacuse de recibo|
    \bgracias por (?:contactar|ponerse en contacto|comunicarse)|\bestamos procesando`,
  String.raw`\babbiamo (?:ricevuto|preso in carico) (?:il (?:tuo|suo|vostro)|la (?:tua|sua|vostra)) (?:messaggio|
    richiesta|e-?mail|mail|segnalazione|domanda)|\b(?:sua|tua|vostra|suo|tuo|vostro) (?:richiesta|messaggio|e-?mail|
    segnalazione) e stat[ao] (?:ricevut|registrat|pres[ao] in carico|inoltrat)|\bconferma di (?:ricezione|
    ricevimento)|\bgrazie per averci (?:contattat|scritto)`,
  String.raw`\b(?:wij|we) hebben (?:uw|je) (?:bericht|aanvraag|e-?mail|mail|vraag|verzoek|
    melding)(?: \S{1,30}){0,3} ontvangen|\b(?:uw|je) (?:bericht|aanvraag|e-?mail|mail|vraag|verzoek|melding) (?:is|
    wordt)(?: \S{1,30}){0,3} (?:ontvangen|geregistreerd|in behandeling)|\bontvangstbevestiging`,
  String.raw`\brecebemos (?:a |o )?(?:sua|seu|tua|teu) (?:mensagem|pedido|e-?mail|solicitacao|contato|contacto|
    candidatura)|\b(?:sua|seu) (?:mensagem|pedido|e-?mail|solicitacao) foi (?:recebid|registad|registrad|criad|
    encaminhad)|\bconfirmacao de (?:rececao|recepcao|recebimento)|\baviso de rece[pc]?cao|
    \bobrigad[oa] por (?:entrar em contat?c?to|nos contat?c?tar)`,
);

/** What else a receipt says: its number, that somebody will answer, opening hours. */
export const AROUND_RECEIPT = anyOf(
  String.raw`\b(?:nous (?:vous )?(?:repondrons|reviendrons|traiterons|mettons)|notre (?:equipe|service)|(?:dans les|
    sous) (?:meilleurs delais|\d+ ?h|\d+ (?:heures|jours))|numero de (?:ticket|dossier|demande|suivi)|reference|
    conseiller|merci (?:de votre|pour votre|de nous))`,
  String.raw`\b(?:(?:someone|a member|one of|our team|an agent|a representative|we).{0,80}(?:be in touch|get back|
    respond|contact you|reply|review|answer|as soon as|shortly)|(?:ticket|case|reference|request|tracking) (?:number|
    id|no|#)|business (?:days|hours)|working (?:days|hours)|within \d+|our (?:team|opening|support)|faq|
    help cent(?:er|re))`,
  String.raw`\b(?:wir (?:werden|bearbeiten|melden|kummern).{0,80}|(?:ticket|vorgangs|bearbeitungs|fall)-?(?:nummer|
    nr)|schnellstmoglich|werktag\w*|unser team|vielen dank fur ihre)`,
  String.raw`\b(?:nos pondremos en contacto|(?:le|te) (?:responderemos|contestaremos)|numero de (?:ticket|caso|
    incidencia|referencia)|a la mayor brevedad|lo antes posible|nuestro equipo|dias habiles|gracias por)`,
  String.raw`\b(?:(?:ti|la|vi) (?:risponderemo|contatteremo|ricontatteremo)|numero (?:di )?(?:ticket|pratica|
    richiesta)|il (?:nostro|prima) |prima possibile|nostro team|giorni lavorativi|grazie per)`,
  String.raw`\b(?:(?:wij|we) (?:nemen|zullen|streven|proberen).{0,80}|(?:ticket|zaak|referentie)-?nummer|zo (?:snel|
    spoedig) mogelijk|werkdagen|ons team|bedankt voor)`,
  String.raw`\b(?:responderemos|entraremos em contat?c?to|retornaremos|numero d[eo] (?:ticket|pedido|protocolo|
    chamado)|o mais (?:breve|rapido) possivel|nossa equipa|nossa equipe|dias uteis)`,
);

/** A ticket's number in a subject, folded. */
export const TICKET =
  /\[(?:ticket|case|request|ref|incident|support|req|inc|sr|id|dossier|demande|vorgang|caso|pratica|chamado)?[ :#nr°.-]{0,6}[a-z]{0,6}-?\d{3,14}\]|\[[a-z]{2,12}[-#]\d{2,10}\]|\[(?:ticket|case|request|ref|id) ?(?:id)?[ :#]{0,3}[\w-]{3,20}\]|\b(?:ticket|case|incident)(?: (?:id|number|no\.?|n°|nr\.?))?[ :#-]{1,3}\d{3,}|##\S{0,6}\d{3,}\S{0,6}##|\(case \d+\)|\b(?:dossier|demande|vorgang|anfrage|caso|incidencia|pratica|richiesta|zaak|chamado|protocolo) ?(?:n[°ºo.]{0,2}|nr\.?|numero)? ?[:#]? ?#?\d{4,}/;

/** A program says that it is one: of this very message; of another's, people speak too. */
export const AUTOMATIC = anyOf(
  String.raw`\bceci est (?:un |une )?(?:message|e-?mail|mail|courriel|courrier|reponse) (?:automatique|genere)|
    \b(?:ce|cet|cette|le present) (?:message|e-?mail|mail|courriel|reponse) (?:a ete |est |vous est )?(?:envoye|
    genere|transmis|adresse)e? (?:de maniere |de facon )?automati|
    \bne pas repondre (?:directement )?a ce(?:t)? (?:message|mail|courriel|e-?mail)|\bcliquez .{0,60}\bauthentifi|
    \bmailinblack\b`,
  String.raw`\bthis is an? (?:automat|auto)\w*[ -]?(?:generated |sent )?(?:message|reply|response|e-?mail|
    notification|acknowledg)|\bthis (?:message|e-?mail|reply|notification) (?:was|is|has been) (?:(?:sent|generated|
    created) automatically|(?:automatically|system)[- ](?:generated|sent)|auto-?generated)|\b(?:do not|
    don't) (?:reply|respond) (?:directly )?to this|\b(?:mailbox|inbox|e-?mail address|address) is (?:not monitored|
    unmonitored|unattended)|\b(?:boxbe|spamarrest)\b|\bconfirm (?:that )?you(?:r|'re| are) .{0,40}by clicking`,
  String.raw`\b(?:dies|das|hierbei handelt es sich|diese|dieses)(?: \S{1,20}){0,4} automatisch(?:e |en |
    er )?(?:generiert|erstellt|versand|erzeugt|versendet|gesendet|antwort|e-?mail|nachricht|eingangs|generierte|
    erstellte|erzeugte)|\bantworten sie (?:bitte )?nicht auf diese`,
  String.raw`\b(?:este|esto|esta) (?:es )?(?:un |una )?(?:mensaje|respuesta|
    correo)(?: \S{1,20}){0,3} (?:automatic[oa]|automaticamente)|\bno (?:responda|respondas|conteste|contestes) a este`,
  String.raw`\bquest[oa] (?:e )?(?:un |una )?(?:messaggio|risposta|e-?mail)(?: \S{1,20}){0,3} (?:automatic[oa]|
    automaticamente)|\bnon rispondere a quest`,
  String.raw`\b(?:dit is een|deze|dit) (?:e-?mail |bericht |antwoord )?(?:is |wordt |werd )?automatisch|
    \bniet (?:te )?(?:antwoorden|reageren|beantwoorden) op (?:deze|dit)`,
  String.raw`\best[ae] (?:e )?(?:um |uma )?(?:mensagem|resposta|e-?mail)(?: \S{1,20}){0,3} (?:automatic[oa]|
    automaticamente)|\bnao respond[ae] a est`,
  String.raw`^[^a-z]{0,10}(?:reponse automatique|message automatique|auto-?(?:reply|response)|automat(?:ic|
    ed) (?:reply|response|message)|automatische (?:antwort|nachricht)|respuesta automatica|mensaje automatico|
    risposta automatica|automatisch (?:antwoord|bericht)|resposta automatica|mensagem automatica)[^a-z]{0,10}(?:$|:)`,
);
