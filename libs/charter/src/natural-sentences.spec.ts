import { describe, expect, it } from 'vitest';
import { findings, type RuleCase } from '../../../test/support/rule-cases.js';

const PAUL = { name: 'Paul Martin', firstName: 'Paul', gender: 'MASCULINE' as const, country: 'GB' };
const ENGLISH = { language: 'en', formOfAddress: 'NEUTRAL' as const };

/** What people who know bakeries write to a blogger they have never met. */
const FRENCH = [
  'Votre billet sur la farine gratuite distribuée par la mairie m’a touchée.',
  'Vous dites que le kilo de farine de meule est passé à 3,20 € : c’est exactement ce que nous voyons au moulin.',
  'J’ai beaucoup aimé votre code couleur, et la remise en cause du pétrissage intensif.',
  'Je n’ai pas de communiqué à vous envoyer, seulement une question : que faites-vous de vos restes de levain ?',
  'Votre série sur les promos de l’école de boulangerie de 2012 et 2013 m’a fait sourire.',
  'Je me demande si vous avez déjà essayé une farine de petit épeautre ?',
  'Est-ce que vous cuisez toujours dans votre cocotte ? Je vous pose la question parce que la mienne vient de se fendre.',
  'Vous avez écrit que vous profitez des dimanches pour pétrir. Moi aussi.',
  'Le mois dernier vous parliez de la nouvelle gamme de fours de Decathlon sans détour, et ça m’a plu.',
  'J’étais à Rennes le 3 mars 2026 pour la fête du pain, et j’ai cru vous y voir.',
  'Vous êtes passionnée de seigle, cela se lit à chaque ligne.',
  'Une amie m’a dit : « Tu devrais lui écrire ». C’est fait.',
  'Dès qu’il s’est tu, le four a repris. Quel ton !',
  'J’ai appris le métier chez un artisan qui vendait des miches à 2 euros la livre.',
  'La livraison de bois offerte par votre voisin, quelle histoire !',
  'J’ai noté 50 % d’hydratation dans votre recette : n’est-ce pas un peu sec ?',
  'Vos photos sont disponibles en boutique à Nantes, ai-je cru comprendre.',
  'Chez nous aussi la pâte colle aux doigts, et notre chat dort dans le panier à pain.',
  'Votre nouveau four est arrivé chez vous en mars, si j’ai bien suivi.',
  'Vous racontez avoir payé votre pierre quarante euros : la mienne a tenu un hiver.',
];

const IN_ENGLISH = [
  'Your piece on the free bread the council hands out moved me.',
  'You say that a loaf went from £3.20 to £4.50 in a year: we see the same at the mill.',
  'I liked how you explore our odd habit of throwing starter away.',
  'I have no press release for you, only a question: what do you do with the discard?',
  'I never thought I would try us old bakers’ way of folding.',
  'I wondered whether you had ever tried einkorn?',
  'When you visit our part of the world again, say hello.',
  'The book today that comes closest to yours is Hamelman’s.',
  'I stopped using a Dutch oven for good after your post on half price casseroles.',
  'Your order of operations is the reverse of mine, and it works better.',
  'Order matters: you add the salt last.',
  'Shop bread has never tasted the same since.',
  'You wrote that you buy your flour from two mills. So do I.',
  'It is a real bargain of an idea, and I used it all weekend.',
  'Would you mind if I quoted two lines of it in our baking club’s notes?',
  'I would love to know how you keep rye from sticking.',
  'The sales of rye are falling, as you say; our own sales figures agree.',
  'I am curious which mill you use. What do you think of stone-ground rye?',
  'Can you believe it took me three years? How long did yours take?',
  'Your brand-new starter is livelier than mine ever was, and N/A on the scales made me laugh.',
];

const letters = (sentences: string[], given: RuleCase['given'], around: (sentence: string) => string) =>
  sentences.map((sentence) => [sentence, { text: around(sentence), given }] as const);

describe('a natural sentence in a first letter', () => {
  it.each([
    ...letters(FRENCH, { history: { isFirstTouch: true }, contact: { isInformed: false } }, (sentence) =>
      [
        'Bonjour Zoë,',
        `J’ai lu « {post.title|Le seigle en hiver} » hier soir et je me suis reconnue dans votre four trop petit. ${sentence}`,
        'J’ai trouvé votre adresse sur votre page de contact. Si vous préférez ne plus recevoir de messages de ma part, un mot suffit.',
        'Bien à vous,\nÉlodie',
      ].join('\n\n'),
    ),
    ...letters(IN_ENGLISH, { ...ENGLISH, history: { isFirstTouch: true }, contact: { ...PAUL, isInformed: false } }, (sentence) =>
      [
        'Hello Paul,',
        `I read “{post.title|Rye in winter}” last night and recognised my own oven in yours. ${sentence}`,
        'I found your address on your contact page. If you would rather not hear from me again, just say so.',
        'Kind regards,\nEllie',
      ].join('\n\n'),
    ),
  ])('is nobody’s business to stop: %s', (_, pitch) => {
    expect(findings(pitch).map(({ rule, quote }) => `${rule}: ${quote}`)).toEqual([]);
  });
});
