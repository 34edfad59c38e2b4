import type { Colleague, NicheKey } from './people/person.js';

/** An agency with four clients, one for each niche it looks after; the youngest has just come. */
export const AGENCY = { slug: 'clapotis', name: 'Agence Clapotis', language: 'fr', country: 'FR', timeZone: 'Europe/Paris' };

export const FOUNDER: Colleague = 'solene';

export const COLLEAGUES = {
  solene: { name: 'Solène Kervadec', email: 'solene@clapotis.example', role: 'ADMIN', gender: 'FEMININE' },
  bastien: { name: 'Bastien Orsoni', email: 'bastien@clapotis.example', role: 'MANAGER', gender: 'MASCULINE' },
  ines: { name: 'Inès Lamrani', email: 'ines@clapotis.example', role: 'MEMBER', gender: 'FEMININE' },
} as const;

export const COLLEAGUE_KEYS = Object.keys(COLLEAGUES) as Colleague[];

export const NICHES = {
  bread: {
    name: 'Pain et fournil', client: 'Moulin de Valgrise', targetMin: 15, targetMax: 20,
    description: 'Celles et ceux qui pétrissent chez eux et le racontent : levain, farines de meule, fours. Pour le Moulin de Valgrise.',
  },
  cycling: {
    name: 'Voyage à vélo', client: 'Atelier Brimbale', targetMin: 15, targetMax: 20,
    description: 'Le voyage lent, ses bagages et ses récits, loin de la compétition. Pour l’atelier Brimbale, sacoches réparables.',
  },
  games: {
    name: 'Jeux de société', client: 'Éditions Crapaudine', targetMin: 12, targetMax: 16,
    description: 'Petites boîtes, règles courtes, longues soirées ; familles, écoles et associations. Pour les éditions Crapaudine.',
  },
  garden: {
    name: 'Potager et semences', client: 'Graines de Passereau', targetMin: 10, targetMax: 15,
    description: 'Celles et ceux qui sèment, gardent leurs graines et le racontent. Pour les Graines de Passereau, qui viennent d’arriver.',
  },
} as const satisfies Record<NicheKey, object>;

export const NICHE_KEYS = Object.keys(NICHES) as NicheKey[];
