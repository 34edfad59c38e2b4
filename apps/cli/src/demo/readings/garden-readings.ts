import type { Readings } from './reading.js';

export const gardenReadings: Readings = {
  'Solange Abribat': {
    remarks: {
      'Éloge de la laitue qui monte': 'Laisser la laitue fleurir au milieu de l’allée et faire le tour jusqu’en septembre, pour une cuillerée de graines : je regarde les miennes autrement.',
    },
    homework: [['DISLIKES', 'Les calendriers qui ne disent pas pour quelle région ils valent.']],
  },
  'Firmin Lacassagne': {
    remarks: {
      'Ce que la limace m’a pris': 'L’inventaire des pertes, avec une colonne pour les circonstances atténuantes de la limace, est un modèle de justice.',
    },
  },
  'Yolande Perrichet': {
    remarks: {
      'Billet 7 : semer trop tôt': 'Le plant le plus pressé arrivé dernier, relevés à l’appui : la fable était vraie.',
      'Billet 9 : la fenêtre au nord': 'Un thermomètre planté dans un pot vide pendant quarante jours pour savoir ce que vaut une vitre au nord : la question est réglée.',
    },
    homework: [['EXPECTS', 'Des conditions d’essai complètes : date, sol, exposition.']],
  },
  potiron_discret: {
    remarks: {
      'Rosée, sept heures moins dix': 'La même feuille de courge, quarante matins de suite, et la première où il y a quelqu’un dessous : j’ai remonté tout le fil pour la revoir.',
    },
    homework: [['NOTE', 'Ne jamais chercher qui c’est.']],
  },
  'Anselme Kerdrel': {
    remarks: {
      'Épisode 5 : la grainetière de nuit': 'Le bruit du tamis gardé entier, puis la phrase « celles qui flottent, on les laisse rêver » : j’ai arrêté de faire autre chose.',
      'Épisode 11 : un verger sous la neige': 'L’arboriculteur qui chuchote pour ne pas réveiller ses pommiers, et le micro qui baisse la voix avec lui : quel respect du silence.',
    },
  },
  'Ghislaine Maréchaux': {
    remarks: {
      'Mon jardin vu du seau': 'La caméra au fond du seau, d’où l’on voit qui arrose par habitude et qui regarde d’abord la terre : je ne porte plus mon arrosoir de la même façon.',
    },
  },
  'Baptistin Roumégas': {
    remarks: {
      'Liste tenue à jour : qui garde quel haricot': 'Deux cent six haricots, et en face de chacun quelqu’un qui en répond : cette liste-là vaut un conservatoire.',
    },
    homework: [['EXPECTS', 'Que l’on dise tout de suite pour qui l’on travaille.']],
  },
  'Rowena Ashdown': {
    remarks: {
      'The bean that came in a letter': 'Nine beans in a wartime envelope, and only the ninth came up: I had to put the kettle on before reading the last line again.',
      'A shed of one’s own': 'The inventory of the shed, from the good spade to “string, for hope”, reads like a family portrait.',
    },
  },
  'Fergus Kilbride': {
    remarks: {
      'Kale in a gale: a ledger': 'Forty-one plants entered, three blown into a neighbour’s field and one of them entered again as “returned”: I have never seen honest accounts kept so well.',
    },
    homework: [['STYLE', 'Short, dry, one joke a page. Answer in kind.']],
  },
  'Zita Vanderhaegen': {
    remarks: {
      'Mon voisin, ses poireaux et la frontière': 'Les poireaux plantés en Belgique, récoltés en France, et la soupe partagée au milieu du chemin : toute la géographie devrait s’enseigner ainsi.',
    },
  },
  'Nour Belkassem': {
    remarks: {
      'Onze pots, deux heures de soleil': 'La table roulante qui promène onze pots derrière deux heures de soleil : j’ai ri, puis j’ai cherché des roulettes.',
      'La menthe a gagné': 'L’acte de reddition à la menthe, rédigé en cinq articles avec échange de prisonniers, devrait être affiché sur tous les balcons.',
    },
  },
  'Aldo Pittet': {
    remarks: {
      'Quatre-vingt-dix jours sans gel': 'Le carnet de gelées tenu par trois générations, avec les deux étés que personne n’a voulu écrire : j’y ai pensé toute la semaine.',
    },
    homework: [['EXPECTS', 'Des graines qui ont déjà passé un hiver en altitude, ou rien.']],
  },
};
