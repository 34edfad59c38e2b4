import type { Draw } from '../population/draw.js';
import { FIRST_NAMES, LAST_NAMES, REMARKS, TITLES } from '../population/words.js';

/** A mail for one person, approved and due. */
export interface DueLetter {
  contactId: string;
  pitchId: string;
  dispatchId: string;
  enrolmentId: string;
  messageId: string;
  name: string;
  recipient: string;
  subject: string;
  text: string;
  html: string;
}

const DOMAINS = 40;

/** One letter to each of so many people, each with an address of their own. */
export const lettersTo = (draw: Draw, people: number): DueLetter[] => Array.from({ length: people }, (_, number) => letterTo(draw, number));

function letterTo(draw: Draw, number: number): DueLetter {
  const [first, last, title] = [draw.of(FIRST_NAMES), draw.of(LAST_NAMES), draw.of(TITLES)];
  const paragraphs = wordsTo(first, title, draw.of(REMARKS));
  const dispatchId = draw.uuid();
  return {
    ...{ contactId: draw.uuid(), pitchId: draw.uuid(), enrolmentId: draw.uuid(), dispatchId, messageId: `<${dispatchId}@agence.example>` },
    ...{ name: `${first} ${last}`, recipient: `lectrice.${number}@courrier-${number % DOMAINS}.example` },
    subject: `En lisant « ${title} »`,
    text: paragraphs.join('\n\n'),
    html: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n'),
  };
}

const wordsTo = (first: string, title: string, remark: string): string[] => [
  `Bonjour ${first},`,
  `J’ai lu « ${title} » sur votre carnet, et j’en garde ceci : ${remark}`,
  'Je m’appelle Camille et je travaille pour une agence qui lit beaucoup de carnets comme le vôtre. Je n’ai rien à vous vendre : je voulais d’abord vous dire que je vous lis.',
  'Sur quoi aimeriez-vous écrire cet hiver ? Si une visite d’atelier ou un échange avec un artisan vous tente, dites-le-moi simplement.',
  'Votre adresse figure sur la page de contact de votre carnet. Si vous préférez que je ne vous écrive plus, répondez un mot et ce sera fait.',
  'Camille Roux\nAgence, 12 rue des Exemples, Paris',
];
