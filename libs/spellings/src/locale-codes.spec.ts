import { describe, expect, it } from 'vitest';
import { countryCode } from './country-code.js';
import { languageCode } from './language-code.js';
import { timeZoneName } from './time-zone.js';

describe('countries, languages and time zones', () => {
  it('are known by code and by name in French and English', () => {
    for (const france of ['FR', 'fr', ' France ', 'FRANCE']) expect(countryCode(france)).toBe('FR');
    expect(['États-Unis', 'U.S.A.', 'United States'].map(countryCode)).toEqual(['US', 'US', 'US']);
    expect(['UK', 'Royaume-Uni', 'England'].map(countryCode)).toEqual(['GB', 'GB', 'GB']);
    expect(['Côte d’Ivoire', "Cote d'Ivoire", 'La Réunion'].map(countryCode)).toEqual(['CI', 'CI', 'RE']);
    for (const french of ['fr', 'fr-FR', 'fr_CA', 'Français', 'french']) expect(languageCode(french)).toBe('fr');
    expect(['Deutsch', 'allemand', 'German'].map(languageCode)).toEqual(['de', 'de', 'de']);
    expect(timeZoneName('europe/paris')).toBe('Europe/Paris');
  });

  it('are not made up', () => {
    for (const raw of ['', 'Nulle part', 'EU', 'DD', 'ZZ']) expect(countryCode(raw), raw).toBeNull();
    for (const raw of ['', 'xx', 'klingon', 'Paris']) expect(languageCode(raw), raw).toBeNull();
    for (const raw of ['', 'London/Europe', '+02:00', 'Paris']) expect(timeZoneName(raw), raw).toBeNull();
  });
});
