import type { Colleague } from '../people/person.js';

/** A pitch on somebody's desk, in one of the states it can be in. */
export interface WrittenPitch {
  to: string;
  by: Colleague;
  purpose: 'INTRODUCE' | 'OFFER' | 'THANK' | 'INVITE';
  hoursAgo: number;
  state: 'DRAFT' | 'APPROVED' | 'RELEASED' | 'DISCARDED';
  values: Record<string, string>;
}

/** `{day}` stands for a day in three weeks. */
export const writtenPitches: WrittenPitch[] = [
  {
    to: 'Oscar Philibert', by: 'ines', purpose: 'INTRODUCE', hoursAgo: 52, state: 'RELEASED',
    values: {
      postTitle: 'Première fournée, premier charbon',
      whatStruckMe: 'Montrer la photo du pain brûlé avant celle du pain réussi, personne n’ose ; j’ai ri, puis j’ai noté la température.',
    },
  },
  {
    to: 'Imogen Hartwell', by: 'bastien', purpose: 'OFFER', hoursAgo: 29, state: 'RELEASED',
    values: {
      postTitle: 'Small boxes, long evenings',
      whyYou: 'You measured how long the talk lasts after the game is put away; nobody else counts that.',
      offer: 'nine cards to print, in English',
      offerUrl: 'https://crapaudine.example/trois-grenouilles/en',
      credit: 'Line Aubertin, éditions Crapaudine',
    },
  },
  {
    to: 'Judith Vanderlinden', by: 'ines', purpose: 'OFFER', hoursAgo: 20, state: 'APPROVED',
    values: {
      postTitle: 'Pistolet ou petit pain ?',
      whyYou: 'Vous y demandez d’où vient vraiment la farine des petits pains ; le film d’Odile répond sans un mot.',
      offer: 'six minutes de nuit au moulin',
      offerUrl: 'https://moulin-de-valgrise.example/nuit',
      credit: 'Moulin de Valgrise, libre de diffusion',
    },
  },
  {
    to: 'Gaëlle Morvézen', by: 'bastien', purpose: 'THANK', hoursAgo: 7, state: 'DRAFT',
    values: {
      postTitle: 'Dormir chez l’éclusier',
      whatStruckMe: 'La sacoche qui sert d’oreiller, c’est la meilleure fiche technique que j’aie lue.',
    },
  },
  {
    to: 'Tanguy Mazière', by: 'bastien', purpose: 'INTRODUCE', hoursAgo: 5, state: 'DRAFT',
    values: {
      postTitle: 'Chambord par la porte de service',
      whatStruckMe: 'Arriver au château par le chemin des livreurs : j’ai sorti la carte pour vérifier qu’il existait.',
    },
  },
  {
    to: 'Driss El Mansouri', by: 'solene', purpose: 'INVITE', hoursAgo: 3, state: 'DRAFT',
    values: {
      reason: 'Depuis « Khobz pour quarante », Odile parle de ton four à tous ceux qui passent. Elle voudrait cuire avec toi.',
      event: 'Une fournée à quatre mains au moulin',
      on: '{day}',
      where: 'Valgrise',
    },
  },
  {
    to: 'Martin Delpuech', by: 'bastien', purpose: 'OFFER', hoursAgo: 2_200, state: 'DISCARDED',
    values: {
      postTitle: 'Pourquoi je ne fais plus de tests',
      whyYou: 'Tu y dis ce que personne ne dit des tests gratuits, et nous aimerions te laisser juge.',
      offer: 'une sacoche à démonter',
      offerUrl: 'https://brimbale.example/a-demonter',
      credit: 'Atelier Brimbale',
    },
  },
];
