import type { Passage } from './passage.js';
import { pattern } from './pattern.js';
import { spansOf, type Span } from './span.js';

const COURTESY = pattern('')`
  ^(?:(?:bonjour|hello|hi|dear)[^,?]{0,40}, )?(?:(?:mais |et |alors |so )?comment (?:allez|vas|va|se passe|
  se portent)|(?:tout va|vous allez|tu vas) bien|ca va|how are you|how have you been|how is it going|
  how's it going|how are things|are you well|you know what|tu sais quoi|vous savez quoi|(?:can|could|
  would) you believe|
  guess what|who knew|le croir(?:ez-vous|iez-vous|ais-tu|as-tu)|qui l'eut cru)\b[^?]{0,60}\?|^(?:et |
  alors |so |and |but )?(?:pourquoi|why|qui suis-je|who am i)(?: (?:vous|toi|moi|you|me|cela|ce message|this|
  je (?:vous |t')ecris|am i writing))?(?: a (?:vous|toi)| to you)? ?\?
`;
/** "Si vous avez des questions, écrivez-moi": manners, not a request. */
const OPEN_DOOR = pattern('')`
  \b(?:si (?:vous avez|tu as|jamais vous avez) (?:des questions|une question|la moindre question|besoin)|
  n'hesite[sz]? pas a (?:me |nous |m'|revenir|y repondre|repondre)|if you have (?:any )?questions?|any questions|
  feel free to (?:contact|reach|ask|write|reply|get in touch|call|email)|(?:don't|do not) hesitate to (?:contact|
  reach|ask|write|reply|get in touch|call|email)|let me know if (?:you (?:have|need)|i can|there is anything))
`;
/** What only invites an answer: it belongs to the question before it. */
const ANSWER = pattern('')`
  \b(?:dites|dis)(?:-le)?-(?:moi|nous)\b|\b(?:repondez|reponds|faites|fais)-(?:moi|nous)(?: signe| savoir)?\b|
  \b(?:let me know|let us know|just reply|tell me|tell us|drop me a line)\b|^(?:many |with many )?(?:thanks|
  thank you)(?: so much|
  very much)? in advance(?: for (?:your|any|the) [a-z ]{1,30})?[.!]*$|^(?:un (?:grand |
  immense )?|mille |tres grand )?mercis? (?:par avance|d'avance|a l'avance)(?: (?:pour|de) (?:votre|ton|vos|
  tes) [a-z ]{1,30})?[.!]*$
`;

const FRENCH_CONDITIONAL = pattern('')`
  \b(?:(?:pourriez|pouvez|auriez|seriez|accepteriez|voudriez|voulez|souhaiteriez|aimeriez|verriez)-vous|
  (?:pourrais|peux|aurais|serais|accepterais|voudrais|veux|aimerais)-tu)\b
`;
const FRENCH_ASKING = pattern('')`
  \b(?:merci (?:d'avance )?de (?:bien vouloir )?(?:(?:me|nous|le|la|les|l'|m'(?!avoir)|nous l') ?)?(?!votre\b|
  notre\b|m'avoir\b|nous avoir\b|l'avoir\b|etre\b|vous\b)[a-z]{3,20}(?:er|ir|dre|tre|ire|ure)\b|
  n'hesite[sz]? pas a (?!me |nous |m'|y )|veuillez (?!agreer|recevoir|croire|trouver|accepter|noter|excuser|
  m'excuser|nous excuser|pardonner)|(?:je|nous) (?:vous|te|t') ?(?:demand|pri|saur|serais|serai|serions|
  remerci)[a-z]{0,5} (?:de bien vouloir|de me|de nous|de publi|de relay|de partag|de diffus|gre|(?:tres |
  infiniment )?reconnaissante?s?)|(?:ce serait|cela serait|il serait) [a-z]{2,14}(?: [a-z]{2,14})? (?:que|si) (?:vous|
  tu)\b|si (?:vous pouviez|tu pouvais)\b|(?:j'aurais|nous aurions)(?: aussi|
  egalement| encore)? besoin (?:de|d'|que)|(?:(?:nous|me) |m')(?:ferait|feraient) (?:tres |vraiment |
  infiniment )?plaisir|(?:serait|seraient) (?:tres |vraiment |plus que )?(?:bienvenue?s?|la bienvenue|le bienvenu|
  les bienvenues?|
  appreciee?s?)|(?:j'aimerais|je souhaiterais|nous aimerions|nous souhaiterions|je voudrais|
  il faudrait|nous comptons|je compte)(?: bien)? (?:que (?:vous|tu)|sur (?:vous|toi|votre|ton))|
  pense[sz]? a (?:relayer|partager|publier|en parler|voter|repondre))\b
`;
const FRENCH_ORDER = pattern('')`
  (?:^(?:et |puis |alors |donc |ensuite )?|[,;:] ?)(?!n')(?:publi|relay|partag|diffus|vot|parl|envoy|confirm|
  inscriv|rempliss|cliqu|telecharg|repond|transmett|indiqu|mentionn|ajout|recommand)ez(?![a-z]|-vous)|(?:^(?:et |
  puis |alors |donc |ensuite )?|[,;:] ?)(?:relaie|partage|publie|diffuse|envoie|confirme|inscris|reponds|
  transmets|indique|vote)(?:-(?:moi|nous|le|la|les|toi)|(?= (?:le|la|les|l'|ce|cet|cette|ces|notre|nos|mon|ma|
  mes)\b))
`;

const ENGLISH_ASKING = pattern('')`
  \b(?:(?:could|can|would|will) you(?! (?:believe|imagine))|please (?!find|accept|ignore|do not feel|don't feel|
  forgive|excuse|note)[a-z]+|kindly [a-z]+|it (?:would|'d) be (?:so |really )?(?:great|lovely|wonderful|fantastic|
  amazing|awesome|helpful|nice|
  kind|good|brilliant)(?: of you)? (?:if|to have)|(?:i|we)(?:'d| would) (?:also )?need (?:you|a|an|your)\b|
  we(?: also)? need you to|
  (?:(?:i|we)(?:'d| would)|(?<=^|[,:;-] )would) (?:also |really |very much ){0,2}(?:appreciate|love|like|
  welcome) (?:a|an|any|your|
  some) (?:[a-z-]{1,20} ){0,2}(?:links?|mentions?|posts?|shares?|shout-?outs?|reviews?|features?|credits?|stor(?:y|
  ies)|articles?|tags?|
  pieces?|feedback|coverage|write-?ups?|comments?)|would (?:mean (?:the world|a lot|so much|everything)|make (?:our|
  my) (?:day|week|
  year)|be (?:much |greatly |hugely |really )?appreciated)|(?:was|am|were|are) wondering (?:if|whether) you (?:could|
  would|might|
  can)|(?:i|we)(?:'d| would) (?:really )?(?:love|like|appreciate|
  be (?:grateful|thrilled|delighted|so happy))(?: it)? (?:if )?(?:you|for you)\b|feel free to (?:share|repost|
  publish|post|forward|spread|retweet)|(?:don't|do not) hesitate to (?:share|repost|publish|post|forward|spread)|
  make sure (?:to|you)|remember to|spread the word|rsvp|thanks? (?:you )?in advance for|sign up)\b
`;
const ENGLISH_ORDER = pattern('')`
  (?:^(?:and |then |so )?|[,;:] ?)(?:share|post|publish|repost|forward|retweet|reply|answer|vote|confirm|send|
  download|mention|link to|click|tag)(?= (?:this|it|our|the|us|me|here|these|with|to|by|for|now|below)\b)
`;

const ASKING: Record<string, RegExp[]> = {
  fr: [FRENCH_CONDITIONAL, FRENCH_ASKING, FRENCH_ORDER],
  en: [ENGLISH_ASKING, ENGLISH_ORDER],
};

/** Where a sentence goes on to ask for something else: "…, et pourriez-vous aussi …, puis nous envoyer …". */
const ASKS_ON = pattern('g')`
  [,;]? (?=(?:et |puis |ensuite )(?:pourriez|pouvez|auriez|seriez|accepteriez|voudriez|voulez|souhaiteriez)-vous\b|
  (?:et |puis |
  ensuite )(?:pourrais|peux|aurais|serais|accepterais|voudrais|veux)-tu\b|(?:and |then |and then )(?:could|can|would|
  will) you\b)|[,;] (?=(?:et |et puis |puis |ensuite )(?:aussi )?(?:nous |me |m'|le |la |les |l'|
  en )?[a-z]{2,20}(?:er|ir|dre|
  tre)\b|(?:and )?then (?:also )?(?:send|share|post|publish|tell|give|tag|link|write|mention|forward)\b)
`;

/**
 * What is asked of the reader, by sentence: questions, but those of courtesy, and requests in other words. A sentence
 * that asks, then asks for something else, counts for each; one that only invites the answer, or thanks for it in
 * advance, counts with the question before it. In languages other than French and English (ISO 639-1) questions alone
 * are known. Cut quotations out before.
 */
export function requestsIn(passage: Passage, language: string): Span[] {
  const requests: Span[] = [];
  let wasAsked = false;
  for (const sentence of passage.sentences) {
    const words = passage.plain.slice(sentence.start, sentence.end);
    const kind = kindOf(words, ASKING[language] ?? []);
    if (kind === 'ASKS') requests.push(...eachAsked(sentence, words));
    if (kind === 'AWAITS' && !wasAsked) requests.push(sentence);
    wasAsked = kind !== null;
  }
  return requests;
}

/** The stretches of a sentence that each ask for something. */
function eachAsked(sentence: Span, words: string): Span[] {
  const cuts = spansOf(ASKS_ON, words);
  return [...cuts, null].map((cut, index) => ({
    start: index === 0 ? sentence.start : sentence.start + cuts[index - 1].end,
    end: cut ? sentence.start + cut.start : sentence.end,
  }));
}

function kindOf(sentence: string, asking: RegExp[]): 'ASKS' | 'AWAITS' | null {
  const isQuestion = /\?["»)\]]*$/.test(sentence);
  if (isQuestion) return COURTESY.test(sentence) ? null : 'ASKS';
  if (OPEN_DOOR.test(sentence)) return null;
  if (ANSWER.test(sentence)) return 'AWAITS';
  return asking.some((pattern) => pattern.test(sentence)) ? 'ASKS' : null;
}
