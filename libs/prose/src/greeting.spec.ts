import { describe, expect, it } from 'vitest';
import { closingAt, findGreeting, findReplyMark, genderedWordsIn, isShouted, Passage, plainLetters } from '#prose';

describe('who is greeted', () => {
  it.each([
    ['Bonjour Zoë,\nJ’ai lu.', 'Zoë'],
    ['\n  Chère Madame Lefèvre,', 'Lefèvre'],
    ['Bonjour Zoë et Paul,', 'Zoë et Paul'],
    ['Bonjour Jean-Paul !', 'Jean-Paul'],
    ['Bonjour M. Martin,', 'Martin'],
    ['Cher·e Zoë,', 'Zoë'],
    ['Bonjour à toi Zoë,', 'Zoë'],
    ['Bonjour à tous,', 'tous'],
    ['Re-bonjour Zoë, encore moi.', 'Zoë'],
    ['Dear Mr. Smith:', 'Smith'],
    ['Hi Zoë - I read you.', 'Zoë'],
    ['Good morning Zoë', 'Zoë'],
    ['Greetings Zoë,', 'Zoë'],
    ['Zoë,\nJ’ai lu.', 'Zoë'],
    ['Jean-Paul Durand !\n\nJ’ai lu.', 'Jean-Paul Durand'],
  ])('in "%s"', (text, name) => {
    const span = findGreeting(Passage.of(text))?.name;
    expect(span && text.slice(span.start, span.end)).toBe(name);
  });

  it.each(['Bonjour,', 'Bonjour, je m’appelle Camille.', 'Cher Monsieur,', 'Hello!'])('is nobody by name in "%s"', (text) => {
    expect(findGreeting(Passage.of(text))).toMatchObject({ name: null });
  });

  it.each(['Madame, Monsieur,', 'Bonjour Madame, Monsieur,', 'Chère Madame, cher Monsieur,', 'Dear Sir or Madam,', 'To whom it may concern,'])(
    'is whoever it is in "%s"',
    (text) => {
      expect(findGreeting(Passage.of(text))).toMatchObject({ name: null, isForAnybody: true });
    },
  );

  it.each(['J’ai lu Zoë,', 'Zoë, j’ai lu.', 'Zoë', 'Merci,', 'Thank you!', 'Merci Zoë,', 'Dearest', 'Hier, bonjour', ''])('is nobody at all in "%s"', (text) => {
    expect(findGreeting(Passage.of(text))).toBeNull();
  });
});

describe('words that suppose a gender', () => {
  const supposed = (text: string, language = 'fr'): string[] =>
    genderedWordsIn(Passage.of(text), language).map(({ gender, start, end }) => `${gender[0]} ${text.slice(start, end)}`);

  it.each([
    ['Chère Madame Lefèvre,', 'F Chère', 'F Madame'],
    ['Bonjour chère Zoë,', 'F chère'],
    ['Cher lecteur,', 'M Cher lecteur'],
    ['Voyez, chère lectrice.', 'F chère lectrice'],
    ['vous êtes très cordialement conviée', 'F vous êtes très cordialement conviée'],
    ['si vous êtes intéressé, dites', 'M vous êtes intéressé'],
    ['tu es la bienvenue', 'F tu es la bienvenue'],
    ['vous serez le bienvenu', 'M vous serez le bienvenu'],
    ['êtes-vous prête', 'F êtes-vous prête'],
  ])('are in "%s"', (text, ...expected) => {
    expect(supposed(text)).toEqual(expected);
  });

  it.each([
    ...['vous êtes invité(e)', 'vous êtes invité·e', 'tu es invité-e', 'vous êtes invités', 'Cher·ère Zoë,', 'cher/chère Zoë,'],
    ...['Madame, Monsieur,', 'Chers tous,', 'Je vous invite', 'ce pain me revient cher', 'un ami cher'],
  ])('are not in "%s"', (text) => {
    expect(supposed(text)).toEqual([]);
  });

  it('are titles in English', () => {
    expect(supposed('Dear Mr Smith,', 'en')).toEqual(['M Mr']);
    expect(supposed('Hello Ms Smith,', 'en')).toEqual(['F Ms']);
    expect(supposed('Dear Sir or Madam,\nMr Smith is here.', 'en')).toEqual([]);
  });
});

describe('the edges of a letter', () => {
  it('close with the last leave-taking', () => {
    const text = 'Merci.\n\nCordialement, dit-on.\n\nBien à vous,\nÉlodie';
    expect(closingAt(Passage.of(text))).toBe(text.indexOf('Bien'));
    expect(closingAt(Passage.of('Sans adieu.'))).toBe(11);
    expect(closingAt(Passage.of('Hi.\n\nKind regards,\nJo'))).toBe(5);
  });

  it.each([
    ['GRANDE VENTE', true],
    ['INVITATION', true],
    ['VOTRE BLOG, Zoë', true],
    ['SNCF', false],
    ['Le TGV et la SNCF', false],
    ['!!! 2026', false],
  ])('shout or not: %s', (line, isLoud) => {
    expect(isShouted(line)).toBe(isLoud);
  });

  it.each([
    ['RE : votre blog', 're :'],
    ['Re: Fwd: x', 're: fwd:'],
    ['TR: x', 'tr:'],
    ['Réponse : x', null],
    ['Votre Re: x', null],
  ])('pass for an answer or not: %s', (subject, mark) => {
    expect(findReplyMark(plainLetters(subject))).toBe(mark);
  });
});
