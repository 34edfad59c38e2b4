/** Invented people and blogs, in the mix of French and English an agency in Paris meets. */
export const FIRST_NAMES = (
  'Amélie Zoé Chloé Inès Léa Manon Camille Élodie Noémie Anaïs Céline Hélène Maëlle Françoise Lætitia Agnès Aurélie ' +
  'Jérôme Rémi François Loïc Noël Benoît Théo Raphaël Sébastien Gaël Cédric Grégoire Frédéric Étienne Aurélien ' +
  'Alice Emma Sarah Laura Julie Marion Claire Lucie Margaux Sofia Nina Olivia Harper Grace Ruby Chloe Martha ' +
  'Lucas Hugo Nathan Thomas Antoine Maxime Julien Nicolas Olivier Oscar Harry George Callum Finlay Owen Dylan'
).split(' ');

export const LAST_NAMES = (
  'Dupont Durand Lefèvre Moreau Mercier Lambert Bonnet Fontaine Rousseau Chevalier Gauthier Perrin Robin Clément Morin ' +
  'Nguyen Boyer Garnier Faure Rolland Roche Guérin Renaud Brun Giraud Lacroix Barbier Arnaud Vidal Leclerc Colin Aubert ' +
  'Müller García Benali Traoré Diallo Kowalski Rossi Silva Haddad Cohen Weber Nowak Larsen Fischer Papadaki Okafor ' +
  'Smith Jones Taylor Brown Evans Walker Hughes Clarke Bennett Fletcher Marsh Holloway Whitaker Ashworth Pemberton ' +
  'Abadie Bérenger Cazeneuve Delacourt Escoffier Feuillade Grandjean Hébrard Isambert Jaubert Kerouac Lamarque Montagné'
).split(' ');

export const THEMES = (
  'cuisine voyage mode jardin bricolage running photo lecture musique parentalité beauté vélo randonnée café thé fromage ' +
  'vin déco couture tricot gaming cinéma astronomie ornithologie patrimoine architecture surf yoga véganisme pâtisserie'
).split(' ');

export const SUBJECTS = [
  'Votre article sur les marchés de Noël',
  'Une dégustation à Lyon en mars',
  'Invitation : visite de notre atelier',
  'Merci pour votre retour',
  'Un produit qui pourrait vous plaire',
  'Our spring collection, before anyone else',
  'Your post about slow travel',
  'Re: a question about your garden series',
];

export const BODY =
  'Bonjour, je lis votre blog depuis longtemps et votre dernier article m’a donné envie de vous écrire. Nous préparons ' +
  'une rencontre avec quelques passionnés et j’aimerais beaucoup vous y voir.';

export const TITLES = [
  'Éloge du four trop petit',
  'Trois jours sur l’Aubrac, sans réseau',
  'Pourquoi je ne jette plus mes noyaux',
  'La lumière de cinq heures',
  'Un an à réparer la même bicyclette',
  'Ce que m’a appris un jardin raté',
  'A week of letters, by hand',
  'The shed that became a darkroom',
];

/** Whole sentences, as somebody notes them who read with attention. */
export const REMARKS = [
  'Vous attendez deux nuits pour une croûte que personne ne verra, et cette patience m’est restée.',
  'La photo du pont dans la brume dit plus que tout le récit.',
  'Personne d’autre n’avoue qu’il recommence trois fois avant de publier.',
  'Votre liste de ce que vous n’avez pas emporté m’a fait rire, puis réfléchir.',
  'The paragraph about the neighbour’s ladder stayed with me all week.',
];
