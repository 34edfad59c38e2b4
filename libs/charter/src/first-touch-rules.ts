import { closingAt } from '#prose';
import { isPersonal } from './merged-fields.js';
import { leadsTo } from './places.js';
import type { ReadPart } from './read-part.js';
import type { Reading } from './reading.js';
import type { Rule } from './rule.js';
import { whole, wholeBody, type Sighting } from './sighting.js';
import { words } from './words.js';

const noPromotion: Rule = {
  name: 'no-promotion-at-first-touch',
  title: words('Pas de promotion au premier contact', 'No promotion at first touch'),
  explanation: words(
    'Tant qu’une personne ne nous a jamais parlé, on ne lui vend rien : ni appel à acheter ou à s’inscrire, ni ' +
      'prix, ni remise, ni « communiqué de presse ».',
    'Until a person has spoken with us, we sell nothing: no call to buy or sign up, no price, no discount, no ' +
      '“press release”.',
  ),
  severity: 'BLOCKS',
  figures: {},
  find: (reading) =>
    atFirst(reading, () =>
      reading
        .placed(({ promotions }) => promotions())
        .map(({ part, kind, ...span }) => ({ part, span, message: PROMOTION[kind] })),
    ),
};

const PROMOTION = {
  CALL: words(
    'C’est un appel à l’action de la marque, et cette personne ne nous a encore jamais parlé. Retirez-le : ' +
      'parlez d’abord de son travail.',
    'This is a brand’s call to action, and this person has never spoken with us. Take it out: speak of their ' +
      'work first.',
  ),
  NEWS: words(
    'C’est une annonce de la marque, et cette personne ne nous a encore jamais parlé. Retirez-la : parlez d’abord ' +
      'de son travail.',
    'This is a brand’s news, and this person has never spoken with us. Take it out: speak of their work first.',
  ),
  PRICE: words(
    'On n’annonce pas de prix à qui ne nous a encore jamais parlé. Retirez-le.',
    'A price has no place in a first message. Take it out.',
  ),
  DISCOUNT: words(
    'On n’offre pas de remise à qui ne nous a encore jamais parlé. Retirez-la.',
    'A discount has no place in a first message. Take it out.',
  ),
  RELEASE: words(
    'Un premier message n’est ni un communiqué de presse ni son enveloppe. Dites avec vos mots ce qui concerne ' +
      'cette personne.',
    'A first message is neither a press release nor its wrapping. Say in your own words what concerns this person.',
  ),
};

const noPromotionalLink: Rule = {
  name: 'no-promotional-link-at-first-touch',
  title: words('Pas de lien promotionnel au premier contact', 'No promotional link at first touch'),
  explanation: words(
    'Dans un premier message, on ne renvoie qu’à ce que la personne publie elle-même : tout autre lien en fait une publicité. Celui de la mention légale peut rester.',
    'A first message links to nothing but what the person publishes: any other link turns it into an advertisement. One in the legal notice may stay.',
  ),
  severity: 'BLOCKS',
  figures: {},
  find: (reading) =>
    atFirst(reading, () =>
      reading
        .placed((part) => part.links().filter((link) => link.host !== null && !isLegal(link, part)))
        .filter(({ url }) => !isTheirs(url, reading))
        .map(({ part, start, end, url }) => ({ part, span: { start, end }, quote: url, message: PROMOTIONAL_LINK })),
    ),
};

const PROMOTIONAL_LINK = words(
  'Ce lien ne mène pas chez cette personne, et elle ne nous a encore jamais parlé. Retirez-le ; il attendra une réponse.',
  'This link does not lead to their own work, and this person has never spoken with us. Take it out; it can wait for an answer.',
);

const isTheirs = (url: string, { circumstances }: Reading): boolean =>
  circumstances.contact.places.some((place) => leadsTo(url, place));

/** In the sentence that tells where we have their data from, or how to hear no more. */
const isLegal = ({ start }: { start: number }, { source, optOuts }: ReadPart): boolean =>
  [source() ?? [], optOuts()].flat().some((sentence) => sentence.start <= start && start < sentence.end);

const fitsThisPerson: Rule = {
  name: 'one-sentence-only-for-them',
  title: words('Une phrase qui ne va qu’à cette personne', 'One sentence that fits only this person'),
  explanation: words(
    'Un premier message dit ce qui nous a frappés chez cette personne : un billet, un lieu où elle parle, ce que ' +
      'nous avons noté en la lisant. Le bonjour et la signature ne comptent pas.',
    'A first message says what struck us in this person’s work: a post, a place where they speak, what we noted ' +
      'when reading them. The greeting and the signature do not count.',
  ),
  severity: 'BLOCKS',
  figures: {},
  find: (reading) =>
    atFirst(reading, () =>
      reading
        .bodies()
        .filter((body) => !isForThem(body))
        .map((body) => wholeBody(body, FOR_ANYBODY)),
    ),
};

const FOR_ANYBODY = words(
  'Aucune phrase de ce message ne pourrait s’adresser à cette personne seule. Citez un de ses billets ou ce que ' +
    'vous avez noté en la lisant.',
  'No sentence of this message could have been written to this person alone. Name one of their posts, or what ' +
    'you noted when reading them.',
);

const FEWEST_WORDS = 4;

function isForThem({ passage, greeting, merged }: ReadPart): boolean {
  const from = greeting()?.end ?? 0;
  const to = closingAt(passage);
  return merged.some((value) => {
    if (value.start < from || value.start >= to || !isPersonal(value)) return false;
    const sentence = passage.sentenceAt(value.start);
    return sentence !== null && passage.quote(sentence).split(' ').length >= FEWEST_WORDS;
  });
}

const noAttachment: Rule = {
  name: 'no-attachment-at-first-touch',
  title: words('Pas de pièce jointe au premier contact', 'No attachment at first touch'),
  explanation: words(
    'On n’envoie pas de fichier à quelqu’un qui n’a rien demandé.',
    'Nobody wants a file from a stranger.',
  ),
  severity: 'BLOCKS',
  figures: {},
  find: (reading) => atFirst(reading, () => (reading.circumstances.attachmentCount > 0 ? [whole(ATTACHMENT)] : [])),
};

const ATTACHMENT = words(
  'Une pièce jointe partirait avec ce premier message. Retirez-la, et proposez-la quand la personne aura répondu.',
  'A file would travel with this first message. Take it off, and offer it once the person has answered.',
);

const atFirst = ({ circumstances }: Reading, find: () => Sighting[]): Sighting[] =>
  circumstances.history.isFirstTouch ? find() : [];

export const FIRST_TOUCH_RULES: Rule[] = [noPromotion, noPromotionalLink, fitsThisPerson, noAttachment];
