import { describe, expect, it } from 'vitest';
import { Passage, plainLetters, quotationsIn } from '#prose';

const sentences = (text: string): string[] => {
  const passage = Passage.of(text);
  return passage.sentences.map((span) => passage.quote(span));
};

describe('plain letters', () => {
  it('are as many as the text has, so that a match can be quoted', () => {
    for (const text of ['N’hésitez pas — « Œuvre » à 12\u202f€…', 'İstanbul ŒÆß ﬁ 🍞 e\u0301 日本', '\u0000\ud800x'])
      expect(plainLetters(text)).toHaveLength(text.length);
  });

  it('have no accents, capitals or typographic signs', () => {
    expect(plainLetters('N’HÉSITEZ\u00a0pas –\u202fÇa “va”…')).toBe('n\'hesitez pas - ca "va".');
  });
});

describe('sentences', () => {
  it.each([
    ['Un. Deux ! Trois ? Quatre', ['Un.', 'Deux !', 'Trois ?', 'Quatre']],
    ['M. Martin et Mme. Dupont, p. ex. le Dr. Ada, ont lu. Ils rient.', ['M. Martin et Mme. Dupont, p. ex. le Dr. Ada, ont lu.', 'Ils rient.']],
    ['Voir https://mie.example/a.b?c=d ici. Bien.', ['Voir https://mie.example/a.b?c=d ici.', 'Bien.']],
    ['Il coûte 12.50 en tout. Voilà.', ['Il coûte 12.50 en tout.', 'Voilà.']],
    ['« Quoi ? » dit-il. Oui.', ['« Quoi ?', '» dit-il.', 'Oui.']],
    ['Bonjour Zoë,\n\nJ’ai lu.\nÉlodie\nAgence', ['Bonjour Zoë,', 'J’ai lu.', 'Élodie', 'Agence']],
    ['- un\n- deux', ['- un', '- deux']],
    ['', []],
    [' \n\n ', []],
  ])('of %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('go on over a line that a mail program wrapped', () => {
    const text = 'Pourriez-vous me dire, quand vous aurez un instant devant vous,\nsi la pierre volcanique tient la chaleur ?\nÉlodie';
    expect(sentences(text)).toHaveLength(2);
  });
});

describe('a place in a text', () => {
  const passage = Passage.of('un\ndeux  mots\r\ntrois');

  it('has a line from 1, and words in one line', () => {
    expect([0, 2, 3, 12, 16].map((at) => passage.lineAt(at))).toEqual([1, 1, 2, 2, 3]);
    expect(passage.quote({ start: 3, end: 20 })).toBe('deux mots trois');
  });

  it('may be cut out of what is searched, and keeps its lines', () => {
    const cut = passage.without([{ start: 0, end: 5 }, { start: 4, end: 7 }]);
    expect(cut.plain).toBe('  \n      mots \ntrois');
    expect(cut.text).toBe(passage.text);
  });
});

describe('quotations', () => {
  it.each([
    ['J’ai lu « Toi et moi » et “Ton pain”.', ['« Toi et moi »', '“Ton pain”']],
    ['Il dit "tu" puis "vous".', ['"tu"', '"vous"']],
    ['> tu disais\nvous dites', ['> tu disais']],
    ['Rien « d’ouvert', []],
    ['5" de pain\net 6" de four', []],
  ])('in %s', (text, expected) => {
    const passage = Passage.of(text);
    expect(quotationsIn(passage).map((span) => passage.quote(span))).toEqual(expected);
  });
});
