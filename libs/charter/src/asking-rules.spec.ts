import { describeRule } from '../../../test/support/rule-cases.js';

const ENGLISH = { language: 'en' };
const OPT_OUT = 'Si vous préférez ne plus recevoir de messages de ma part, un mot suffit.';
const FILM = { title: 'Le four', kind: 'VIDEO' as const, isExclusive: false };

describeRule('one-request', {
  keeps: [
    'Sur quoi aimeriez-vous écrire ?',
    `Bonjour Zoë, comment allez-vous ? Pourriez-vous publier ces photos ?\n\n${OPT_OUT}`,
    'Cela vous tenterait-il ? Dites-le-moi et je vous l’envoie.',
    'Pourriez-vous en parler ? Si vous avez des questions, n’hésitez pas à m’écrire.',
    'Vous pouvez publier ce contenu. Si un autre format vous convient mieux, dites-moi lequel.',
    { text: 'If you would like to try it, could you tell me where to send it? Thanks in advance.', given: ENGLISH },
    { text: 'Can you believe it took us three years? Anyway, have you had time to look at it?', given: ENGLISH },
    'Pourriez-vous me dire où l’envoyer ? Merci d’avance.',
    'Je n’ai rien à vous demander. Merci de votre accueil et merci de m’avoir lue. Veuillez croire à mon amitié.',
    'J’ai lu « Pourquoi pétrir ? » et {post.title|Faut-il saler ?}. Qu’en pensent vos lecteurs ?',
    'Quand vous partagez une recette, on salive. Vous publiez chaque lundi.',
    { text: 'How are you? Would you like to see it? Just let me know and I will send it.', given: ENGLISH },
    { text: 'Could you share it? Please find the pictures below. Let me know if you have any questions.', given: ENGLISH },
    { text: 'If another format suits you better, tell me which one. You may publish it in full.', given: ENGLISH },
    { text: 'I read “What is crust?” and loved it. What did you bake it in?', given: ENGLISH },
  ],
  breaks: [
    ['Pourriez-vous publier ces photos ? Et auriez-vous une minute demain ?', 'Et auriez-vous une minute demain ?'],
    ['Merci de relayer cette annonce. N’hésitez pas à partager la vidéo.', 'N’hésitez pas à partager la vidéo.'],
    ['Sur quoi écrivez-vous ? Merci de bien vouloir confirmer.', 'Merci de bien vouloir confirmer.'],
    ['Relayez ce message. Puis votez pour nous. Peux-tu venir ?', 'Puis votez pour nous.', 'Peux-tu venir ?'],
    [{ text: 'Could you share this? And can you send me your rates?', given: ENGLISH }, 'And can you send me your rates?'],
    [{ text: 'Please publish it. Feel free to share the video.', given: ENGLISH }, 'Feel free to share the video.'],
    [{ text: 'What do you think? I would love it if you could tag us.', given: ENGLISH }, 'I would love it if you could tag us.'],
    [{ text: 'Post this on your blog. Thanks in advance for tagging us.', given: ENGLISH }, 'Thanks in advance for tagging us.'],
    ['Seriez-vous d’accord pour le publier, et pourriez-vous aussi le relayer ?', 'et pourriez-vous aussi le relayer ?'],
    ['Avez-vous reçu le film ? Ce serait super que vous parliez de nous.', 'Ce serait super que vous parliez de nous.'],
    [
      { text: 'Could you publish it? It would be great if you could share it. We would also need a dofollow link.', given: ENGLISH },
      ...['It would be great if you could share it.', 'We would also need a dofollow link.'],
    ],
    [{ text: 'Qu’en pensez-vous ?', settings: { 'one-request': { figures: { requests: 0 } } } }, 'Qu’en pensez-vous ?'],
  ],
});

describeRule('one-request', {
  given: { channel: 'MAIL' },
  keeps: [{ text: 'Qu’en pensez-vous ?', html: '<p>Qu’en <b>pensez-vous</b> ?</p>' }],
  breaks: [
    [{ text: 'Qu’en pensez-vous ?', html: '<p>Qu’en pensez-vous ?<br>Viendrez-vous ?</p>' }, 'Viendrez-vous ?'],
    [{ text: 'Would you come?', html: '<p>Would you come?</p><p>Please share it.</p>', given: ENGLISH }, 'Please share it.'],
  ],
});

describeRule('asset-from-second-pitch', {
  given: { history: { pitchesBefore: 1 } },
  keeps: [
    { text: 'Pourriez-vous publier ces photos ?', given: { assets: [FILM] } },
    { text: 'Viendrez-vous ?', given: { purpose: 'INVITE', assets: [{ ...FILM, kind: 'INVITATION' }] } },
    { text: 'Avez-vous pu y penser ?', given: { purpose: 'FOLLOW_UP' } },
    { text: 'Pourriez-vous en parler ?', given: { history: { pitchesBefore: 0 } } },
    { text: 'Could you share it?', given: { ...ENGLISH, assets: [FILM] } },
    { text: 'Merci encore.', given: { purpose: 'THANK' } },
  ],
  breaks: [
    ['Pourriez-vous parler de nous ?', null],
    ['J’ai relu votre billet, voilà tout.', null],
    [{ text: 'Viendrez-vous ?', given: { purpose: 'INVITE' } }, null],
    [{ text: 'I read your post again, that is all.', given: { ...ENGLISH, purpose: 'OFFER' } }, null],
  ],
});

describeRule('give-before-asking', {
  keeps: [
    { text: 'Bonjour', given: { history: { asks: 0, gives: 0 } } },
    { text: 'Bonjour', given: { history: { asks: 2, gives: 2 } } },
    { text: 'Bonjour', given: { history: { asks: 1, gives: 4 } } },
  ],
  breaks: [
    [{ text: 'Bonjour', given: { history: { asks: 1, gives: 0 } } }, null],
    [{ text: 'Hello', given: { ...ENGLISH, history: { asks: 5, gives: 4 } } }, null],
  ],
});
