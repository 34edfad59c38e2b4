import { describe, expect, it } from 'vitest';
import { findings, type RuleCase } from '../../../test/support/rule-cases.js';

const FIRST = { history: { isFirstTouch: true }, contact: { isInformed: false } };
const PAUL = { name: 'Paul Martin', firstName: 'Paul', gender: 'MASCULINE' as const, country: 'GB' };
const FILM = { title: 'Un four à sole en six minutes', kind: 'VIDEO' as const, isExclusive: false };

const GOOD: (RuleCase & { name: string })[] = [
  {
    name: 'un premier contact, vous',
    given: FIRST,
    subject: 'Votre article « {post.title|Toi et moi, le levain} »',
    text: `Bonjour {contact.firstName|Zoë},

J’ai lu « {post.title|Toi et moi, le levain} » sur {blog.title|Mie & Croûte}, et j’ai eu envie de vous écrire. {post.remark|Votre cocotte posée à l’envers m’a fait rire, puis essayer.}

Je m’appelle {sender.name|Élodie Préfontaine} et je m’occupe des relations avec les blogueuses et les blogueurs pour {workspace.name|Fournil & Cie}. Je n’ai rien à vous proposer aujourd’hui : je voulais d’abord vous dire que je vous lis, et pourquoi.

Une question, si vous avez un instant : sur quoi aimeriez-vous écrire dans les mois qui viennent ?

J’ai trouvé votre adresse sur votre page de contact. Si vous préférez ne plus recevoir de messages de ma part, un mot suffit et je ne vous écrirai plus.

Bien à vous,
{sender.name|Élodie Préfontaine}
{workspace.name|Fournil & Cie}`,
  },
  {
    name: 'un premier contact, tu, à une habituée d’un forum',
    given: { ...FIRST, formOfAddress: 'TU', channel: 'DM' },
    subject: null,
    text: `Salut Zoë,

Je lis le fil « {posts.0.title|Mon four ne tient pas la chaleur} » depuis lundi, et {post.remark|ta pierre volcanique récupérée chez un tailleur m’a donné des idées.} J’aime le ton que tu mets dans tes réponses aux débutants : personne ne repart vexé.

Je travaille pour Fournil & Cie, qui construit des fours. Je ne viens rien vendre ; j’aimerais seulement comprendre ce que les gens du forum attendent d’un four, et tu le sais mieux que nous.

Est-ce que je peux te poser deux questions un de ces jours ?

Élodie`,
  },
  {
    name: 'un deuxième contact avec un contenu à republier',
    given: { purpose: 'OFFER', history: { pitchesBefore: 1, asks: 1, gives: 1 }, assets: [FILM] },
    subject: 'Pour {blog.title|Mie & Croûte} : six minutes dans un four',
    text: `Bonjour Zoë,

Depuis mon premier message, j’ai continué à vous lire, et « Le four de mamie » m’a donné une idée : vous y demandiez à quoi ressemble un four à sole quand la porte est fermée.

Voici donc un film de six minutes, tourné de l’intérieur :
https://fournil.example/films/four-a-sole

Vous pouvez le publier sur votre blog, en entier ou en partie, avec la mention « Film : Fournil & Cie ». Rien ne vous y oblige, et je continuerai à vous lire dans tous les cas.

Si un autre format vous convient mieux, dites-moi lequel.

Si vous préférez ne plus recevoir de messages de ma part, un mot suffit et je ne vous écrirai plus.

Bien à vous,
Élodie Préfontaine`,
  },
  {
    name: 'une invitation, tu',
    given: { purpose: 'INVITE', formOfAddress: 'TU', assets: [{ ...FILM, kind: 'INVITATION' }], history: { pitchesBefore: 2 } },
    subject: 'Un fournil ouvert, le 14 mars à Lyon',
    text: `Bonjour Zoë,

Tu racontais samedi ta première fournée ratée : j’ai pensé à toi en préparant la matinée du 14 mars. Six personnes, un boulanger, un four à bois, et personne pour prendre la parole.

Rendez-vous à 9 h, rue du Bœuf, à Lyon. Le train t’est remboursé si tu viens de loin, et tu es la bienvenue avec quelqu’un.

Veux-tu en être ?

Si tu préfères ne plus recevoir ce genre de message, dis-le-moi simplement et je ne t’écrirai plus.

À bientôt,
Élodie`,
  },
  {
    name: 'un merci',
    given: { purpose: 'THANK', history: { asks: 0, gives: 1 } },
    subject: 'Merci pour « Le four de mamie »',
    text: `Bonjour Zoë,

J’ai lu « Le four de mamie » et je tenais à vous remercier. Votre façon de raconter la braise qui s’éteint m’a fait relire le début.

Je fais suivre votre article à mes collègues de Fournil & Cie : ce que vous y écrivez leur sera utile. Je n’ai rien à vous demander aujourd’hui. Si je peux vous rendre service à mon tour, vous savez où me trouver.

Au plaisir de vous lire,
Élodie Préfontaine`,
  },
  {
    name: 'une relance après un silence',
    given: { purpose: 'FOLLOW_UP', history: { pitchesBefore: 2, asks: 1, gives: 2 } },
    subject: 'Des nouvelles du four à sole',
    text: `Bonjour Zoë,

Mon dernier message vous est peut-être arrivé au mauvais moment, et ce n’est pas grave. J’ai vu que vous passiez au petit épeautre : 75 % d’hydratation sans que la pâte colle, chapeau.

Le film dont je vous parlais reste à vous, si l’envie revient. Avez-vous pu le regarder ?

Si vous aimez autant que je n’insiste pas, dites-le-moi et je ne vous écrirai plus.

Bonne journée,
Élodie`,
  },
  {
    name: 'a first contact in English',
    given: { ...FIRST, language: 'en', formOfAddress: 'NEUTRAL', contact: { ...PAUL, isInformed: false } },
    subject: 'Your post “{post.title|The sale of my oven}”',
    text: `Hello {contact.firstName|Paul},

I read “{post.title|The sale of my oven}” on {blog.title|Crumb} and wanted to write to you. {post.remark|Weighing the loaf before and after, for a whole winter, is the kind of patience I envy.}

My name is {sender.name|Jo Miller}, and I look after relations with bloggers for {workspace.name|Fournil & Cie}. I have nothing to pitch today: I first wanted to tell you that I read you, and why.

One question, if you have a moment: what would you like to write about in the coming months?

I found your address on your contact page. If you would rather not hear from me again, just say so and I will not write to you any more.

Kind regards,
{sender.name|Jo Miller}`,
  },
  {
    name: 'a product test in English',
    given: { language: 'en', purpose: 'OFFER', contact: PAUL, history: { pitchesBefore: 1, gives: 1 }, assets: [{ ...FILM, kind: 'PRODUCT_TEST' }] },
    subject: 'A baking stone, if you want to break one',
    text: `Hi Paul,

You wrote that every baking stone you owned cracked within a year. We make one that we think will not, and you are the person I would believe.

I can post one to you. Keep it, crack it, write about it or not, and say whatever you find; we will not ask to read it first.

Would you like to try it? Just let me know where to send it.

You will not hear from me again if you say so.

All the best,
Jo`,
  },
  {
    name: 'an event invitation in English',
    given: { language: 'en', purpose: 'INVITE', contact: PAUL, history: { pitchesBefore: 3, asks: 1, gives: 2 }, assets: [{ ...FILM, kind: 'INVITATION' }] },
    subject: 'Six bakers, one oven, 14 March',
    text: `Dear Paul,

Your series on village ovens is the reason for this letter. On 14 March we light the old one in Hebden, with five people who know what they are doing and, I hope, you.

There is a room for the night and no programme. Could you tell me by the end of the month whether you can come?

If you have any questions, feel free to call me. And if you do not want to receive such invitations, say so and I will take you off the list.

Warmly,
Jo`,
  },
  {
    name: 'an apology in English',
    given: { language: 'en', purpose: 'FOLLOW_UP', contact: PAUL, history: { pitchesBefore: 1, asks: 0, gives: 1 } },
    subject: 'I got your article wrong',
    text: `Hello Paul,

Last week I wrote that you bake with yeast. You have written about nothing but sourdough for six years, and I should have known. I am sorry.

I have read the series from the beginning since. I am not asking for anything, and if you would prefer not to hear from us, I understand: one word and we will stop writing.

Sincerely,
Jo Miller`,
  },
];

describe('a letter that could only have been written to one person', () => {
  it.each(GOOD)('passes without a finding: $name', (pitch) => {
    expect(findings(pitch).map(({ rule, quote }) => `${rule}: ${quote}`)).toEqual([]);
  });
});

describe('the classic embarrassments', () => {
  const stopped = (text: string, given: RuleCase['given'] = {}, subject?: string) =>
    findings({ text, subject, given: { ...FIRST, ...given } })
      .filter(({ severity }) => severity === 'BLOCKS')
      .map(({ rule, line, quote }) => [rule, line, quote]);

  it('are stopped when they promote at first touch', () => {
    const text = 'Bonjour Zoë,\n\nDécouvrez notre four à 299 €.\nCode promo : PAIN.';
    expect(stopped(text)).toEqual(
      expect.arrayContaining([
        ['no-promotion-at-first-touch', 3, 'Découvrez notre'],
        ['no-promotion-at-first-touch', 3, '299 €'],
        ['no-promotion-at-first-touch', 4, 'Code promo'],
      ]),
    );
  });

  it('are stopped when they say tu to a person addressed as vous', () => {
    expect(stopped('Bonjour Zoë,\n\nJ’adore ton blog.')).toContainEqual(['form-of-address', 3, 'ton']);
  });

  it('are stopped when a placeholder is left', () => {
    expect(stopped('Bonjour [PRÉNOM],\n\nJ’ai lu {{titre}}.')).toEqual(
      expect.arrayContaining([
        ['no-placeholder', 1, '[PRÉNOM]'],
        ['no-placeholder', 3, '{{titre}}'],
      ]),
    );
  });

  it('are stopped when they paste a press release', () => {
    const text = 'Bonjour Zoë,\n\nParis, le 3 mars 2026 – La maison lance son four.\n\nÀ propos de Fournil\nDes fours.';
    expect(stopped(text)).toContainEqual(['no-pasted-press-release', 3, 'Paris, le 3 mars 2026']);
  });

  it('are stopped when they shout, lie about being an answer, and greet somebody else', () => {
    expect(stopped('Hello Mary,\n\nDear Sir,', { language: 'en' }, 'RE: OUR AMAZING OVEN')).toEqual(
      expect.arrayContaining([
        ['no-shouting-subject', 1, 'RE: OUR AMAZING OVEN'],
        ['no-re-on-a-first-mail', 1, 'RE:'],
        ['greeting-names-them', 1, 'Mary'],
      ]),
    );
  });
});
