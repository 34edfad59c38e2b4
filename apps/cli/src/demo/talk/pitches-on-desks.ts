import type { Colleague } from '../people/person.js';

/** A pitch on somebody's desk, in one of the states it can be in. */
export interface PitchOnDesk {
  to: string;
  by: Colleague;
  /** What the template is called. */
  template: string;
  hoursAgo: number;
  state: 'DRAFT' | 'APPROVED' | 'RELEASED' | 'DISCARDED';
  /** The title of what it offers. */
  asset?: string;
  values?: Record<string, string>;
}

const SECOND = 'Deuxième contact, avec un contenu à reprendre';

export const pitchesOnDesks: PitchOnDesk[] = [
  { to: 'Oscar Philibert', by: 'ines', template: 'Premier contact', hoursAgo: 52, state: 'RELEASED' },
  { to: 'Imogen Hartwell', by: 'bastien', template: SECOND, hoursAgo: 29, state: 'RELEASED', asset: 'Three Frogs, nine cards to print' },
  { to: 'Judith Vanderlinden', by: 'ines', template: SECOND, hoursAgo: 20, state: 'APPROVED', asset: 'Six minutes de nuit au moulin' },
  { to: 'Gaëlle Morvézen', by: 'bastien', template: 'Remerciement', hoursAgo: 7, state: 'DRAFT' },
  { to: 'Tanguy Mazière', by: 'bastien', template: 'Premier contact', hoursAgo: 5, state: 'DRAFT' },
  {
    ...{ to: 'Driss El Mansouri', by: 'solene', template: 'Invitation', hoursAgo: 3, state: 'DRAFT', asset: 'Une fournée à quatre mains' },
    values: {
      ...{ when: 'le premier samedi du printemps', where: 'au four communal de Valgrise' },
      programme: 'quarante pains, deux fournées et la soupe d’Odile ; le train est pour nous',
    },
  },
  { to: 'Martin Delpuech', by: 'bastien', template: 'Produit à essayer', hoursAgo: 2_200, state: 'DISCARDED', asset: 'Une sacoche Brimbale à démonter' },
];
