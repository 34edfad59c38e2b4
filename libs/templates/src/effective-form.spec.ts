import { describe, expect, it } from 'vitest';
import { effectiveForm } from './effective-form.js';

describe('how a brand identity addresses a contact', () => {
  it.each([
    ['VOUS', 'VOUS', 'VOUS'],
    ['VOUS', 'TU', 'VOUS'],
    ['VOUS', 'NEUTRAL', 'VOUS'],
    ['TU', 'VOUS', 'VOUS'],
    ['TU', 'TU', 'TU'],
    ['TU', 'NEUTRAL', 'TU'],
    ['NEUTRAL', 'VOUS', 'VOUS'],
    ['NEUTRAL', 'TU', 'TU'],
    ['NEUTRAL', 'NEUTRAL', 'NEUTRAL'],
  ] as const)('to a contact of form %s an identity of form %s says %s', (contact, identity, form) => {
    expect(effectiveForm(contact, identity)).toBe(form);
  });

  it('is the contact’s own form when there is no identity', () => {
    expect(effectiveForm('TU')).toBe('TU');
  });
});
