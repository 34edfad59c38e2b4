import { describe, expect, it } from 'vitest';
import { normaliseUrl } from './normalise-url.js';

const key = (raw: string): string => {
  const found = normaliseUrl(raw);
  return 'error' in found ? found.error.code : found.key;
};

describe('a web address', () => {
  it('is the same page however it is written', () => {
    const spellings = [
      'https://blog.example/Recettes', 'http://www.blog.example/Recettes/', 'blog.example/Recettes',
      '//BLOG.example/Recettes', 'http://blog.example:80/Recettes', 'https://blog.example:443/Recettes/index.html',
      ' <https://blog.example/Recettes> ',
      'https://blog.example/Recettes?utm_source=lettre&fbclid=1#suite', 'feed:https://blog.example/Recettes',
      'https://blog.example./Recettes', 'https://blog.example/%52ecettes',
    ];
    for (const spelling of spellings) expect(key(spelling), spelling).toBe('blog.example/Recettes');
  });

  it('is kept absolute, to be opened', () => {
    expect(normaliseUrl('www.Blog.example/a?utm_medium=x&page=2#top')).toEqual({
      url: 'https://www.blog.example/a?page=2',
      key: 'blog.example/a?page=2',
    });
    expect(normaliseUrl('http://blog.example')).toEqual({ url: 'http://blog.example/', key: 'blog.example' });
  });

  it('keeps the case of its path and the parameters that name a page', () => {
    expect(key('https://blog.example/?p=12')).toBe('blog.example?p=12');
    expect(key('https://blog.example/A')).not.toBe(key('https://blog.example/a'));
  });

  it('with accents meets its spelling in ASCII', () => {
    expect(key('https://café.example/été')).toBe('xn--caf-dma.example/%C3%A9t%C3%A9');
    expect(key('https://xn--caf-dma.example/%c3%a9t%c3%a9')).toBe('xn--caf-dma.example/%C3%A9t%C3%A9');
  });

  it.each([
    '', 'Marie', 'La cuisine de Zoé', 'marie@example.org', 'https://marie:secret@blog.example',
    'mailto:marie@example.org',
    'javascript:alert(1)', 'ftp://blog.example', 'localhost:3000', 'http://192.0.2.1/', '1,000.00', 'https://[::1]/',
  ])('%j is none', (raw) => {
    expect(normaliseUrl(raw)).toHaveProperty('error.remedy', 'Write it like https://example.org/page.');
  });

  it('is not a whole page of text', () => {
    expect(key(`https://blog.example/${'a'.repeat(3000)}`)).toBe('TOO_LONG');
  });

  it('may be of the root of a site called www', () => {
    expect(key('https://www.example')).toBe('www.example');
  });
});
