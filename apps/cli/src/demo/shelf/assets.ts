import type { Colleague } from '../people/person.js';

/** Something a client lets people republish, try or come to. */
export interface AssetOnShelf {
  kind: 'VIDEO' | 'ARTICLE' | 'PICTURE' | 'DATA' | 'PRODUCT_TEST' | 'INVITATION' | 'PREVIEW';
  link: string;
  licence: string;
  credit?: string;
  language?: 'fr' | 'en';
  isExclusive?: boolean;
  embargoDays?: number;
  description: string;
}

const MILL = 'https://moulin-de-valgrise.example';
const BAGS = 'https://brimbale.example';
const GAMES = 'https://crapaudine.example';

const FREE = 'Libre de reproduction avec la mention';
const LENT = 'Remis à la personne, sans contrepartie';
const FOR_GUESTS = 'Pour la personne invitée et qui l’accompagne';

/** By title. */
export const assets: Record<string, AssetOnShelf> = {
  'Six minutes de nuit au moulin': {
    ...{ kind: 'VIDEO', link: `${MILL}/nuit`, licence: FREE, credit: 'Moulin de Valgrise', description: 'Sans musique, sans logo, sans voix.' },
  },
  'La grande meule de Valgrise, arrêtée en 1958': {
    ...{ kind: 'ARTICLE', link: `${MILL}/meule`, licence: 'Exclusivité de dix jours', credit: 'Odile Marchand', language: 'fr', isExclusive: true },
    description: 'Les plans, les photos de famille, et Odile au téléphone aussi longtemps qu’il le faut.',
  },
  'Douze photos de la meule mise à nu': {
    ...{ kind: 'PICTURE', link: `${MILL}/photos`, licence: 'CC BY 4.0', credit: 'Jeanne Aubrac-Lille', description: 'Le jour du rhabillage, en noir et blanc.' },
  },
  'Les points d’eau de la Drôme, relevés cet été': {
    ...{ kind: 'DATA', link: `${BAGS}/points-d-eau`, licence: 'Licence ouverte', credit: 'Atelier Brimbale', language: 'fr' },
    description: 'Cent douze sources et fontaines, avec la date du relevé.',
  },
  'Un kilo de Rouge de Valgrise, numéroté': {
    ...{ kind: 'PRODUCT_TEST', link: `${MILL}/rouge`, licence: LENT, language: 'fr', description: 'Le blé retrouvé au grenier ; mouture du mois.' },
  },
  'A numbered kilo of Valgrise red wheat': {
    ...{ kind: 'PRODUCT_TEST', link: `${MILL}/en/red`, licence: LENT, language: 'en', description: 'The wheat from the loft, ground this month.' },
  },
  'Une sacoche Brimbale à démonter': {
    ...{ kind: 'PRODUCT_TEST', link: `${BAGS}/a-demonter`, licence: LENT, language: 'fr', description: 'Livrée avec le fil, l’aiguille et le patron.' },
  },
  'Une fournée à quatre mains': {
    ...{ kind: 'INVITATION', link: `${MILL}/fournee`, licence: FOR_GUESTS, language: 'fr', description: 'Le four communal, Odile, et une personne qui sait cuire.' },
  },
  'A day for mending, any bag, any make': {
    ...{ kind: 'INVITATION', link: `${BAGS}/en/mending`, licence: FOR_GUESTS, language: 'en', description: 'At the workshop: two seamstresses, coffee, no till.' },
  },
  'Trois grenouilles, la règle avant la boîte': {
    ...{ kind: 'PREVIEW', link: `${GAMES}/trois-grenouilles`, licence: FREE, credit: 'Line Aubertin, éditions Crapaudine', language: 'fr' },
    description: 'Neuf cartes à découper et la règle, encore au crayon.',
  },
  'Three Frogs, nine cards to print': {
    ...{ kind: 'PREVIEW', link: `${GAMES}/en/three-frogs`, licence: FREE, credit: 'Line Aubertin, Crapaudine', language: 'en' },
    description: 'The rule is still in pencil.',
  },
  'Le catalogue d’hiver de Crapaudine': {
    ...{ kind: 'PREVIEW', link: `${GAMES}/hiver`, licence: FREE, language: 'fr', embargoDays: 19, description: 'Rien avant le jour dit, pas même un titre.' },
  },
};

/** An asset offered in person, and what came of it. */
export interface OfferMade {
  asset: string;
  to: string;
  by: Colleague;
  daysAgo: number;
  /** Since so many days; it waits without. */
  usedDaysAgo?: number;
  usedUrl?: string;
  note: string;
}

export const offersMade: OfferMade[] = [
  {
    ...{ asset: 'La grande meule de Valgrise, arrêtée en 1958', to: 'Nicolas Pradelles', by: 'solene', daysAgo: 4 },
    note: 'Réfléchit jusqu’à lundi ; veut d’abord entendre la meule tourner.',
  },
  {
    ...{ asset: 'Les points d’eau de la Drôme, relevés cet été', to: 'Mireille Josserand', by: 'bastien', daysAgo: 38, usedDaysAgo: 20 },
    ...{ usedUrl: 'https://deux-velos-une-tente.example/points-d-eau', note: 'Repris en entier, avec deux fontaines corrigées.' },
  },
];
