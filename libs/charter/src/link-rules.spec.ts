import { describe, expect, it } from 'vitest';
import { judge } from '#charter';
import { circumstances, written } from '../../../test/support/pitch-case.js';
import { describeRule } from '../../../test/support/rule-cases.js';

describeRule('links-work', {
  keeps: [
    'Voir https://mie.example/four, puis (https://mie.example/a_(b)).',
    'Voir « https://boulangerie-zoé.example/é ?» ou www.mie.example !',
    'Écrire à mailto:zoe@mie.example, ou http://192.0.2.1:8080/x?y=%C3%A9#z.',
    'Rien à voir ici : 12:30, a//b, http sans suite.',
    { text: 'See <https://crumb.example/x>.', given: { language: 'en' } },
  ],
  breaks: [
    ['Voir http:/mie.example', 'http:/mie.example'],
    ['Voir https:// mie.example', 'https://'],
    ['Voir https://mie et www.mie', 'https://mie', 'www.mie'],
    ['Voir https://mie..example/a', 'https://mie..example/a'],
    ['Voir htp://mie.example et https//mie.example', 'htp://mie.example', 'https//mie.example'],
    ['Voir https://a.example,https://b.example', 'https://a.example,https://b.example'],
    ['Voir https://mie.example/four).Merci', 'https://mie.example/four).Merci'],
    [{ text: 'See https://crumb.example/%zz or mailto:zoe', given: { language: 'en' } }, 'https://crumb.example/%zz', 'mailto:zoe'],
  ],
});

describe('links of an HTML part', () => {
  const broken = (html: string) =>
    judge({ ...written('Voir https://mie.example'), html }, circumstances(), {})
      .filter(({ rule }) => rule === 'links-work')
      .map(({ quote, part, line }) => [quote, part, line]);

  it('are held to the same', () => {
    expect(broken('<p><a href="https://mie.example?a=1&amp;b=2">x</a> <a class="y" href=\'mailto:a@b.example\'>z</a></p>')).toEqual([]);
    expect(broken('<p>Ici :</p><a href="">x</a> <a href="mie.example">y</a> <a href="https://mie">https://mie</a>')).toEqual([
      ['https://mie', 'HTML', 3],
      ['', 'HTML', 3],
      ['mie.example', 'HTML', 3],
    ]);
  });
});
