import { describeRule } from '../../../test/support/rule-cases.js';

const FIRST = { history: { isFirstTouch: true } };
const ENGLISH = { ...FIRST, language: 'en' };

describeRule('no-promotion-at-first-touch', {
  given: FIRST,
  keeps: [
    'J’ai lu votre article sur le pain, et la remise des prix du concours m’a fait sourire.',
    'Votre réduction de vinaigre est une merveille, et vous ne vendez rien : cela repose.',
    'Ceci n’est pas un communiqué de presse : j’ai lu votre billet et j’ai voulu vous écrire.',
    'Vous m’avez communiqué le goût du levain. Quand vous commandez votre farine, où allez-vous ?',
    'Où achetez-vous votre farine ? Votre pain à 75 % d’hydratation m’intrigue.',
    'J’ai lu « Soldes : mes bons plans à 12 € ». Quel billet !',
    'J’ai lu {post.title|Achetez moins, promo ou pas} et {post.remark|votre panier à 5 € m’a bluffée}.',
    { text: 'In order to bake like you I bought a scale. Feel free to laugh.', given: ENGLISH },
    { text: 'This is not a press release: I read your post on gluten-free bread.', given: ENGLISH },
    { text: 'I discovered your blog last week; people who buy flour by the sack should read it.', given: ENGLISH },
    { text: 'Your piece on the price of flour, 12 pounds of it, made me think.', given: ENGLISH },
    { text: 'Bonjour.', html: '<p>J’ai lu « Nos soldes »</p><p hidden>Achetez.</p>', given: FIRST },
    { text: 'J’ai lu {post.title|Achetez moins}.', html: '<p>J’ai lu <b>Achetez\n moins</b>.</p>' },
    { text: 'Profitez de -20 % !', given: { history: { isFirstTouch: false } } },
  ],
  breaks: [
    ['Découvrez notre nouveau four !', 'Découvrez notre'],
    ['Notre four est à 299 € et le petit à 49,90 euros.', '299 €', '49,90 euros'],
    ['Profitez de -20 % avec le code promo LEVAIN.', 'Profitez de', '-20 %', 'code promo'],
    ['Vous trouverez ci-joint notre communiqué de presse.', 'notre communiqué'],
    ['Inscrivez-vous vite : l’essai est gratuit.', 'Inscrivez-vous', 'gratuit'],
    [{ text: 'J’ai lu votre article.', subject: 'Nos soldes d’hiver' }, 'soldes'],
    ['Voici {values.offer|un four à 30 % de réduction}.', '30 % de réduction'],
    [{ text: 'Bonjour.', html: '<p>Bonjour.<br>Profitez de <b>-20&nbsp;%</b></p>' }, 'Profitez de', '-20 %'],
    [{ text: 'Buy now and get 20% off, from £12.', given: ENGLISH }, 'Buy now', '20% off', '£12'],
    [{ text: 'Please find our press release below.', given: ENGLISH }, 'press release'],
    [{ text: 'Discover our range and sign up for a discount.', given: ENGLISH }, 'Discover our', 'sign up', 'discount'],
    [{ text: 'Shop our oven, now on sale with free shipping.', given: ENGLISH }, 'Shop our', 'on sale', 'free shipping'],
  ],
});

describeRule('no-promotional-link-at-first-touch', {
  given: FIRST,
  keeps: [
    'Votre billet https://mie.example/levain m’a plu, et http://www.mie.example/pain aussi.',
    'Je vous ai vue sur https://photos.mie.example/four.',
    'Votre billet mie.example/levain m’a plu.',
    { text: 'Bonjour.', html: '<p><a href="https://mie.example/pain">Votre pain</a></p>' },
    { text: 'Voir https://m.instagram.com/Zoe/reels?x=1 et https://instagram.com/zoe.', given: { contact: { places: ['https://www.instagram.com/zoe/'] } } },
    { text: 'Voir https://youtube.com/watch?v=Ab1&t=3 ici.', given: { contact: { places: ['https://www.youtube.com/watch?v=Ab1'] } } },
    { text: 'Voir https://zoe.tumblr.com/a et https://forum.example/u/zoe/b', given: { contact: { places: ['https://zoe.tumblr.com', 'https://forum.example/u/zoe'] } } },
    { text: 'Voir https://fournil.example/four', given: { history: { isFirstTouch: false } } },
    { text: 'I read https://mie.example/bread twice.', given: ENGLISH },
    'Si vous préférez ne plus recevoir de messages, un mot suffit, ou https://fournil.example/stop.',
    'J’ai trouvé votre adresse sur votre blog ; ce que nous en faisons est dit ici : https://fournil.example/donnees',
  ],
  breaks: [
    ['Voir https://fournil.example/four.', 'https://fournil.example/four'],
    [{ text: 'Voir https://instagram.com/fournil, https://instagram.com/zoey.', given: { contact: { places: ['https://www.instagram.com/zoe', 'instagram.com'] } } }, 'https://instagram.com/fournil', 'https://instagram.com/zoey'],
    [{ text: 'It is all on fournil.example/offer.', given: ENGLISH }, 'fournil.example/offer'],
    [{ text: 'Voir https://youtube.com/watch?v=other', given: { contact: { places: ['https://www.youtube.com/watch?v=Ab1'] } } }, 'https://youtube.com/watch?v=other'],
    [{ text: 'Voir https://forum.example/u/paul', given: { contact: { places: ['https://forum.example/u/zoe'] } } }, 'https://forum.example/u/paul'],
    [{ text: 'Bonjour.', html: '<p><a href="https://fournil.example/four">Votre pain</a></p>' }, 'https://fournil.example/four'],
    ['Voir http://www.FOURNIL.example', 'http://www.FOURNIL.example'],
    ['Voir https://pas-mie.example et https://mie.example.org/page', 'https://pas-mie.example', 'https://mie.example.org/page'],
    ['Écrivez à mailto:presse@fournil.example', 'mailto:presse@fournil.example'],
    [{ text: 'See https://fournil.example?utm=1', given: ENGLISH }, 'https://fournil.example?utm=1'],
  ],
});

describeRule('one-sentence-only-for-them', {
  given: FIRST,
  keeps: [
    'Bonjour Zoë,\n\nJ’ai lu « {post.title|Le levain chef} » hier soir.\n\nBien à vous,\nÉlodie',
    'Bonjour Zoë,\n\n{post.remark|Votre cocotte à l’envers m’a fait rire.}\n\nÉlodie',
    'Bonjour Zoë,\n\nJe lis {blog.title|Mie & Croûte} depuis l’hiver.\n\nÉlodie',
    'Vous disiez à mes collègues que {homework.0.note|les fours bleus vous agacent}, et je vous comprends.',
    { text: 'Hello Zoë,\n\nI read “{posts.0.title|Crust}” last night.\n\nBest,\nElodie', given: ENGLISH },
    { text: 'Bonjour,\n\nVoici notre offre.', given: { history: { isFirstTouch: false } } },
  ],
  breaks: [
    ['Bonjour Zoë,\n\nJ’aime beaucoup votre travail.\n\nÉlodie', null],
    ['Bonjour {contact.firstName|Zoë},\n\nVotre passion pour {niche.name|la boulangerie} nous a touchés.', null],
    ['Bonjour {blog.title|Mie & Croûte},\n\nJ’aime beaucoup votre travail.', null],
    ['J’ai lu {post.title?|votre dernier billet} avec plaisir hier soir.', null],
    ['J’aime votre travail.\n\nBien à vous,\nÉlodie, lectrice fidèle de {blog.title|Mie & Croûte}', null],
    ['J’écris à tous les gens qui ont un {presences.0.platform|Blog} comme le vôtre.', null],
    [{ text: 'Hello {contact.firstName|Zoë},\n\nI love your work.', given: ENGLISH }, null],
    [{ text: 'I love your work, {contact.city|Lyon} included.', subject: 'About {post.title|Crust}', given: ENGLISH }, null],
  ],
});

describeRule('no-attachment-at-first-touch', {
  given: FIRST,
  keeps: ['Bonjour', { text: 'Voici les photos.', given: { history: { isFirstTouch: false }, attachmentCount: 2 } }],
  breaks: [
    [{ text: 'Bonjour', given: { attachmentCount: 1 } }, null],
    [{ text: 'Hello', given: { ...ENGLISH, attachmentCount: 3 } }, null],
  ],
});
