import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../../test/support/cpu-time.js';
import { findForwarded } from './find-forwarded.js';

describe('a message passed on in another', () => {
  it.each([
    ['Gmail', '---------- Forwarded message ---------\nDe : Zoé <zoe@blog.example>\nDate: lun. 2 mars 2026 à 09:30\nSubject: Four\nTo: A <a@agence.example>\n\n\nVenez donc.'],
    ['Thunderbird', '-------- Message transféré --------\nSujet : Four\nDate : Mon, 2 Mar 2026 09:30:00 +0100\nDe : Zoé <zoe@blog.example>\nPour : a@agence.example\n\nVenez donc.'],
    ['Apple', 'Début du message réexpédié :\n\nDe: Zoé <zoe@blog.example>\nObjet: Four\nDate: 2 mars 2026 à 09:30:00\nÀ: a@agence.example\n\nVenez donc.'],
    ['a quote', '> ---------- Forwarded message ---------\n> From: Zoé <zoe@blog.example>\n> Subject: Four\n> To: a@agence.example\n>\n> Venez donc.'],
  ])('is found as %s writes it', (_, text) => {
    expect(findForwarded(`Pour info\n\n${text}`, false)).toMatchObject({ from: 'Zoé <zoe@blog.example>', subject: 'Four', words: 'Venez donc.' });
  });

  it('begins with headers alone where the subject says that it is passed on, as Outlook writes it', () => {
    const text = 'Pour info\n\n________________________________\nDe : Zoé <zoe@blog.example>\nEnvoyé : lundi 2 mars 2026 09:30\nÀ : A\nObjet : Four\n\nVenez donc.';
    expect(findForwarded(text, true)).toMatchObject({ from: 'Zoé <zoe@blog.example>', sent: 'lundi 2 mars 2026 09:30', words: 'Venez donc.' });
    expect(findForwarded(text, false)).toBeNull();
  });

  it('is not in an ordinary answer, and a hostile text takes no time', () => {
    expect(findForwarded('Bonjour,\n\nVenez donc.\n\nZoé', true)).toBeNull();
    const spent = cpuTime();
    findForwarded('De : a\n'.repeat(20_000), true);
    findForwarded(`De :${' '.repeat(100_000)}x`, true);
    expect(spent()).toBeLessThan(2_000);
  });
});
