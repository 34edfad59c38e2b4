import { describe, expect, it } from 'vitest';
import { judged } from '../../../test/support/mail-cases.js';

/** A note that came on Tuesday, 28 April 2026, and the day somebody is back. */
const NOTES: [string, string | null][] = [
  ['I will be out of the office starting 04/27/2026 and will not return until 05/04/2026.', '2026-05-04'],
  ['I am out of the office from Monday, April 27 through Friday, May 8.', '2026-05-11'],
  ['I’ll be on vacation until May 11th, 2026 and will respond when I get back.', '2026-05-12'],
  ['I am currently on leave, returning Monday 4th May.', '2026-05-04'],
  ['I am out of the office and will be back in the office on Wed, 6 May.', '2026-05-06'],
  ['I’m away. Return date: 2026-05-12', '2026-05-12'],
  ['I am on parental leave until September.', null],
  ['I am out of the office today.', null],
  ['I am out of the office; call me on 555 0112 until 5 pm.', null],
  ['Out of office. We are open from Monday to Friday, 9 to 5.', null],
  ['I won’t be back until June 1st.', '2026-06-01'],
  ['As of 4 May I am available again. Until then I am out of the office.', '2026-05-04'],
  ['I am away from 3 May.', null],
  ['I am out of office between May 1 and May 8.', '2026-05-11'],
  ['Office closed 24/12/2026 - 03/01/2027. I am out of the office.', '2027-01-04'],
  ['Je suis en congés du lundi 27 avril au vendredi 8 mai inclus.', '2026-05-11'],
  ['Je suis absent du 27/04 au 08/05.', '2026-05-11'],
  ['Je suis en vacances jusqu’au dimanche 3 mai.', '2026-05-04'],
  ['Je suis absente à partir du 27 avril.', null],
  ['Je ne serai pas de retour avant le 11 mai. Je suis absente.', '2026-05-11'],
  ['Absente, je serai de nouveau joignable à compter du 6 mai.', '2026-05-06'],
  ['Je suis en déplacement jusqu’à vendredi.', '2026-05-04'],
  ['Je suis en congé maternité. Contactez Louise au 01.23.45.67.89.', null],
  ['Je suis absente, reprise le 04.05.26.', '2026-05-04'],
  ['Je suis en formation ce jour, de retour demain.', '2026-04-29'],
  ['Bureau fermé du 24 au 31 décembre 2026, je suis absent.', '2027-01-01'],
  ['Ich bin vom 27.04.2026 bis zum 08.05.2026 nicht im Büro.', '2026-05-11'],
  ['Ich bin bis zum 8. Mai im Urlaub und ab Montag, dem 11. Mai, wieder erreichbar.', '2026-05-11'],
  ['Ich bin erst ab dem 11.5. wieder im Büro. Abwesend.', '2026-05-11'],
  ['Ab dem 27. April bin ich im Urlaub.', null],
  ['Ich bin abwesend und kehre am 4. Mai zurück.', '2026-05-04'],
  ['Ich bin nicht vor dem 12. Mai im Büro, bin im Urlaub.', '2026-05-12'],
  ['Estoy de vacaciones del 27 de abril al 8 de mayo, ambos inclusive.', '2026-05-11'],
  ['Estaré fuera de la oficina y vuelvo el martes 5 de mayo.', '2026-05-05'],
  ['Estoy ausente hasta el próximo lunes.', '2026-05-05'],
  ['A partir del 4 de mayo volveré a atender mi correo. Estoy de viaje.', '2026-05-04'],
  ['Sono in ferie dal 27/04/2026 al 08/05/2026.', '2026-05-11'],
  ['Sono fuori ufficio. Tornerò lunedì 4 maggio.', '2026-05-04'],
  ['Sarò assente fino a venerdì 8 maggio compreso.', '2026-05-11'],
  ['Ik ben met vakantie van 27 april tot en met 8 mei.', '2026-05-11'],
  ['Ik ben afwezig en weer bereikbaar op maandag 4 mei.', '2026-05-04'],
  ['Vanaf 4 mei ben ik terug. Ik ben nu op vakantie.', '2026-05-04'],
  ['Estou de férias de 27 de abril a 8 de maio.', '2026-05-11'],
  ['Estou ausente do escritório e regresso no dia 4 de maio.', '2026-05-04'],
  ['Estarei fora do escritório até dia 8/5.', '2026-05-11'],
];

describe('the day somebody is back', () => {
  it.each(NOTES)('%s', (text, day) => {
    const found = judged({ subject: 'Re: Une idée', text, answers: true, headers: 'Auto-Submitted: auto-replied' });
    expect([found.kind, found.returnsOn]).toEqual(['AUTO_REPLY', day]);
  });

  it('follows a mail that came late in December', () => {
    const text = 'Je suis en congés jusqu’au 3 janvier inclus.';
    const found = judged({ text, answers: true, headers: 'Auto-Submitted: auto-replied', receivedOn: '2026-12-30' });
    expect(found.returnsOn).toBe('2027-01-04');
  });

  it('is read in the subject where the text says none', () => {
    expect(
      judged({
        subject: 'Absente jusqu’au 8 mai',
        text: 'Merci pour votre message.',
        headers: 'Auto-Submitted: auto-replied',
      }).returnsOn,
    ).toBe('2026-05-11');
  });
});
