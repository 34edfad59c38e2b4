import { describe, expect, it } from 'vitest';
import { invitationLetter, resetLetter } from './service-letters.js';

const facts = {
  workspace: 'Agence Rive Droite',
  inviter: 'Camille Roux',
  link: 'https://rapport.example/join#ri_secret',
  expiresAt: new Date('2025-03-03T23:30:00Z'),
  timeZone: 'Europe/Paris',
};

describe('the mails of the product', () => {
  it('invite in French, with the last day as the workspace’s clock shows it', () => {
    const { subject, text } = invitationLetter('fr', facts);
    expect(subject).toBe('Camille Roux vous invite à rejoindre Agence Rive Droite');
    expect(text).toContain('avant le 4 mars 2025\u00a0:');
    expect(text).toContain(facts.link);
  });

  it('invite in English, also when the command line did', () => {
    const { subject, text } = invitationLetter('en', { ...facts, inviter: null });
    expect(subject).toBe('Your team invites you to join Agence Rive Droite');
    expect(text).toContain('before March 4, 2025:');
  });

  it('bring a new password in the language of the account, else in English', () => {
    const link = 'https://rapport.example/reset#rr_secret';
    expect(resetLetter('fr', { name: 'Inès', link }).text).toContain('Bonjour Inès,');
    expect(resetLetter('en', { name: 'Inès', link }).text).toContain('Hello Inès,');
    expect(resetLetter('de', { name: 'Inès', link }).subject).toBe('Your new Rapport password');
  });
});
