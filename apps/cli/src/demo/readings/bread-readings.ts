import type { Readings } from './reading.js';

export const breadReadings: Readings = {
  'Maud Quéméneur': {
    remarks: {
      'Pourquoi ma croûte ne chante plus': 'Le four accusé pendant trois paragraphes, puis innocenté par un simple thermomètre : c’est un roman policier.',
      'Éloge de la miche ratée': 'Le classement des miches ratées selon la lumière qui passe au travers devrait être affiché dans tous les fournils.',
    },
    homework: [
      ['DISLIKES', 'Les superlatifs : elle a compté les « incroyable » d’un dossier de presse et publié le total.'],
      ['STYLE', 'Des chiffres d’abord, la blague ensuite. Lui répondre dans cet ordre.'],
    ],
  },
  'Aurélien Tissandier': {
    remarks: {
      'Le four de mon immeuble': 'Le règlement de copropriété lu à voix haute pendant l’enfournement est un grand moment de civisme.',
      'Trois farines, un seul geste': 'Les trois boules filmées côte à côte, dans le même ordre et sans un mot : rien de plus clair n’existe sur la force d’une farine.',
    },
    homework: [['EXPECTS', 'Les analyses complètes de la farine avant d’en parler : cendres, protéines, date de mouture.']],
  },
  'Colette Barbizan': {
    remarks: {
      'Ce que mon apprenti m’a appris': 'Reconnaître quarante ans plus tard que l’apprenti avait raison sur la cuisson, il y faut une belle tranquillité.',
      'Le pain des moissons': 'La miche portée au champ sous un torchon mouillé, pour que la croûte tienne jusqu’au soir : plus personne n’explique cela.',
    },
    homework: [['STYLE', 'Raconte par le geste, jamais par la recette. Lui parler des mains, pas des grammes.']],
  },
  'Judith Vanderlinden': {
    remarks: {
      'Pistolet ou petit pain ?': 'La carte des rues où l’on dit « pistolet » et de celles où l’on dit « petit pain » mérite une salle de musée.',
      'La farine du voisin d’en face': 'Traverser la rue avec un sac vide et revenir avec trois générations de meuniers : voilà un vrai voyage.',
    },
    homework: [['NOTE', 'Cherche depuis un an d’où vient la farine des petits pains de Namur.']],
  },
  'Hanna Ebersold': {
    remarks: {
      'Tresser à quatre brins sans se disputer': 'Le troisième brin, « celui qui croit commander », ne s’oublie plus une fois les mains dedans.',
      'Farine mi-blanche : la traduction française': 'Le tableau d’équivalences, avec sa colonne des farines qui n’existent pas ailleurs, règle vingt ans de malentendus.',
    },
    homework: [['EXPECTS', 'Des équivalences justes entre farines suisses et françaises ; elle vérifie.']],
  },
  'Eleanor Whitcombe': {
    remarks: {
      'What the millstone does that the roller cannot': 'The paragraph on heat, written with a thermometer in hand rather than a grudge, settles the matter better than any manifesto.',
      'Rye, and other acquired virtues': 'Calling the first loaf “a paperweight with ambitions” is fair, and the fourth one in the photographs really does look like bread.',
    },
    homework: [['DISLIKES', 'Adjectives where a figure would do. She strikes them out, in public.']],
  },
  'Théo Castelnau': {
    remarks: {
      'Une baguette, un budget étudiant': 'Compter l’électricité du four au centime près, personne d’autre n’ose le faire.',
      'La colocation du levain': 'Le contrat de colocation du levain, avec son article sur les vacances, est plus solide que bien des baux.',
    },
  },
  'Pauline Roquebert': {
    remarks: { 'Ma brioche au riz, enfin': 'Quatorze essais datés, avec le nom de qui a refusé de goûter : cela force le respect.' },
  },
  'Bérengère de Saulx': {
    remarks: { 'Mes assiettes dépareillées': 'Placer les mêmes convives devant la même assiette ébréchée pendant vingt ans : une idée de roman.' },
  },
  'Rosalie Tremblay-Gagné': {
    remarks: {
      'Du levain par moins trente': 'Promener le levain sous le manteau jusqu’au bureau, c’est de l’amour ou de la biologie, et sans doute les deux.',
      'Farine du Québec, farine de France': 'Le même pain cuit deux fois, deux mies et aucune gagnante : voilà une comparaison honnête.',
    },
  },
  'Ludovic Hennequin': {
    remarks: { 'Le biscuit de marin, essai numéro neuf': 'Un biscuit qui survit à la chute du pont mais pas au café du matin : tout le cahier des charges est là.' },
  },
  'Oscar Philibert': {
    remarks: {
      'Première fournée, premier charbon': 'Montrer la photo du pain brûlé avant celle du pain réussi, presque personne n’ose ; la température notée au dos sauvera d’autres fournées.',
    },
  },
  'Driss El Mansouri': {
    remarks: {
      'Bâtir un four en deux week-ends (et demi)': 'Le demi-week-end passé à démolir ce qui avait été bâti de travers est le passage le plus utile.',
      'Khobz pour quarante': 'Quarante pains, un seul four et une file d’attente qui finit en chorale : on sent la fumée jusqu’ici.',
    },
    homework: [['EXPECTS', 'Qu’on vienne cuire avec lui avant de parler de son four.']],
  },
  'Tiphaine Lagarrigue': {
    remarks: {
      'Lettre 15 : rafraîchir sans gâcher': 'Les crêpes du dimanche pesées au gramme pour ne rien jeter du levain, il fallait y penser.',
      'Lettre 17 : questions de débutants': 'Répondre d’abord à la personne qui n’osait pas demander s’il fallait une eau spéciale, c’est toute une pédagogie.',
    },
    homework: [['EXPECTS', 'Des réponses qu’une débutante comprend sans lexique.']],
  },
  'Fanny Delestrade': {
    remarks: { 'Ce pain m’a fait pleurer': 'Laisser tourner la caméra pendant les deux minutes où rien ne se passe, sauf l’odeur : c’est du cinéma.' },
    homework: [['NOTE', 'Ne lit pas ses messages. Son agent lui transmet un projet à la fois.']],
  },
  'Yvon Le Garrec': {
    remarks: {
      'Mon levain a 31 ans': 'Trente et un ans et pas un jour de congé : la chronologie, déménagements compris, vaut une biographie.',
      'Récapitulatif des meules du Finistère': 'Vingt-trois meules recensées, dont une sous un massif d’hortensias : le travail que personne n’avait fait.',
    },
    homework: [['DISLIKES', 'Qu’on taise d’où l’on parle. Dire la marque à la première ligne.']],
  },
  'Samir Benhaddou': {
    remarks: { 'Msemen, le direct de trois heures': 'À la deuxième heure, quand la grand-mère prend la caméra, tout le monde comprend enfin le pliage.' },
    homework: [['STYLE', 'Messages courts, une idée chacun, jamais de pièce jointe.']],
  },
  'Simone Fournaud': {
    remarks: { 'On ne jette pas le vieux pain': 'Onze usages du vieux pain, dont le dernier pour caler une porte : aucun discours sur le gaspillage ne va plus loin.' },
  },
  croutechante: {
    remarks: {
      'Fil : dix mensonges sur le levain': 'Le mensonge numéro sept, celui du levain « nourri d’amour », méritait qu’on le dise enfin.',
      'Ce matin, la croûte a chanté': 'Dix-sept secondes de craquements et pas un mot : le meilleur bulletin du matin.',
    },
  },
  'Nicolas Pradelles': {
    remarks: {
      'Épisode 52 : pétrir en prison': 'La phrase du boulanger, « ici, le pain est la seule chose qui lève », accompagne longtemps.',
      'Hors-série : une nuit au fournil': 'Les quatre secondes de silence avant la première fournée, laissées au montage, disent le métier mieux que l’heure qui suit.',
    },
    homework: [['EXPECTS', 'Un lieu sonore et une personne qui raconte, jamais un produit.']],
  },
};
