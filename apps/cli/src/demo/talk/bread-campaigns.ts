import type { Campaign } from './campaign.js';

/** For the Moulin de Valgrise, a family mill that grinds on stone. */
export const breadCampaigns: Campaign[] = [
  {
    niche: 'bread', daysAgo: 712, gift: 'Deux kilos de seigle de montagne, avec la fiche du champ',
    fr: {
      subject: 'Un seigle de montagne, avant tout le monde',
      offer: 'Le Moulin de Valgrise vient de moudre son premier seigle de montagne : trois hectares, un seul paysan, une récolte qui tient dans une remorque. Je peux [vous |t’]en envoyer deux kilos et la fiche du champ. Rien à publier, rien à rendre ; si le pain [vous|te] plaît, [vous en ferez|tu en feras] ce que [vous voudrez|tu voudras].',
      short: 'Le moulin a moulu un petit lot de seigle de montagne, trois hectares en tout. J’en garde deux kilos pour [vous|toi] si la curiosité [vous|te] prend. Aucune contrepartie.',
      yes: [
        'Du seigle de montagne, avec le nom du paysan en plus : je ne sais pas refuser ça. Deux kilos suffiront pour trois essais. {me}, une question : quelle date de mouture ?',
        'Volontiers. Je préviens : je dirai aussi ce qui ne va pas. Mon dernier seigle collait aux doigts et à la conscience.',
      ],
      no: ['Merci d’avoir pensé à moi, mais j’ai déjà six farines ouvertes et un placard qui proteste. Une autre fois, sincèrement.'],
    },
    en: {
      subject: 'A mountain rye, before anyone else',
      offer: 'The Valgrise mill has just ground its first mountain rye: three hectares, one farmer, a harvest that fits in a trailer. I could send you two kilos and the story of the field. Nothing to publish, nothing to return.',
      short: 'The mill has ground a tiny lot of mountain rye. Two kilos are yours if you are curious. No strings.',
      yes: ['Two kilos of rye with a farmer’s name on it? Yes, please. Do tell me the date it was ground; my readers will ask before I do.'],
      no: ['You are kind, but I have promised my shelves a quiet month. Ask me again in the autumn?'],
    },
  },
  {
    niche: 'bread', daysAgo: 628, gift: null,
    fr: {
      subject: 'Une journée à la meule, à huit',
      offer: 'Odile, la meunière, rhabille sa meule une fois par an : on la soulève, on repique les sillons au marteau, on ne parle plus pendant une heure. Elle ouvre le moulin à huit personnes ce jour-là, le {saturday}. [Vous êtes|Tu es] la première personne à qui j’ai pensé. Train et déjeuner pour nous.',
      short: 'Odile rhabille sa meule le {saturday} et ouvre le moulin à huit personnes. J’aimerais que [vous en soyez|tu en sois]. Train et déjeuner pour nous.',
      yes: [
        'Voir rhabiller une meule, j’en rêve depuis des années. Je viens, et je me tairai pendant l’heure dite.',
        'Oui. Est-ce que je peux enregistrer le bruit du marteau ? Juste le bruit.',
      ],
      no: ['Impossible ce jour-là, je suis de fournil. Mais [gardez|garde]-moi une place l’an prochain, je suis <sérieuse|sérieux>.'],
    },
    en: {
      subject: 'A day at the millstone, eight of us',
      offer: 'Once a year Odile, the miller, dresses her stone: up it comes, the furrows are cut again by hand, and nobody speaks for an hour. She will have eight guests on {saturday}. You came to mind first. Train and lunch are ours.',
      short: 'Odile dresses her millstone on {saturday} and takes eight guests. I would love you to be one of them.',
      yes: ['I have read about dressing stones for years and never heard one ring. Count me in, I shall bring my own hammer-proof notebook.'],
      no: ['Alas, I am in Cornwall that week. Could somebody film the hour of silence for me?'],
    },
  },
  {
    niche: 'bread', daysAgo: 538, gift: null,
    fr: {
      subject: 'Trente recettes à reprendre librement',
      offer: 'Trente boulangers amateurs nous ont confié une recette pour le carnet du moulin. Le carnet est libre : [vous pouvez|tu peux] en reprendre le texte et les dessins, avec le nom de l’auteur et rien d’autre. Je [vous|te] joins la page sur les pains de garde, elle m’a fait penser à « {post} ».',
      short: 'Le carnet du moulin, trente recettes d’amateurs, est libre de droits : textes et dessins. La page sur les pains de garde est pour [vous|toi], je crois.',
      yes: [
        'Je reprends la page 14, le pain de la Saint-Martin, avec mes propres ratés en regard. Cela sortira dimanche.',
        'Beau carnet. Les dessins surtout. Je peux en mettre un en tête de mon prochain article ?',
      ],
      no: ['Le carnet est joli, mais je ne publie que ce que j’ai cuit moi-même, et trente recettes, c’est l’hiver entier.'],
    },
    en: {
      subject: 'Thirty recipes, free to republish',
      offer: 'Thirty home bakers gave the mill a recipe each. The booklet is free to reuse, words and drawings, with the author’s name and nothing else. The page on keeping loaves made me think of “{post}”.',
      short: 'The mill’s booklet of thirty home recipes is free to reuse, drawings included. The page on keeping loaves is rather yours.',
      yes: ['I shall bake page 14 and print it beside my own failures. It goes out on Sunday.'],
      no: ['It is a lovely thing, but I only ever print what I have baked, and thirty loaves would see me to spring.'],
    },
  },
  {
    niche: 'bread', daysAgo: 449, gift: null,
    fr: {
      subject: 'Six minutes de nuit au moulin',
      offer: 'Nous avons filmé une nuit de mouture, sans musique ni commentaire : six minutes de courroies, de pas et de farine. Le film est libre de diffusion et sans logo. [Vous trouverez|Tu trouveras] le lien ci-dessous ; [dites|dis]-moi simplement s’il [vous|te] touche.',
      short: 'Six minutes de nuit au moulin, sans musique et sans logo, à reprendre librement. Si [vous avez|tu as] six minutes calmes, c’est pour [vous|toi].',
      yes: [
        'Regardé deux fois, la seconde au casque. Je le mets en ligne avec trois lignes de moi, et surtout pas davantage.',
        'Six minutes sans qu’on me vende rien. Merci. Je le partage ce soir.',
      ],
      no: ['C’est beau et c’est long : chez moi on zappe à la trentième seconde. Je préfère ne pas l’abîmer.'],
    },
    en: {
      subject: 'Six minutes of night at the mill',
      offer: 'We filmed a night of milling without music or words: six minutes of belts, footsteps and flour. It carries no logo and you may show it freely. Tell me whether it moves you; that is all I ask.',
      short: 'Six minutes of night at the mill, no music, no logo, free to show.',
      yes: ['Watched it twice, the second time with my eyes shut. It is going into the newsletter with one sentence of mine.'],
      no: ['It is lovely, and quite wrong for people who read me on the bus. I would rather not spoil it.'],
    },
  },
  {
    niche: 'bread', daysAgo: 361, gift: 'Un bocal de levain du moulin et son carnet de famille',
    fr: {
      subject: 'Un levain cherche famille',
      offer: 'Le levain du moulin a quarante ans, et Odile voudrait le voir voyager. Nous le confions à quelques personnes, avec un carnet où chacun écrit ce qu’il en a fait avant de le passer à d’autres. [Voudriez-vous|Voudrais-tu] être le troisième maillon ?',
      short: 'Le levain du moulin a quarante ans et part en voyage, avec un carnet que chacun remplit. [Voulez-vous|Veux-tu] le recevoir avant de le passer ?',
      yes: [
        'Un levain de quarante ans qui confie ses mémoires à des inconnus : évidemment que je le prends. Il aura ma meilleure étagère.',
        'D’accord, mais je [vous |t’]avertis, le mien est jaloux. Le carnet me plaît beaucoup.',
      ],
      no: ['Je pars trois semaines : un levain chez moi mourrait en pleine gloire. [Confiez|Confie]-le à quelqu’un de sédentaire.'],
    },
    en: {
      subject: 'A leaven looking for a family',
      offer: 'The mill’s leaven is forty years old and Odile would like it to travel. It comes with a notebook in which everyone writes what they made of it before passing it on. Would you be its third home?',
      short: 'The mill’s leaven is forty and travelling, with a notebook. Would you take it in for a while?',
      yes: ['A leaven with a visitors’ book! It shall have the warm shelf and the good jar.'],
      no: ['I am away three weeks and would only murder it. Give it to someone who stays at home.'],
    },
  },
  {
    niche: 'bread', daysAgo: 271, gift: 'Trois sachets sans étiquette, numérotés à la main',
    fr: {
      subject: 'Trois farines sans étiquette',
      offer: 'Trois sachets, trois numéros, aucune étiquette : nous proposons à une poignée de gens qui savent de les cuire à l’aveugle et de nous dire ce qu’ils y trouvent, bon ou mauvais. Les avis seront publiés tels quels sur le site du moulin, signés ou non, comme [vous préférez|tu préfères].',
      short: 'Trois farines à cuire à l’aveugle et un avis publié tel quel, bon ou mauvais. [Cela vous amuserait-il|Ça t’amuserait] ?',
      yes: [
        'Publié tel quel ? Même si je dis que la deux sent le carton ? Alors oui, avec joie.',
        'J’adore deviner. J’ai déjà mon idée sur la trois et je n’ai rien reçu.',
      ],
      no: ['À l’aveugle, je me trompe toujours, et mes lecteurs adorent me le rappeler. Je passe mon tour en souriant.'],
    },
    en: {
      subject: 'Three flours and no labels',
      offer: 'Three bags, three numbers, no labels. A few people who know are baking them blind and telling us what they find, good or bad; the mill will publish every word as it comes, signed or not.',
      short: 'Three flours to bake blind, every verdict published as written. Would that amuse you?',
      yes: ['Published as written, even if I say number two tastes of cardboard? Then with pleasure.'],
      no: ['I am always wrong when blindfolded and my readers keep count. I shall sit this one out, smiling.'],
    },
  },
  {
    niche: 'bread', daysAgo: 182, gift: null,
    fr: {
      subject: 'Que [faites-vous|fais-tu] du vieux pain ?',
      offer: 'Pour sa page du mois, le moulin demande à quelques personnes ce qu’elles font du pain d’avant-hier. Trois lignes suffisent, une photo si le cœur [vous |t’]en dit, et [votre|ton] nom avec un lien vers {place}. Nous ne changerons pas une virgule.',
      short: 'Une question pour la page du moulin : que [faites-vous|fais-tu] du pain d’avant-hier ? Trois lignes me combleraient.',
      yes: [
        'Du pain perdu, des croûtons, des remords. Je [vous |t’]écris trois lignes avant vendredi.',
        'Chez moi le vieux pain épaissit la soupe et nourrit les débats. Je [vous |t’]envoie la recette de la soupe.',
      ],
      no: ['Il n’y a jamais de vieux pain chez moi, j’ai trois adolescents. Ma réponse tient donc en un mot : rien.'],
    },
    en: {
      subject: 'What do you do with old bread?',
      offer: 'For its page of the month the mill is asking a few people what becomes of the day-before-yesterday’s loaf. Three lines would do, with your name and a link to {place}. We shall not move a comma.',
      short: 'One question for the mill’s page: what becomes of your old bread? Three lines would make my week.',
      yes: ['Bread sauce, marmalade pudding, guilt. You shall have three lines by Friday.'],
      no: ['There is never any old bread here; I have sons. My answer is one word long, I fear.'],
    },
  },
  {
    niche: 'bread', daysAgo: 92, gift: null,
    fr: {
      subject: 'La grande meule tourne de nouveau : l’histoire est à [vous|toi]',
      offer: 'La grande meule de Valgrise, arrêtée depuis 1958, a recommencé à tourner cette semaine. Personne ne l’a encore raconté. Je [vous|te] propose l’exclusivité pendant dix jours : les plans, les photos de famille, et Odile au téléphone aussi longtemps que [vous voudrez|tu voudras].',
      short: 'La grande meule tourne de nouveau, après soixante ans d’arrêt. L’histoire est à [vous|toi] pendant dix jours, si elle [vous|te] tente.',
      yes: [
        'Dix jours d’exclusivité sur une meule de 1958 : je libère mon mercredi. Odile peut-elle vers dix heures ?',
        'Je prends. J’ai passé la soirée sur les photos de famille, il y a un chien sur toutes.',
      ],
      no: ['C’est une vraie histoire, elle mérite mieux que mon emploi du temps. [Donnez|Donne]-la à quelqu’un qui saura.'],
    },
    en: {
      subject: 'The great stone turns again, and the story is yours',
      offer: 'The great stone of Valgrise, still since 1958, began to turn again this week, and nobody has told the story yet. It is yours for ten days: the plans, the family photographs, and Odile on the telephone for as long as you like.',
      short: 'The great stone turns again after sixty years. The story is yours for ten days, should you want it.',
      yes: ['I have cleared Wednesday. There is a dog in every one of those photographs; I shall need its name.'],
      no: ['It deserves better than the week I am having. Give it to somebody with time to do it justice.'],
    },
  },
  {
    niche: 'bread', daysAgo: 5, gift: 'Un kilo de Rouge de Valgrise, numéroté',
    fr: {
      subject: 'Un blé rouge oublié, et [votre|ton] avis avant les autres',
      offer: 'Odile a retrouvé dans le grenier du moulin un blé rouge que plus personne ne semait, et l’a moulu pour la première fois le mois dernier. J’en garde un kilo numéroté pour [vous|toi] : rien à publier, mais [votre|ton] avis, même sévère, avant que le sac ait une étiquette.',
      short: 'Un blé rouge oublié vient d’être moulu à Valgrise. J’en garde un kilo pour [vous|toi] ; [votre|ton] avis comptera avant que le sac ait une étiquette.',
      yes: ['Un blé qui dormait au grenier ? [Envoyez|Envoie]. Je [vous|te] dirai tout, y compris ce qui fâche.'],
      no: ['Pas ce mois-ci, je refais ma cuisine : mon four est dans le couloir.'],
    },
    en: {
      subject: 'A forgotten red wheat, and your verdict first',
      offer: 'In the loft of the mill Odile found a red wheat that nobody had sown for a lifetime, and ground it last month. A numbered kilo is waiting for you: nothing to publish, only your verdict, however stern, before the bag gets a label.',
      short: 'A forgotten red wheat has been ground at Valgrise. A numbered kilo is yours; your verdict would come before the label.',
      yes: ['A wheat that slept in a loft? Send it. I shall be merciless and grateful.'],
      no: ['Not this month: my oven is standing in the hall.'],
    },
  },
];
