import type { Readings } from './reading.js';

export const gameReadings: Readings = {
  'Côme Varennes': {
    remarks: { 'Les dix boîtes que je garde': 'Jeter la boîte et garder le sablier, en souvenir d’une partie perdue un soir d’orage : la plus belle critique de la série.' },
    homework: [['DISLIKES', 'Les boîtes envoyées sans demander : elles partent aux encombrants, caméra allumée.']],
  },
  'Delphine Sarrazac': {
    remarks: {
      'Une règle de huit pages, c’est sept de trop': 'La règle réduite de huit pages à un dos de carte, ratures visibles, est une leçon d’écriture.',
      'Jouer à trois quand on est deux': 'Le chat en troisième joueur, avec sa table de décision en annexe : voilà la variante qui manquait.',
    },
    homework: [['EXPECTS', 'La règle avant le jeu, et le droit de la corriger au crayon.']],
  },
  'Raphaël Ottinger': {
    remarks: {
      'Sept jeux pour un long dimanche': 'Prévoir un jeu pour la vaisselle, et l’appeler « le plus long de la journée » : on voit que la liste a été vécue.',
      'Pourquoi je rends les boîtes': 'Rendre la boîte avec la liste des parties jouées et le nom de ceux qui en redemandaient : une critique ne peut pas être plus honnête.',
    },
    homework: [['EXPECTS', 'Un bon de retour dans le colis. Il rend tout, et le dit à l’antenne.']],
  },
  'Marie-Ange Toussaint': {
    remarks: {
      'Prêter un jeu, c’est prêter une soirée': 'La fiche de prêt où l’on écrit qui a ri plutôt que ce qui manque : toutes les ludothèques devraient la copier.',
      'Vingt enfants et un sablier': 'Le sablier cassé à la troisième minute et la partie qui continue au chant du coq : une leçon de sang-froid.',
    },
  },
  'Kévin Poulliquen': {
    remarks: {
      'Compte rendu : huit parties, zéro victoire': 'Huit défaites racontées avec huit excuses différentes, dont une météorologique : on redemande une neuvième partie.',
      'Boîtes trop grandes : le mur de la honte': 'Le rapport entre le carton et le jeu, calculé au litre près, devrait figurer sur toutes les étiquettes.',
    },
  },
  'Agathe Vernhes': {
    remarks: {
      'Le plus beau dos de carte': 'Photographier les dos plutôt que les faces, dans la lumière de sept heures : c’est ce que l’on voit toute la partie, et personne n’y pensait.',
    },
    homework: [['STYLE', 'Répond par une image. Un message sans photo lui paraît vide.']],
  },
  'Félix Desrosiers-Lemay': {
    remarks: {
      'Règles expliquées à mon oncle': 'L’oncle qui résume une heure de règles par « donc on ment » : la meilleure notice de l’année.',
      'La pile de la honte, épisode 12': 'Interroger chaque jeu jamais ouvert sur ses griefs, un par un, sous la lampe : un grand épisode d’hiver.',
    },
  },
  'Imogen Hartwell': {
    remarks: {
      'Rules I have misread for years': 'Confessing to eleven years of wrong scoring, and finding that the wrong rule was better, is a rare kind of review.',
      'Small boxes, long evenings': 'Measuring how long the talk lasts after the game is put away is a figure nobody else thought of keeping.',
    },
    homework: [['NOTE', 'Reads French, and says where our rules lose a joke on the way.']],
  },
  'Jonas Verhaegen': {
    remarks: {
      'Le bluff expliqué aux honnêtes gens': 'Apprendre à mentir en commençant par la météo de Liège, sujet où tout le monde ment déjà : très bonne méthode.',
      'Mes règles du café': 'La règle onze, « le perdant raccompagne le gagnant », explique enfin pourquoi ces soirées finissent si tard.',
    },
  },
  'Sylvie Castaing': {
    remarks: {
      'Apprendre à perdre au cours moyen': 'Le cahier où chacun note ce qu’il a appris en perdant, maîtresse comprise, est une idée à emporter partout.',
      'Mes élèves ont réécrit la règle': 'La règle réécrite par des enfants de neuf ans tient en six phrases, et il n’y manque que les exceptions.',
    },
    homework: [['EXPECTS', 'Qu’on lui laisse dire qu’un jeu n’a pas marché en classe.']],
  },
  'Bertrand Lauzier': {
    remarks: {
      'Traduction fautive page 4': 'Le « ou » devenu « et » qui change toute la partie, démontré en trois coups : un travail d’horloger.',
    },
    homework: [['EXPECTS', 'Une réponse précise, page et ligne. Le reste est du bruit.']],
  },
  'Noémie Fauvel': {
    remarks: {
      'Épisode 14 : jouer à l’hôpital': 'La règle adaptée pour qu’une partie puisse s’arrêter à chaque visite du médecin : on n’y pense pas, et puis on n’oublie plus.',
      'Épisode 21 : la boîte vide': 'L’autrice qui garde la boîte vide de son premier jeu refusé, et la rouvre à la fin : personne ne s’y attendait.',
    },
  },
  'Maxence Ribeyrol': {
    remarks: {
      'Dix heures sur un seul plateau': 'La huitième heure, quand plus personne ne compte les points et que tout le monde rit : c’est elle qu’il fallait garder.',
    },
  },
  'Tobias Nüssli': {
    remarks: {
      'Traduire une règle sans la trahir': 'Le mot allemand gardé tel quel parce que le français « expliquerait la blague » : un beau scrupule.',
      'Un jeu sans mots': 'La partie entre deux personnes sans langue commune, qui trichent exactement de la même façon : le meilleur des arguments.',
    },
  },
  'La Guilde du mardi': {
    remarks: {
      'Bilan de la saison : 214 parties': 'Deux cent quatorze parties, et une colonne pour celles qu’on a préféré ne pas finir : un bilan qui ne triche pas.',
      'Soirée découverte, mode d’emploi': 'Une chaise de trop à chaque table, pour que personne n’ait à demander : la meilleure règle de la soirée.',
    },
  },
  'Adèle Pontcharra': {
    remarks: {
      'Dessiner un dragon poli': 'Le dragon qui s’essuie les pattes avant d’entrer, obtenu en déplaçant un seul trait : une vraie leçon de dessin.',
      'Couleurs pour jours de pluie': 'Le gris de Payne expliqué par une flaque et une boîte de jeu oubliée dehors : on ne regarde plus l’averse de la même façon.',
    },
  },
  'Gérard Minvielle': {
    remarks: {
      'La pelote et le pion': 'Retrouver dans une règle de pelote celle d’un jeu de pions oublié, croquis de 1934 compris : une enquête comme on n’en fait plus.',
    },
  },
  'Camille Oberlin': {
    remarks: {
      'Lettre 36 : la triche, histoire et usages': 'Distinguer la triche qui vole de celle qui raconte mieux l’histoire : la distinction resservira.',
      'Lettre 40 : vos réponses': 'Publier sans la corriger la lettre d’une enfant de neuf ans qui défend les tricheurs : le plus bel usage d’une lettre.',
    },
  },
};
