import { withFrenchSpaces } from '#rendering';

/** As whom the agency speaks: in its own name, or for a client that wants its own. */
export const identities = [
  {
    ...{ name: 'Clapotis', persona: 'Solène Kervadec', isDefault: true, formOfAddress: 'NEUTRAL' },
    tone: 'Brève, curieuse, jamais pressée. On se présente, on ne se vante pas.',
    signatures: {
      fr: withFrenchSpaces(`Bien à {{form tu="toi" vous="vous" neutral="vous"}},
{{identity.persona}}
agence Clapotis`),
      en: `Kind regards,
{{identity.persona}}
Clapotis, a small agency in Rennes`,
    },
  },
  {
    ...{ name: 'Moulin de Valgrise', persona: 'Odile Marchand', isDefault: false, formOfAddress: 'VOUS' },
    tone: 'La meunière parle de son métier, au présent, et vouvoie tout le monde.',
    signatures: {
      fr: withFrenchSpaces(`Bien à vous,
{{identity.persona}}, meunière
Moulin de Valgrise`),
      en: `Kind regards,
{{identity.persona}}, miller
Moulin de Valgrise`,
    },
  },
] as const;
