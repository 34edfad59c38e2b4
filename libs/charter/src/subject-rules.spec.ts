import { describeRule, type RuleCase } from '../../../test/support/rule-cases.js';

const subject = (words: string | null, given: RuleCase['given'] = {}): RuleCase => ({ text: 'Bonjour', subject: words, given });
const FIRST = { history: { isFirstTouch: true } };

describeRule('no-shouting-subject', {
  keeps: [
    ...['Votre article sur le pain', 'Le TGV et la SNCF', 'SNCF', 'ÇA ? Un four à sole', 'Your post on IKEA ovens', 'OK'].map((words) => subject(words)),
    subject('Pour {blog.title|MIE ET CROÛTE DE PARIS}'),
    subject(null),
  ],
  breaks: [
    [subject('VOTRE ARTICLE'), 'VOTRE ARTICLE'],
    [subject('GRANDE VENTE À ÉPERNAY 2026'), 'GRANDE VENTE À ÉPERNAY 2026'],
    [subject('INVITATION'), 'INVITATION'],
    [subject('READ THIS, Zoë'), 'READ THIS, Zoë'],
    [subject('YOUR POST!!!'), 'YOUR POST!!!'],
  ],
});

describeRule('no-re-on-a-first-mail', {
  given: FIRST,
  keeps: [
    ...['Réponse à votre billet', 'Résidence : votre article', 'Rebonjour', 'Reply to your post', 'Forward thinking: bread', 'Suite à votre article sur le seigle', 'Following your blog', 'Comme un four'].map((words) => subject(words)),
    subject('Re: votre message', { history: { isFirstTouch: false } }),
    subject('Re: mon message', { history: { isFirstTouch: true, pitchesBefore: 1 } }),
  ],
  breaks: [
    [subject('Re: votre article'), 'Re:'],
    [subject('RE : votre article'), 'RE :'],
    [subject('TR: notre four'), 'TR:'],
    [subject('Suite à notre échange'), 'Suite à notre échange'],
    [subject('Comme convenu : le four'), 'Comme convenu'],
    [subject('Following our conversation', { language: 'en' }), 'Following our conversation'],
    [subject('As discussed, our oven', { language: 'en' }), 'As discussed'],
    [subject('Fwd: our oven', { language: 'en' }), 'Fwd:'],
    [subject('RE[2]: our oven', { language: 'en' }), 'RE[2]:'],
    [subject('Re: Fw: our oven', { language: 'en' }), 'Re: Fw:'],
  ],
});

describeRule('subject-length', {
  keeps: [
    ...['Votre article', 'Le pain', 'Your bread', 'é'.repeat(90), '🍞'.repeat(45)].map((words) => subject(words)),
    subject(null),
  ],
  breaks: [
    [subject('Hello'), 'Hello'],
    [subject('Pain'), 'Pain'],
    [subject(''), ''],
    [subject('mot '.repeat(23).trim()), 'mot '.repeat(23).trim()],
    [subject('word '.repeat(20).trim(), { language: 'en' }), 'word '.repeat(20).trim()],
  ],
});
