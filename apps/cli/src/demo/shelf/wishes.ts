/** What somebody wants to be sent, as far as the agency knows; what is left out they never said. */
export interface Wish {
  note: string;
  welcomesPitches?: boolean;
  topicsWelcome?: string[];
  topicsUnwelcome?: string[];
  channel?: 'MAIL' | 'DM';
  formats?: string[];
  acceptsPressReleases?: boolean;
  /** 1 for Monday. */
  bestDays?: number[];
  /** Nothing before so many days from now. */
  notBeforeDays?: number;
  agent?: { name: string; address: string };
  priceList?: string;
  exclusiveOnly?: boolean;
}

/** One agent answers for two stars. */
const PLEIN_FEU = { name: 'Plein Feu', address: 'bonjour@pleinfeu-agents.example' };

/** By name. */
export const wishes: Record<string, Wish> = {
  'Fanny Delestrade': {
    ...{ agent: PLEIN_FEU, exclusiveOnly: true, formats: ['VIDEO', 'PREVIEW', 'ARTICLE'], acceptsPressReleases: false },
    note: 'Dit par son agent : une exclusivité ou rien, deux fois l’an au plus.',
  },
  'Côme Varennes': {
    ...{ agent: PLEIN_FEU, formats: ['PREVIEW', 'PRODUCT_TEST'], priceList: 'Une présentation de trois minutes : sur devis, par l’agent.' },
    note: 'Jamais de boîte sans accord écrit de l’agent.',
  },
  'Antonin Fouquerel': {
    ...{ notBeforeDays: 45, priceList: 'Un épisode : un an de préparation, devis en novembre.' },
    note: 'En tournage dans le Nord ; nous a demandé d’attendre son retour.',
  },
  'Bruno Cazalis': { welcomesPitches: false, note: 'Écrit dans son message épinglé, en gras.' },
  'Harriet Lowndes': { welcomesPitches: false, note: 'Lu dans « How I say no to sponsors » : elle préfère ne rien nous devoir.' },
  'Marguerite Vialatte': { welcomesPitches: false, acceptsPressReleases: false, note: 'Demandé par écrit.' },
  'Samir Benhaddou': { channel: 'DM', note: 'N’ouvre sa boîte qu’une fois par mois ; un message privé, court.' },
  croutechante: { channel: 'DM', note: 'Pas d’adresse, et c’est voulu.' },
  'Maxence Ribeyrol': { channel: 'DM', formats: ['PRODUCT_TEST', 'PREVIEW'], note: 'Joue en direct ce qu’on lui envoie ; pas de vidéo toute faite.' },
  'Nicolas Pradelles': { acceptsPressReleases: true, note: 'Les lit le lundi dans le métro, et les jette poliment.' },
  'Raphaël Ottinger': { formats: ['PRODUCT_TEST', 'PREVIEW', 'ARTICLE'], note: 'Essaie et rend. Pas d’invitations : il a deux enfants en bas âge.' },
  'Sylvie Castaing': { bestDays: [3], note: 'Lit son courrier le mercredi.' },
  'Clémence Hautbois': { topicsWelcome: ['voyage seule', 'retour'], note: 'Deux saisons sur ces thèmes, et rien d’autre.' },
  'Lucile Grandjouan': { topicsWelcome: ['jeux d’histoire'], topicsUnwelcome: ['jeux familiaux'], note: 'Dit au Comptoir des pions.' },
  'Bérengère de Saulx': { priceList: 'Une table entière : 900 euros, non négociables.', acceptsPressReleases: false, note: 'Grille reçue de son studio.' },
  'Gaëlle Morvézen': { acceptsPressReleases: false, note: 'En a fait un article, illustré.' },
};
