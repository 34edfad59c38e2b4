import { describeRule } from '../../../test/support/rule-cases.js';

const PAUL = { contact: { name: 'Paul Martin', firstName: 'Paul', gender: 'MASCULINE' as const } };
const SOMEBODY = { contact: { name: 'mamie.levain', firstName: null, gender: 'UNKNOWN' as const } };
const ENGLISH = { language: 'en' };
const ROBERT = { contact: { name: 'Robert Smith', firstName: 'Robert', gender: 'MASCULINE' as const } };

describeRule('greeting-names-them', {
  keeps: [
    ...['Bonjour Zoë,\n\nJ’ai lu.', 'Bonjour,\n\nJ’ai lu.', 'Bonjour Zoé !', 'Chère Madame Müller,', 'Bonjour Zoë Müller,'],
    ...['Bonjour Zoë, j’ai lu.', 'Bonjour Zoë et Paul,', 'Bonjour j’ai lu votre article hier soir', 'J’ai lu Marie,'],
    { text: 'Bonjour {contact.firstName?|vous},' },
    ...['Zoë,\n\nJ’ai lu.', 'Merci,\n\nmille fois.', '{contact.firstName|Ariane},\n\nJ’ai lu.'],
    { text: 'Madame, Monsieur,', given: SOMEBODY },
    { text: 'Hi Rob,', given: { ...ENGLISH, ...ROBERT } },
    { text: 'Dear Bob,', given: { ...ENGLISH, contact: { name: 'Robert Smith', firstName: 'Bob' } } },
    { text: 'Bonjour Mamie Levain,', given: SOMEBODY },
    { text: 'Bonjour mamie.levain,', given: SOMEBODY },
    ...['Hello Zoë,', 'Hi there,', 'Dear Ms Müller:', 'Hi Zoë - I read you.'].map((text) => ({ text, given: ENGLISH })),
  ],
  breaks: [
    ['Bonjour Zoëe,', 'Zoëe'],
    ['Bonjour Marie,\n\nJ’ai lu.', 'Marie'],
    ['Chère Madame Lefèvre,', 'Lefèvre'],
    ['Bonjour à tous,', 'tous'],
    ['Claire,\n\nMerci.', 'Claire'],
    ['Madame, Monsieur,\n\nMerci.', 'Madame, Monsieur'],
    [{ text: 'Dear Sir or Madam,\n\nThank you.', given: ENGLISH }, 'Dear Sir or Madam'],
    [{ text: 'Greetings Claire,', given: ENGLISH }, 'Claire'],
    [{ text: 'Dear Bob,', given: { ...ENGLISH, ...ROBERT } }, 'Bob'],
    [{ text: 'Dear Ann,', given: { ...ENGLISH, contact: { name: 'Joanna Smith', firstName: 'Joanna' } } }, 'Ann'],
    [{ text: 'Dear Al,', given: { ...ENGLISH, contact: { name: 'Alice Allen', firstName: 'Alice' } } }, 'Al'],
    ['Cher blogueur,', 'blogueur'],
    [{ text: 'Hello Zoey!', given: ENGLISH }, 'Zoey'],
    [{ text: 'Dear Mr Smith,', given: { ...ENGLISH, ...PAUL } }, 'Smith'],
    [{ text: 'Dear blogger,', given: ENGLISH }, 'blogger'],
    [{ text: 'Hi everyone,', given: ENGLISH }, 'everyone'],
  ],
});

describeRule('gender-agreement', {
  keeps: [
    'Chère Madame Müller,\n\nVous êtes invitée, vous êtes la bienvenue.',
    'Cher·e Zoë,\n\nvous êtes invité·e, ou invité(e).',
    'Bonjour Zoë,\n\nJe vous invite ; ce pain me coûte cher, et vous êtes invités tous deux.',
    '« Cher lecteur », écriviez-vous.',
    { text: 'Cher Paul,\n\nVous êtes invité, si vous êtes intéressé.', given: PAUL },
    { text: 'Madame, Monsieur,\n\nBonjour.', given: PAUL },
    { text: 'Dear Ms Müller,', given: ENGLISH },
    { text: 'Dear Mr Martin,', given: { ...ENGLISH, ...PAUL } },
    { text: 'Dear Zoë,\n\nMr Smith says hello, sir.', given: ENGLISH },
    { text: 'Dear Sir or Madam,', given: { ...ENGLISH, ...PAUL } },
  ],
  breaks: [
    ['Cher Zoë,', 'Cher'],
    ['Bonjour Monsieur Müller,', 'Monsieur'],
    ['Vous êtes cordialement invité à l’atelier.', 'Vous êtes cordialement invité'],
    ['Si vous êtes intéressé, cher lecteur, venez.', 'vous êtes intéressé', 'cher lecteur'],
    [{ text: 'Chère Paul,\n\nvous êtes la bienvenue.', given: PAUL }, 'Chère', 'vous êtes la bienvenue'],
    [{ text: 'Tu es invitée !', given: { ...PAUL, formOfAddress: 'TU' } }, 'Tu es invitée'],
    [{ text: 'Dear Mr Müller,', given: ENGLISH }, 'Mr'],
    [{ text: 'Dear Sir,', given: ENGLISH }, 'Sir'],
    [{ text: 'Dear Mrs Martin,', given: { ...ENGLISH, ...PAUL } }, 'Mrs'],
    [{ text: 'Hello Miss Martin,', given: { ...ENGLISH, ...PAUL } }, 'Miss'],
  ],
});

describeRule('gender-known', {
  given: SOMEBODY,
  keeps: [
    ...['Bonjour,\n\nVous êtes invité·e.', 'Cher(e) mamie.levain,', 'Je vous invite.', 'Chère/cher mamie.levain,'],
    { text: 'Dear mamie.levain,', given: { language: 'en' } },
    { text: 'Chère Zoë,', given: { contact: { gender: 'FEMININE' } } },
  ],
  breaks: [
    ['Cher mamie.levain,', 'Cher'],
    ['Vous êtes la bienvenue.', 'Vous êtes la bienvenue'],
    ['Vous seriez intéressé ?', 'Vous seriez intéressé'],
    ['Bonjour Madame,', 'Madame'],
    [{ text: 'Dear Mr Levain,', given: { language: 'en' } }, 'Mr'],
  ],
});
