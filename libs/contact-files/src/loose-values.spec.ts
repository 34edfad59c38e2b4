import { describe, expect, it } from 'vitest';
import { audienceSize, splitAddresses, splitList, splitPlaces } from './loose-values.js';

describe('values in one cell', () => {
  it('are separated as Google, Mailchimp, Outlook and people do', () => {
    expect(splitList('* myContacts ::: Friends')).toEqual(['* myContacts', 'Friends']);
    expect(splitList('"VIP","Blog, cuisine"')).toEqual(['VIP', 'Blog, cuisine']);
    expect(splitList('vin; fromage ;; pain | sel\nbeurre')).toEqual(['vin', 'fromage', 'pain', 'sel', 'beurre']);
    expect(splitList(' ')).toEqual([]);
  });

  it('are addresses however they are separated', () => {
    const both = ['a@example.org', 'b@example.org'];
    for (const separator of [' ', ', ', ';', ' ::: ', '\n', ' | '])
      expect(splitAddresses(both.join(separator))).toEqual(both);
    expect(splitAddresses('"Dupont, A." <a@example.org>')).toEqual(['"Dupont, A." <a@example.org>']);
    expect(splitAddresses('Anne <a@example.org>, Bea <b@example.org>')).toEqual(['<a@example.org>', '<b@example.org>']);
  });

  it('are web addresses only where another one starts', () => {
    expect(splitPlaces('https://a.example, https://b.example')).toEqual(['https://a.example', 'https://b.example']);
    expect(splitPlaces('a.example ::: b.example')).toEqual(['a.example', 'b.example']);
    expect(splitPlaces('@zoe @leo')).toEqual(['@zoe', '@leo']);
    expect(splitPlaces('https://a.example/?x=1,2;3')).toEqual(['https://a.example/?x=1,2;3']);
    expect(splitPlaces('La cuisine, de Zoé')).toEqual(['La cuisine, de Zoé']);
  });
});

describe('the size of an audience', () => {
  it.each([
    ['12500', 12_500], ['12 500', 12_500], ['12,500', 12_500], ['12.500', 12_500], ['12,5k', 12_500], ['12.5K', 12_500],
    ['1.2M abonnés', 1_200_000], ['~3k', 3_000], ['10k+', 10_000], ['0', 0], ["1'000'000", 1_000_000],
  ])('%s is %i', (cell, size) => {
    expect(audienceSize(cell)).toBe(size);
  });

  it.each(['', 'beaucoup', '99999999999999', '-'])('%j is none', (cell) => {
    expect(audienceSize(cell)).toBeNull();
  });
});
