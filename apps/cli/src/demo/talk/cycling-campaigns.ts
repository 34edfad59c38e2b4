import type { Campaign } from './campaign.js';

/** For Brimbale, a workshop in the Drôme that sews bags one can mend. */
export const cyclingCampaigns: Campaign[] = [
  {
    niche: 'cycling', daysAgo: 704, gift: 'Un prototype de sacoche de guidon, numéro cousu à la main',
    fr: {
      subject: 'Un prototype à maltraiter pendant un mois',
      offer: 'L’atelier Brimbale a cousu douze sacoches de guidon qui n’existent pas encore. Avant d’en faire une treizième, il aimerait savoir ce qui casse. Je [vous |t’]en confie une pour un mois de vraie route ; [vous la gardez|tu la gardes], et [vous nous dites|tu nous dis] tout, surtout le pire.',
      short: 'Douze prototypes de sacoche de guidon sortent de l’atelier Brimbale. J’en ai un pour [vous|toi], à maltraiter un mois, sans rien à publier.',
      yes: [
        'Un mois, c’est court. [Donnez|Donne]-moi la moins jolie, je la rendrai méconnaissable et je prendrai des notes.',
        'Oui, si je peux découdre une couture pour voir comment c’est fait. Je recouds après, promis.',
      ],
      no: ['Je ne roule plus jusqu’à l’automne, mon genou en a décidé ainsi. Ce serait malhonnête d’accepter.'],
    },
    en: {
      subject: 'A prototype to be unkind to',
      offer: 'The Brimbale workshop has sewn twelve handlebar bags that do not exist yet. Before making a thirteenth they would like to know what breaks. One is yours for a month of real roads; keep it, and tell us everything, the worst first.',
      short: 'Twelve handlebar-bag prototypes have left the Brimbale workshop. One is yours to be unkind to for a month.',
      yes: ['A month of Scottish weather should settle it. May I unpick a seam to see how it is made? I shall sew it up again.'],
      no: ['My knee has grounded me until autumn. It would be dishonest to say yes.'],
    },
  },
  {
    niche: 'cycling', daysAgo: 619, gift: null,
    fr: {
      subject: 'Un dimanche à réparer, pas à vendre',
      offer: 'Brimbale ouvre son atelier le {sunday} pour un dimanche de réparation : on vient avec n’importe quelle sacoche, de n’importe quelle marque, et on repart avec la même, recousue. Deux couturières, du café, aucune caisse. [Votre|Ton] regard, et [vos|tes] mains si [vous voulez|tu veux], seraient les bienvenus.',
      short: 'Dimanche de réparation à l’atelier le {sunday} : toutes les sacoches, toutes les marques, aucune caisse. [Vous viendriez|Tu viendrais] ?',
      yes: [
        'Un atelier sans caisse : je demande à voir. Je viens avec une sacoche de 1987 et beaucoup de fil.',
        'J’arrive la veille à vélo, si quelqu’un a un bout de pré pour la tente.',
      ],
      no: ['Trop loin pour un dimanche, et je ne prends plus l’avion. Mais l’idée me plaît, je la relaie volontiers.'],
    },
    en: {
      subject: 'A Sunday for mending, not for selling',
      offer: 'On le {sunday} Brimbale opens its workshop for a day of mending: bring any bag of any make and leave with the same one, sewn up. Two seamstresses, coffee, no till. Your eyes would be welcome, and your hands if you like.',
      short: 'A mending Sunday at the workshop on {sunday}: any bag, any make, no till.',
      yes: ['No till? I shall believe it when I see it, and I shall bring a pannier from 1987.'],
      no: ['Too far for a Sunday and I have given up flying. I shall pass the word with pleasure.'],
    },
  },
  {
    niche: 'cycling', daysAgo: 531, gift: null,
    fr: {
      subject: 'Une trace à reprendre : la Drôme par les crêtes',
      offer: 'Deux couturières de l’atelier ont passé l’été à relier Crest à Die par les crêtes, en notant chaque source. La trace, les points d’eau et les photos sont libres : [prenez-les|prends-les], [corrigez-les|corrige-les], [publiez-les|publie-les] sous [votre|ton] nom si [vous la roulez|tu la roules].',
      short: 'La Drôme par les crêtes : trace, points d’eau et photos, libres de droits. Je [vous |t’]envoie le tout ?',
      yes: [
        'Les points d’eau valent tous les discours. Je la roule au printemps et je publie ma version, corrections comprises.',
        'Très belle trace, une erreur au kilomètre 61 : la fontaine est à sec depuis trois ans. Je reprends le reste.',
      ],
      no: ['Je ne publie que ce que j’ai roulé, et mon année est déjà pleine. Gardée précieusement pour l’an prochain.'],
    },
    en: {
      subject: 'A route to take: the Drôme along the ridges',
      offer: 'Two of the seamstresses spent the summer joining Crest to Die along the ridges, writing down every spring. The track, the water and the photographs are free: take them, mend them, publish them as yours once you have ridden it.',
      short: 'The Drôme along the ridges: track, water and photographs, all free. Shall I send them?',
      yes: ['A route with the springs marked is a love letter. I shall ride it in May and publish it, mistakes and all.'],
      no: ['I only print what I have ridden, and this year is full. Filed under hope.'],
    },
  },
  {
    niche: 'cycling', daysAgo: 441, gift: null,
    fr: {
      subject: 'Deux cents photos sans sourire de commande',
      offer: 'L’atelier a demandé à une photographe de suivre quatre voyageurs ordinaires : la pluie, le réchaud, les pannes. Deux cents photos, libres pour [vos|tes] articles, sans logo et sans sourire de commande. Je [vous|te] laisse le lien, [servez-vous|sers-toi].',
      short: 'Deux cents photos de voyage à vélo, vraies et libres de droits, sans logo. Le lien est à [vous|toi].',
      yes: [
        'Enfin des photos où les gens ont froid. J’en prends trois pour mon article sur l’hiver.',
        'La 117, le réchaud sous la bâche : c’est exactement mon mois de mars. Je la mets en une.',
      ],
      no: ['Je n’utilise que mes photos, floues comprises. C’est ma seule coquetterie.'],
    },
    en: {
      subject: 'Two hundred photographs, no forced smiles',
      offer: 'The workshop asked a photographer to follow four ordinary travellers: rain, stoves, breakdowns. Two hundred pictures, free for your pieces, without a logo or a forced smile among them.',
      short: 'Two hundred honest touring photographs, free to use, no logo. The link is yours.',
      yes: ['At last, pictures in which people are cold. I shall take number 117; it is my whole March.'],
      no: ['I only use my own, blurred ones included. It is my one vanity.'],
    },
  },
  {
    niche: 'cycling', daysAgo: 352, gift: 'Une trousse de couture de route et son mode d’emploi',
    fr: {
      subject: 'Apprendre à recoudre, en deux jours',
      offer: 'Brimbale invite six personnes à passer deux jours à l’atelier, le {saturday} et le lendemain, pour apprendre à recoudre une sacoche au bord de la route. On couche chez l’habitant, on repart avec sa trousse. J’ai pensé à « {post} » : [vous le feriez|tu le ferais] mieux que nous, et [vous l’écririez|tu l’écrirais] mieux encore.',
      short: 'Deux jours à l’atelier pour apprendre à recoudre au bord de la route, le {saturday}. Six places, dont une pour [vous|toi].',
      yes: [
        'Je sais recoudre un bouton et je mens déjà un peu. J’en suis.',
        'Oui, mille fois. Depuis le temps que je répare avec de la ficelle à rôti.',
      ],
      no: ['Ces deux jours-là, je garde mes petits-enfants, qui décousent beaucoup. Merci d’avoir songé à moi.'],
    },
    en: {
      subject: 'Learning to sew by the roadside, in two days',
      offer: 'Brimbale is inviting six people for two days, {saturday} and the next, to learn how to mend a pannier by the roadside. Beds in the village, a kit to take home. I thought of “{post}”: you would do it better than we do, and write it better still.',
      short: 'Two days at the workshop learning to mend by the roadside, {saturday}. One of the six places is yours.',
      yes: ['I can sew on a button and even that is half a lie. Count me in.'],
      no: ['I have grandchildren that week, experts in unpicking. Thank you for thinking of me.'],
    },
  },
  {
    niche: 'cycling', daysAgo: 262, gift: 'Une petite sacoche d’enfant, couleur au choix',
    fr: {
      subject: 'Une sacoche à la taille d’un enfant de six ans',
      offer: 'Il n’existait pas de sacoche qu’un enfant de six ans puisse fermer seul ; l’atelier en a fait une, et trois écoles l’ont essayée. Avant de la montrer, Brimbale cherche des familles, des marraines, des oncles, pour un avis franc. Une couleur à choisir, rien à écrire.',
      short: 'Une sacoche qu’un enfant de six ans ferme seul : l’atelier cherche des avis francs. En [connaîtriez-vous|connaîtrais-tu] un, d’enfant de six ans ?',
      yes: [
        'J’en ai une de six ans qui n’a peur de personne. Elle prend la rouge et dira ce qu’elle pense.',
        'Ma filleule est partante ; elle demande s’il y a une poche pour les escargots.',
      ],
      no: ['Aucun enfant sous la main, et mes chats refusent. Je fais passer à plus <qualifiée|qualifié> que moi.'],
    },
    en: {
      subject: 'A pannier the size of a six-year-old',
      offer: 'There was no bag a six-year-old could close alone, so the workshop made one and three schools tried it. Before showing it, Brimbale would like frank opinions from families, aunts and godfathers. Pick a colour; nothing to write.',
      short: 'A bag a six-year-old can close alone: the workshop wants frank opinions.',
      yes: ['My god-daughter is in, and asks whether there is a pocket for snails.'],
      no: ['No children to hand and the cats decline. I shall pass it on to someone better qualified.'],
    },
  },
  {
    niche: 'cycling', daysAgo: 171, gift: null,
    fr: {
      subject: 'Une page pour [vous|toi] dans « Partir un mardi »',
      offer: 'L’atelier imprime à l’automne un petit recueil de départs : une page par personne, le moment exact où l’on ferme la porte. Il serait vendu au prix du papier, au profit des ateliers d’autoréparation. [Accepteriez-vous|Accepterais-tu] d’en écrire une ? [Vous en gardez|Tu en gardes] tous les droits.',
      short: 'Un petit recueil de départs à vélo, une page par personne, au profit des ateliers d’autoréparation. [Écririez-vous|Écrirais-tu] la [vôtre|tienne] ?',
      yes: [
        'Le moment où l’on ferme la porte… J’ai déjà la première phrase, il me manque la page.',
        'Oui. Ce sera la fois où je suis <revenue|revenu> trois fois vérifier le gaz.',
      ],
      no: ['Je n’écris plus que pour moi cette année. Mais j’achèterai le recueil, au prix du papier.'],
    },
    en: {
      subject: 'A page for you in “Leaving on a Tuesday”',
      offer: 'This autumn the workshop prints a small book of departures: one page each, the very moment the door closes. It will sell for the price of the paper, for community workshops. Would you write one? All rights stay yours.',
      short: 'A small book of departures, one page each, for community workshops. Would you write yours?',
      yes: ['The door, the key, the gas I checked three times. You shall have your page.'],
      no: ['I am writing only for myself this year. I shall buy the book, at the price of the paper.'],
    },
  },
  {
    niche: 'cycling', daysAgo: 86, gift: null,
    fr: {
      subject: 'Réparée à vie : les questions sont à [vous|toi]',
      offer: 'Brimbale s’engage à réparer toutes ses sacoches, sans limite de durée, même rachetées d’occasion. C’est facile à promettre et difficile à tenir. Les comptes de l’atelier sont ouverts et la patronne répond à tout : je [vous|te] propose d’être <la première|le premier> à poser les questions qui gênent.',
      short: 'Brimbale promet de réparer à vie, même l’occasion. La patronne répond à toutes les questions, surtout aux [vôtres|tiennes].',
      yes: [
        'J’ai onze questions, dont trois vraiment désagréables. Mardi, dix heures ?',
        'Même l’occasion ? Alors j’ai un sujet. Je demande aussi à voir l’étagère des réparations en retard.',
      ],
      no: ['Sujet important, que je préfère traiter dans un an, quand il y aura quelque chose à vérifier.'],
    },
    en: {
      subject: 'Mended for life: the questions are yours',
      offer: 'Brimbale now undertakes to mend every bag it ever made, second-hand ones included. Easy to promise, hard to keep. The books are open and the owner answers anything: would you be the first to ask what is awkward?',
      short: 'Brimbale promises to mend for life, second-hand included. The owner answers anything; would you ask?',
      yes: ['I have eleven questions, three of them truly rude. Tuesday at ten?'],
      no: ['It matters, so I would rather ask in a year, when there is something to check.'],
    },
  },
  {
    niche: 'cycling', daysAgo: 4, gift: null,
    fr: {
      subject: 'Une bourse pour un premier voyage, et un jury à [votre|ton] image',
      offer: 'Brimbale offre une bourse de mille euros à quelqu’un qui n’est jamais parti. Le jury compte cinq personnes qui, elles, savent ce que coûte un départ ; j’aimerais que [vous en soyez|tu en sois]. Deux soirées de lecture, une décision commune, et pas un logo sur la photo.',
      short: 'Une bourse pour quelqu’un qui n’est jamais parti, et un jury de cinq. [Votre|Ta] place y serait belle : deux soirées de lecture, pas davantage.',
      yes: ['Lire des rêves de départ pendant deux soirées ? J’apporte les mouchoirs. C’est oui.'],
      no: ['Juger des rêves, je ne saurais pas. Mais je parlerai de la bourse, c’est une belle idée.'],
    },
    en: {
      subject: 'A grant for a first journey, and a seat on the jury',
      offer: 'Brimbale is giving a thousand euros to somebody who has never left. The jury is five people who know what leaving costs, and I would like you to be one. Two evenings of reading, one decision, not a logo in sight.',
      short: 'A grant for somebody who has never left, and a jury of five. Two evenings of reading; would you?',
      yes: ['Two evenings reading other people’s beginnings? Yes, and I shall need handkerchiefs.'],
      no: ['I could not judge a dream. I shall talk about the grant, though; it is a good one.'],
    },
  },
];
