import { NO_MATERIAL, type ContactValues, type PitchValues } from '#rendering';

const blog = { platform: 'Blog', title: 'Mie & Croûte', url: 'https://mie.example/', handle: null, forum: null };

const zoe: ContactValues = {
  name: 'Zoë Müller',
  firstName: 'Zoë',
  lastName: 'Müller',
  language: 'fr',
  formOfAddress: 'VOUS',
  gender: 'FEMININE',
  city: null,
  region: null,
  country: 'FR',
  timeZone: 'Europe/Paris',
  tags: ['pain', 'levain'],
  notes: null,
};

/** What a template may say of a French blogger whose city, region and notes are unknown, with changes. */
export function pitchValues({ contact, ...changes }: Changes = {}): PitchValues {
  const presences = [
    { ...blog, language: 'fr' },
    { ...blog, language: 'fr', platform: 'Forum', title: 'Le Fournil', handle: 'zoe_m' },
  ];
  return {
    ...NO_MATERIAL,
    contact: { ...zoe, ...contact },
    presences,
    blog: presences[0],
    niche: { name: 'boulangerie', description: null },
    sender: { name: 'Élodie Préfontaine', firstName: 'Élodie', email: 'elodie@agence.example' },
    workspace: { name: 'Agence' },
    values: {},
    today: new Date('2026-02-28T23:30:00Z'),
    ...changes,
  };
}

type Changes = Partial<Omit<PitchValues, 'contact'>> & { contact?: Partial<ContactValues> };
