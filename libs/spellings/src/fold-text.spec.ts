import { describe, expect, it } from 'vitest';
import { cleanBlock, cleanLine } from './clean-text.js';
import { foldText, searchText, wordKey } from './fold-text.js';
import { sortName } from './sort-name.js';

describe('text to search in', () => {
  it.each([
    ['Élodie', 'elodie'], ['ŒUVRE', 'oeuvre'], ['Straße', 'strasse'], ['Łukasz Bjørn', 'lukasz bjorn'],
    ['L’atelier – café', "l'atelier - cafe"], ['ﬁne', 'fine'], ['İzmir', 'izmir'], ['Ｂｌｏｇ', 'blog'],
  ])('%s is found as %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('takes what is there of several parts', () => {
    expect(searchText('Zoé', null, 'La Cuisine\u00a0 de Zoé', undefined)).toBe('zoe la cuisine de zoe');
  });

  it('keeps the vowel signs of scripts that need them', () => {
    expect(foldText('हिन्दी')).toBe('हिन्दी');
  });

  it('reduces headers and values to one word', () => {
    expect(wordKey('E-mail 1 - Value')).toBe('email1value');
    expect(wordKey('Pays/Région (bureau)')).toBe('paysregionbureau');
  });
});

describe('clean text', () => {
  it('has single spaces and nothing invisible', () => {
    expect(cleanLine('\ufeff Marie\u00a0\u200b  Dupont\t\u0000')).toBe('Marie Dupont');
  });

  it('keeps emoji whole, and drops half of one', () => {
    expect(cleanLine('👩‍🍳 Zoé')).toBe('👩‍🍳 Zoé');
    expect(cleanLine('Zoé \ud83d')).toBe('Zoé');
  });

  it('keeps the lines of a note', () => {
    expect(cleanBlock('un  \r\n\r\n  deux\u2028trois\n')).toBe('un\n\n  deux\ntrois');
  });

  it('composes letters, so that both spellings of é are one', () => {
    expect(cleanLine('Zoe\u0301')).toBe('Zoé');
  });
});

describe('the name to sort by', () => {
  it('starts with the family name where it is known', () => {
    expect(sortName({ name: 'Marie Dupont', firstName: 'Marie', lastName: 'Dupont' })).toBe('Dupont, Marie');
    expect(sortName({ name: 'Dupont', lastName: 'Dupont' })).toBe('Dupont');
  });

  it('does not cut the name of a blog', () => {
    expect(sortName({ name: 'La cuisine de Zoé' })).toBe('La cuisine de Zoé');
    expect(sortName({ name: '« 8 heures »' })).toBe('8 heures »');
    expect(sortName({ name: '***' })).toBe('***');
  });
});
