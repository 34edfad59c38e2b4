import type { Campaign } from './campaign.js';

/** For the éditions Crapaudine, three people and a cat who publish small boxes. */
export const gameCampaigns: Campaign[] = [
  {
    niche: 'games', daysAgo: 709, gift: 'Le prototype de « La Nuit des hérissons », cartes découpées main',
    fr: {
      subject: 'Quatre pages de règles à [votre|ton] merci',
      offer: 'Avant d’imprimer « La Nuit des hérissons », les éditions Crapaudine aimeraient que quelqu’un de sévère en lise les quatre pages. [Vous seriez|Tu serais] dans les remerciements, mais surtout [vous éviteriez|tu éviterais] à des familles de se disputer un dimanche. Je [vous|te] joins la règle telle quelle, fautes comprises.',
      short: 'Quatre pages de règles avant impression, « La Nuit des hérissons ». Un regard sévère serait précieux : le [vôtre|tien] ?',
      yes: [
        'Lue hier soir. Page 2, que se passe-t-il si deux hérissons arrivent ensemble ? Je [vous |t’]envoie mes sept remarques demain.',
        '[Envoyez|Envoie]-moi aussi le proto : une règle ne se lit bien qu’avec les cartes en main.',
      ],
      no: ['Je suis de relecture ailleurs jusqu’à la fin du mois. La règle a l’air saine, si cela peut rassurer.'],
    },
    en: {
      subject: 'Four pages of rules at your mercy',
      offer: 'Before printing “Hedgehog Night”, Crapaudine would like somebody strict to read its four pages. You would be thanked in the box; above all, you would spare a few families a Sunday quarrel.',
      short: 'Four pages of rules before they go to print. A strict eye would be precious: yours?',
      yes: ['Read last night. What happens when two hedgehogs arrive together? Seven more remarks to follow.'],
      no: ['I am proofreading elsewhere until the end of the month. The rules look healthy, if that helps.'],
    },
  },
  {
    niche: 'games', daysAgo: 624, gift: null,
    fr: {
      subject: 'Une table, une heure, l’auteur en face',
      offer: 'Au festival de Limoges, le {saturday}, les éditions Crapaudine gardent une table à l’écart du bruit : une heure, quatre joueurs, l’auteur en face, et aucune caméra. Je [vous |t’]y réserve une chaise, si le cœur [vous |t’]en dit.',
      short: 'Au festival, le {saturday} : une table au calme, l’auteur en face, une heure. Une chaise est à [vous|toi].',
      yes: [
        'Une table au calme dans un festival, c’est déjà un jeu de stratégie. Je prends la chaise.',
        'J’y serai, avec ma fille de dix ans qui posera les bonnes questions à ma place.',
      ],
      no: ['Je fais l’impasse sur le festival cette année, trop de bruit et pas assez de chaises. La [vôtre|tienne] m’a tenté<e|>.'],
    },
    en: {
      subject: 'One table, one hour, the author across from you',
      offer: 'At the Limoges festival, on {saturday}, Crapaudine keeps a table away from the noise: one hour, four players, the author, no cameras. A chair is yours if you care for it.',
      short: 'At the festival on {saturday}: a quiet table, the author, one hour. A chair is yours.',
      yes: ['A quiet table at a games fair is a feat of strategy in itself. I shall take the chair.'],
      no: ['I am skipping the fair this year: too much noise, too few chairs. Yours did tempt me.'],
    },
  },
  {
    niche: 'games', daysAgo: 534, gift: null,
    fr: {
      subject: 'Un jeu à imprimer, libre et entier',
      offer: '« Trois Grenouilles » ne sera jamais vendu : Crapaudine l’offre à imprimer, neuf cartes et une page. [Vous pouvez|Tu peux] le mettre en ligne chez [vous|toi], le traduire, en changer les grenouilles. L’autrice demande seulement qu’on lui raconte la partie la plus bête.',
      short: '« Trois Grenouilles », neuf cartes à imprimer, libre de droits. À reprendre sur {place} si [vous voulez|tu veux].',
      yes: [
        'Imprimé, découpé de travers, joué quatre fois au petit déjeuner. Je le mets en ligne samedi avec mes variantes.',
        'Je l’ai essayé avec vingt-deux enfants : dix-neuf ont triché, trois ont gagné. Je raconte tout.',
      ],
      no: ['Le jeu est joli, mais mes lecteurs n’impriment rien : ils n’ont plus d’encre depuis 2014.'],
    },
    en: {
      subject: 'A game to print, whole and free',
      offer: '“Three Frogs” will never be sold: Crapaudine gives it away, nine cards and one page. Host it, translate it, change the frogs. All the author asks is to be told of the silliest game you played.',
      short: '“Three Frogs”, nine cards to print, free to host. Yours to take.',
      yes: ['Printed, cut crooked, played four times before breakfast. It goes up on Saturday with my variants.'],
      no: ['A charming thing, but my readers have been out of ink since 2014.'],
    },
  },
  {
    niche: 'games', daysAgo: 446, gift: null,
    fr: {
      subject: 'Une autrice qui ne parle jamais d’elle',
      offer: 'Line Aubertin, qui signe les jeux Crapaudine, n’a jamais donné d’entretien. Elle accepte d’en accorder un, à condition de le passer à jouer. Je lui ai fait lire « {post} » et c’est elle qui a dit [votre|ton] nom.',
      short: 'L’autrice de Crapaudine accepte un seul entretien, à condition de jouer en même temps. Elle a demandé que ce soit [vous|toi].',
      yes: [
        'Un entretien en jouant : je perdrai, mais avec méthode. Samedi en huit me va très bien.',
        'Très <touchée|touché>. [Dites|Dis]-lui que je prépare des questions courtes et des biscuits longs.',
      ],
      no: ['Je ne fais pas d’entretiens, je ne sais pas écouter sans interrompre. Elle mérite mieux.'],
    },
    en: {
      subject: 'An author who never speaks of herself',
      offer: 'Line Aubertin, who designs for Crapaudine, has never given an interview. She will give one, provided it is spent playing. I showed her “{post}” and it was she who said your name.',
      short: 'Crapaudine’s author will give one interview, over a game. She asked for you.',
      yes: ['An interview over a game: I shall lose with method. Saturday week suits me.'],
      no: ['I never interview, I cannot listen without interrupting. She deserves better.'],
    },
  },
  {
    niche: 'games', daysAgo: 356, gift: 'La boîte de « Le Sel et la Marée », dédicacée',
    fr: {
      subject: '« Le Sel et la Marée » : une boîte, si elle a sa place chez [vous|toi]',
      offer: '« Le Sel et la Marée » sort dans six semaines : un jeu de vingt minutes, sans texte, pour deux à cinq. Je ne [vous |t’]envoie une boîte que si [vous avez|tu as] envie de l’ouvrir ; le tirage est petit et le facteur fatigué. Un mot suffit, un non aussi.',
      short: '« Le Sel et la Marée » sort bientôt, vingt minutes et pas un mot de texte. Une boîte pour [vous|toi], si elle [vous|te] fait envie ?',
      yes: [
        'Vingt minutes et pas de texte : c’est exactement ce que je cherchais pour mes soirées. Merci de demander avant d’envoyer.',
        'Avec plaisir. Je joue toujours six parties avant d’écrire, [comptez|compte] un mois.',
      ],
      no: ['Mon étagère a fermé ses frontières jusqu’à Noël. Merci d’avoir demandé, presque personne ne le fait.'],
    },
    en: {
      subject: '“Salt and Tide”: a box, if it has a place with you',
      offer: '“Salt and Tide” is out in six weeks: twenty minutes, no text, two to five players. I shall only send a box if you would like to open it; the print run is small and the postman tired. A word will do, and so will a no.',
      short: '“Salt and Tide” is out soon: twenty minutes, no text. A box for you, if you would like one?',
      yes: ['Twenty minutes and no text is just what my Sundays lack. And thank you for asking first.'],
      no: ['My shelves have closed their borders until Christmas. Thank you for asking; hardly anyone does.'],
    },
  },
  {
    niche: 'games', daysAgo: 266, gift: null,
    fr: {
      subject: 'Une soirée à douze, chacun chez soi',
      offer: 'Crapaudine organise le {saturday} une partie à distance : douze personnes, douze villes, le même plateau posé sur douze tables. On joue, on se filme si l’on veut, on boit ce qu’on a. [Votre|Ta] table manquerait.',
      short: 'Une partie à distance le {saturday} : douze villes, le même plateau. [Votre|Ta] table manquerait.',
      yes: [
        'Douze tables et un seul sablier, je sens venir le drame. J’en suis.',
        'Oui, si l’on peut couper la caméra au moment du fromage.',
      ],
      no: ['Je n’aime pas jouer par écran, même bien <entourée|entouré>. La prochaine fois, autour d’une vraie table.'],
    },
    en: {
      subject: 'An evening for twelve, each at home',
      offer: 'On le {saturday} Crapaudine is playing at a distance: twelve people, twelve towns, the same board on twelve tables. Film it or do not, drink what you have. Your table would be missed.',
      short: 'A game at a distance on {saturday}: twelve towns, one board. Your table would be missed.',
      yes: ['Twelve tables and one sand-timer; I foresee tragedy. I am in.'],
      no: ['I do not care for playing through glass. Next time, round a real table.'],
    },
  },
  {
    niche: 'games', daysAgo: 176, gift: 'La malle de prêt : six jeux, trois sabliers, un carnet',
    fr: {
      subject: 'Une malle de jeux qui circule',
      offer: 'Six jeux, trois sabliers, un carnet : la malle de Crapaudine va d’école en ludothèque et n’appartient à personne. Nous cherchons des haltes de quinze jours et des gens pour en écrire le journal. [Votre|Ton] nom est revenu deux fois autour de la table.',
      short: 'La malle de prêt cherche des haltes de quinze jours et des plumes pour son journal. [Cela vous dirait-il|Ça te dirait] ?',
      yes: [
        'Quinze jours et un journal à tenir : la malle peut venir, la place est faite.',
        'Oui, à partir du 10. Mes élèves ont déjà choisi qui écrirait le premier soir.',
      ],
      no: ['Pas de place pour une malle, j’ai à peine la place d’un dé. Belle idée, je la relaie.'],
    },
    en: {
      subject: 'A trunk of games that travels',
      offer: 'Six games, three sand-timers, a notebook: Crapaudine’s trunk goes from school to library and belongs to no one. It needs fortnight-long stops, and people to keep its diary. Your name came up twice.',
      short: 'The lending trunk needs fortnight-long stops and people to keep its diary. Would you?',
      yes: ['A fortnight and a diary: send the trunk, the corner is cleared.'],
      no: ['No room for a trunk; I have barely room for a die. I shall pass it on.'],
    },
  },
  {
    niche: 'games', daysAgo: 88, gift: 'Un exemplaire d’avant-première, sans illustration de boîte',
    fr: {
      subject: '« Clair de lune, clair de dune », un mois avant',
      offer: 'Le prochain Crapaudine paraît dans un mois. [Vous l’auriez|Tu l’aurais] dès maintenant, avant tous les autres, à condition de n’en rien dire avant la date : c’est un embargo, et je [vous|te] le dis en toutes lettres. Après, [vous êtes|tu es] libre d’en dire du mal.',
      short: '« Clair de lune, clair de dune », un mois avant la sortie et sous embargo. Après, liberté entière, même d’en dire du mal. [Cela vous tente|Ça te tente] ?',
      yes: [
        'Embargo noté et respecté, je ne l’ai même pas dit à mon chat. [Envoyez|Envoie].',
        'Je tiens très bien ma langue et très mal mes dés. Oui.',
      ],
      no: ['Je ne signe plus d’embargo depuis que j’en ai rompu un en rêve. À la sortie, avec plaisir.'],
    },
    en: {
      subject: '“Moonlight, Dunelight”, a month early',
      offer: 'The next Crapaudine is out in a month. You could have it now, on one condition: not a word before the date. That is an embargo, and I say so plainly. Afterwards you are free to dislike it aloud.',
      short: 'The next Crapaudine a month early and under embargo. Afterwards you are free to dislike it aloud.',
      yes: ['Embargo noted; I have not even told the cat. Send it.'],
      no: ['I no longer sign embargoes, having once broken one in a dream. On the day, gladly.'],
    },
  },
  {
    niche: 'games', daysAgo: 6, gift: null,
    fr: {
      subject: 'Le dernier réglage des « Veilleurs du phare »',
      offer: '« Les Veilleurs du phare » part à l’impression dans trois semaines et il reste un doute : faut-il une cinquième tempête ? L’autrice a tranché trois fois, dans trois sens. [Accepteriez-vous|Accepterais-tu] d’y jouer deux parties et de nous départager ?',
      short: 'Faut-il une cinquième tempête aux « Veilleurs du phare » ? Deux parties et [votre|ton] avis nous départageraient.',
      yes: ['Cinq tempêtes, toujours. Mais je joue les deux parties avant de le jurer : [envoyez|envoie].'],
      no: ['Je suis à l’imprimerie avec mes propres tempêtes. [Prenez|Prends] le nombre pair.'],
    },
    en: {
      subject: 'The last question about “Keepers of the Light”',
      offer: '“Keepers of the Light” goes to print in three weeks and one doubt remains: should there be a fifth storm? The author has settled it three times, three ways. Would you play it twice and decide for us?',
      short: 'Should “Keepers of the Light” have a fifth storm? Two games and your word would settle it.',
      yes: ['Five storms, always. But I shall play twice before I swear to it: do send.'],
      no: ['I am at sea with storms of my own. Take the even number.'],
    },
  },
];
