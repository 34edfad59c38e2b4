import { describe, expect, it } from 'vitest';
import { Passage, placeholdersIn } from '#prose';

const left = (text: string): string[] => placeholdersIn(Passage.of(text)).map(({ start, end }) => text.slice(start, end));

describe('what was to be filled in', () => {
  it.each([
    ...['{{contact.name}}', '{{', '[[x]]', '${name}', '<%= name %>', '{% if %}', '*|FNAME|*', '%FIRSTNAME%', '{prenom}'],
    ...['[PRÉNOM]', '[Name]', '[votre prénom]', '[insert name here]', '[FIRST_NAME]', '[Blog Name]', '$PRENOM$', '#NOM#', '<prénom>', '<your name>', '[Titre de l’article]'],
    ...['XXX', '____', '__NAME__', 'TODO', 'Lorem ipsum', '(TITLE)', '(PRÉNOM)', 'INSERT BLOG HERE', 'INSÉRER LE TITRE ICI', 'undefined', 'null', 'NaN', '[object Object]', 'Invalid Date'],
  ])('is "%s"', (text) => {
    expect(left(`Voici ${text} pour vous`)).toEqual([text]);
  });

  it.each(['N/A', 'null'])('is the name in a greeting: %s', (text) => {
    expect(left(`Dear ${text},\n\nHello.`)).toEqual([text]);
  });

  it.each(['Bonjour ,', 'Hello ,', 'Dear ,', 'Dear,', 'Chère ,'])('is the name in "%s"', (text) => {
    expect(left(`${text}\n\nVoici.`)).toEqual([text]);
  });

  it.each([
    ...['Bonjour,', 'Bonjour !', 'XXL, XXe siècle', '[1] […] [sic] [Recette]', 'a < b > c <3', ':-{ } {1}', 'une todo-list'],
    ...['Sel : N/A.', 'la (SNCF), (le titre), (date)', 'INSERT COIN', 'null and void', 'An undefined feeling', 'Christopher Null', 'match nul', 'Nan, merci', '100 % sûr, 50 % cru', 'snake_case'],
  ])('is not "%s"', (text) => {
    expect(left(text)).toEqual([]);
  });
});
