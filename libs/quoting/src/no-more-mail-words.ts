import { pattern } from '#prose';
import { GERMAN } from './no-more-mail.de.js';
import { ENGLISH } from './no-more-mail.en.js';
import { SPANISH } from './no-more-mail.es.js';
import { FRENCH } from './no-more-mail.fr.js';
import { ITALIAN } from './no-more-mail.it.js';
import { DUTCH } from './no-more-mail.nl.js';
import { PORTUGUESE } from './no-more-mail.pt.js';

/** Sentences that ask for no more mail, by language. */
export const WISHES: RegExp[] = [FRENCH, ENGLISH, GERMAN, SPANISH, ITALIAN, DUTCH, PORTUGUESE];

/** A word that says it all by itself. */
export const BARE_WISH = pattern('')`
  ^(?:(?:je )?(?:demande (?:de )?)?desinscription|desabonnement|(?:me )?desinscrire|(?:me )?desabonner|unsubscribe|
  opt[ -]?out|
  remove(?: me)?|abmelden|abmeldung|austragen|abbestellen|keine werbung|(?:dar(?:me)? de )?baja|darse de baja|
  cancellami|
  cancellatemi|cancellazione|disiscrizione|disiscrivimi|disiscrivetemi|uitschrijven|afmelden|afmelding|descadastrar|
  cancelar (?:subscricao|inscricao)|remover)(?: (?:immediate(?:ly)?|now|sofort|immediatement))?[ .!]*$
`;
export const BARE_STOP = /^(?:stop|arret|arretez|arrete|basta|para|parem|stopp|ca suffit|it's enough|genoeg)[ .!]*$/;
/** Politeness around it. */
export const POLITE = pattern('g')`
  \b(?:s'il (?:vous|te) plait|svp|stp|merci(?: d'avance| beaucoup| bien)?$|please|pls|thanks?(?: you)?$|bitte|danke$|
  por favor|gracias$|per favore|
  per piacere|grazie$|alstublieft|alsjeblieft|a\.?u\.?b\.?\b|se faz favor|obrigad[ao]$)[,.!]{0,3}|^(?:bonjour|hello|
  hi|hallo|hola|ciao|ola|salut|merci|thanks?|no,? thanks?(?: you)?|non,? merci)[,!.]{0,2} 
`;

/** Said under a condition: "si vous ne souhaitez plus ...". */
export const CONDITION = pattern('')`
  (?:^|[,;:(] ?|\b(?:et|mais|and|but|und|aber|y|pero|e|ma|en|maar|mas|que|sauf|ask|demander|wondering|savoir|know|
  wissen) )
  (?:si|s'il|s'ils|au cas ou|if|unless|whether|in case|should you|wenn|falls|sofern|ob|se|en caso|indien|mocht|als|
  caso|
  quand|lorsque|when|whenever|cuando|quando|pour ne plus|to stop|to unsubscribe|um keine|para no|per non|para nao|
  om geen)\b
`;
/** Said of or to somebody else, or only asked about. */
export const REPORTED = pattern('')`
  \b(?:told|asked|tell|ask|telling|asking) (?:him|her|them|people|my|the|everyone)\b|\b(?:he|she|they|somebody|
  someone|people|readers?) (?:told|asked|said|keep|kept|ask|tell)|
  \b(?:leur|lui) (?:ai|avais|a|avons|dire|demande)|\b(?:lecteur|lectrice|abonne|mari|collegue|ami|elle|il|ils|elles|
  on|les gens)s? (?:m'|me |nous )?(?:a|ont|avait|avaient|dit|disent|demande|demandent|ecrit)\b|
  \bn'(?:arret|cess)|\b(?:why|pourquoi|warum|por que|perche|waarom)\b|\bje ne (?:vous |te )?(?:demande|dis) pas\b|
  \bi'm not (?:asking|saying)|\bi am not (?:asking|saying)|\bich habe nicht gesagt
`;
/** Right before what is asked for: it is not. */
export const DENIED = /(?:\b(?:don't|do not|dont|didn't|won't|never|not|can't|couldn't|nicht|ne|n'|non|niet|nao|sans|without|ohne) ?)$/;
/** Right after it: for a time, at a place, by another way. */
export const LIMITED = pattern('')`
  ^.{0,30}\b(?:avant|jusqu|pendant|d'ici|le (?:week|soir|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|before|
  until|till|
  during|(?:on|at|over) (?:weekend|the weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday|night)|vor|
  bis|wahrend|am wochenende|antes|hasta|durante|
  fino|prima d|voor|tot|tijdens|ate|este mes|ce mois|cette semaine|this (?:week|month)|so (?:late|early|long)|
  si (?:tard|tot)|aussi)\b
`;
export const ELSEWHERE = pattern('')`
  \b(?:mais|but|instead|plutot|sondern|stattdessen|lieber|sino|mejor|invece|piuttosto|ma|maar|liever|mas|use|
  utilise[zr]?|ecri(?:s|vez)|write|schreiben sie|
  scriv\w{1,5}|escrib\w{1,3}|gebruik)\b.{0,40}(?:@|\b(?:a|at|to|an|unter|au|sur|par|via|op|naar|para|por|no|all|alla|
  su)\b.{0,30}(?:@|\b(?:adresse|address|adres|direccion|
  indirizzo|endereco|e-?mail|mail|correo|telephone|phone|whatsapp|instagram|linkedin|autre|other|pro|perso)))
`;
export const NEW_ADDRESS = pattern('')`
  \b(?:nouvelle|nouveau|new|neue|neuen|nueva|nuevo|nuovo|nuova|nieuwe?|novo|nova) (?:adresse|mail|e-?mail|address|
  e-?mail-?(?:adresse|address)|
  mailadresse|direccion|correo|indirizzo|adres|mailadres|e-?mailadres|endereco)|\bchange d'adresse|
  \bchanged (?:my )?(?:e-?mail|address)
`;
