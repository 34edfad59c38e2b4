import type { Readings } from './reading.js';

export const cyclingReadings: Readings = {
  'Gaëlle Morvézen': {
    remarks: {
      'Ce que pèse vraiment une tente': 'La tente pesée sèche, mouillée, puis mouillée avec une limace : voilà une fiche technique complète.',
      'Dormir chez l’éclusier': 'La sacoche qui sert d’oreiller, à l’écluse quatre, en dit plus que toutes les notices.',
      'Partir un mardi': 'Partir un mardi parce que le lundi « il reste des gens à qui dire non » : la plus belle raison de voyager.',
    },
    homework: [['EXPECTS', 'Un mois d’usage avant d’écrire une ligne ; ne rien demander d’ici là.']],
  },
  'Antonin Fouquerel': {
    remarks: { 'Mon vélo, pièce par pièce': 'Raconter le tour du monde par l’usure de chaque pièce, jusqu’au rayon changé à Samarcande : la liste devient un récit.' },
    homework: [['EXPECTS', 'Un projet, avec un lieu et des gens. Il jette les fiches produit sans les ouvrir.']],
  },
  'Mireille Josserand': {
    remarks: {
      'Nos disputes, col par col': 'Le barème des disputes selon le pourcentage de la pente est d’une grande rigueur scientifique.',
      'Rouler après soixante ans': 'La page sur la sieste comme art de la navigation devrait être remise avec la carte de retraite.',
    },
    homework: [['STYLE', 'Signe toujours pour deux ; répondre à deux.']],
  },
  'Paul Josserand': {
    remarks: {
      'Points d’eau de la Drôme': 'Chaque fontaine goûtée avant d’être mise sur la carte, et le mot « tiède » écrit sans détour : c’est cela, vérifier.',
      'Une trace n’est pas un chemin': 'La différence entre la ligne sur l’écran et le trou dans la haie, croquis à l’appui, évite bien des demi-tours.',
    },
  },
  'Callum Dunbarrow': {
    remarks: {
      'The ferry waits for no derailleur': 'Eleven minutes to mend a chain on a moving slipway, told in eleven short sentences: one can hear the horn.',
      'Mending a pannier with fishing line': 'The knot borrowed from a trout fisher in Ullapool holds better than the factory seam, and the close-up proves it.',
    },
    homework: [['DISLIKES', 'Sales talk. He quotes it back, word for word, without comment.']],
  },
  'Siobhán Tierney': {
    remarks: {
      'What I pack when it will rain (it will)': 'The second pair of socks listed under “morale” rather than “clothing” is the whole philosophy in one line.',
      'Letters from the handlebar': 'The letter to the headwind, polite throughout and unforgiving in its last line, deserves an answer.',
    },
  },
  'Wouter Daelemans': {
    remarks: {
      'Flandres : éloge du vent': 'Défendre le vent de face parce que lui, au moins, « ne change pas d’avis » : personne n’avait plaidé sa cause.',
      'Ma remorque et moi': 'Donner un prénom à la remorque, puis une fiche de paie, règle une fois pour toutes la question de qui porte quoi.',
    },
  },
  'Loïc Guernevez': {
    remarks: {
      'Réparer une couture au bord de la route': 'Le point de sellier fait avec un lacet et une épingle à nourrice, photos à l’appui, a déjà sauvé plus d’un retour.',
    },
    homework: [['EXPECTS', 'Une réponse sur le fil, devant tout le monde, y compris quand il a raison contre nous.']],
  },
  'Nadège Ouvrard': {
    remarks: {
      'La sieste en remorque': 'Choisir la route à la densité de l’ombre, à l’heure de la sieste : aucune carte ne propose ce réglage.',
      'Goûter au kilomètre douze': 'Le goûter avant la côte et la promesse après : toute l’éducation à vélo tient dans ce kilomètre douze.',
    },
  },
  'Clémence Hautbois': {
    remarks: {
      'Épisode 23 : partir seule': 'La liste de ce qu’on répond aux inquiets, lue par six voix différentes, finit par faire chanson.',
      'Épisode 30 : le retour, ce mal de mer': 'La voyageuse qui dort par terre une semaine parce que le lit ne bouge pas : on l’entend sourire.',
    },
    homework: [['EXPECTS', 'Une personne qui a quelque chose à dire ; la marque n’est citée qu’une fois, à la fin.']],
  },
  'Sven Aebischer': {
    remarks: {
      'Petit lexique des cols fribourgeois': 'L’entrée « faux plat », définie comme un mensonge de cartographe, suffirait à justifier le lexique.',
    },
  },
  'Juliette Montcalm-Roy': {
    remarks: {
      'Maringouins : le guide de survie': 'Classer les pauses du midi selon la vitesse du vent et l’appétit des bêtes : le seul itinéraire vraiment vital.',
      'Un pneu d’hiver à Rimouski': 'Compter les clous perdus comme d’autres comptent les kilomètres : une bien meilleure mesure de l’hiver.',
    },
  },
  'Étienne Rabastens': {
    remarks: {
      'La leçon de géographie': 'Faire dessiner la pente par ceux qui viennent de la gravir : la courbe de niveau n’a jamais été aussi bien comprise.',
      'Mon cartable est une sacoche': 'Trente dictées transportées sous la pluie sans une tache : aucun essai de laboratoire ne vaudra celui-là.',
    },
    homework: [['STYLE', 'Longues lettres, à la main. Prendre le temps, et lui raconter une route.']],
  },
  'Martin Delpuech': {
    remarks: {
      'Pourquoi je ne fais plus de tests': 'Dire qu’un objet reçu pèse plus lourd qu’un objet acheté, et le montrer sur la balance du salon : rien à ajouter.',
    },
  },
  gravel_et_gratin: {
    remarks: {
      'Sortie de 80 km pour un ravioli': 'Le dénivelé exprimé en raviolis restera comme une avancée majeure.',
      'Classement des fontaines du Trièves': 'Noter les fontaines sur la fraîcheur, le débit et la conversation des anciens : enfin un classement sérieux.',
    },
  },
  'Harriet Lowndes': {
    remarks: { 'How I say no to sponsors': 'The sentence “I would rather owe you nothing and like you” ought to hang above every desk in this trade.' },
    homework: [['DISLIKES', 'Being thanked for work not yet done. She counts it as pressure.']],
  },
  'Tanguy Mazière': {
    remarks: {
      'Chambord par la porte de service': 'Arriver au château par le chemin des livreurs, et en repartir avec le nom du chien du gardien : la visite que personne ne propose.',
    },
  },
};
