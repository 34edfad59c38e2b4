import { describe, expect, it } from 'vitest';
import { addressesIn, Passage } from '#prose';

const told = (text: string): string =>
  addressesIn(Passage.of(text)).map(({ form, start, end }) => `${form} ${text.slice(start, end)}`).join(', ');

describe('tu and vous', () => {
  it.each([
    ['T’as vu ? Je t’écris, toi qui lis tes mails.', 'TU T’, TU t’, TU toi, TU tes'],
    ['Ton pain, ta vie et te voilà, TU sais.', 'TU Ton, TU ta, TU te'],
    ['Dis-le-moi, n’hésite pas !', 'TU Dis-le, TU n’hésite'],
    ['Regarde ce film. Je regarde ce film. Regardé hier.', 'TU Regarde'],
    ['As-tu lu ? À toi de voir.', 'TU tu, TU toi'],
    ['Dites-moi si ça va. N’hésitez pas à répondre.', 'VOUS Dites-moi, VOUS N’hésitez'],
    ['Découvrez vite. Votre four, vos pains, les vôtres : chez vous.', 'VOUS Découvrez, VOUS Votre, VOUS vos, VOUS vôtres, VOUS vous'],
    ['Vous avez bien travaillé, toi et Marc. Bravo à vous deux. Vous riez.', 'TU toi, VOUS Vous'],
    ['Écrivez-moi, parlez-en.', 'VOUS Écrivez-moi, VOUS parlez-en'],
  ])('are told in "%s"', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it.each([
    'Le ton juste, un bon ton, d’un ton sec, ce ton, ton sur ton.',
    'Il s’est tu. Je me suis tu.',
    'Prenons rendez-vous, un rendez-vous. Un chez-moi.',
    'Le toit, la tata, tutu, étude, les TES et la TA.',
    'Il regarde, elle découvre ; on viendra. Assez, chez, le nez.',
    'Laissé seul. Publié hier. Commandé le lundi.',
    'Je n’attends pas de réponse. Elle n’oublie jamais, on n’hésite pas.',
  ])('are not told in "%s"', (text) => {
    expect(told(text)).toBe('');
  });
});
