import { describe, expect, it } from 'vitest';
import { htmlFromText, textOfHtml } from '#rendering';

describe('the words of an HTML part', () => {
  it.each([
    ['<p>Bonjour Zoë,</p>\n<p>J’ai  lu\nvotre <em>billet</em>.<br>\nMerci !</p>', 'Bonjour Zoë,\n\nJ’ai lu votre billet.\nMerci !'],
    ['<div>un</div><div>deux</div> trois <b>qua</b>tre', 'un\ndeux\ntrois quatre'],
    ['<ul><li>un<li>deux</ul><table><tr><td>a</td><td>b</td></tr></table>', 'un\ndeux\n\na\nb'],
    ['caf&eacute; &lt;b&gt; 3&nbsp;&euro;', 'café <b> 3\u00a0€'],
    ['<blockquote><p>tu disais</p><p>oui</p></blockquote><p>Vous.</p>', '> tu disais\n\n> oui\n\nVous.'],
    ['a<style>p { color: red }</style><script>b()</script><!-- c --><title>d</title> e', 'a e'],
    ['<p style="display: none">caché<b>e</b></p><span hidden>non</span><i style="font-size:0">x</i>oui', 'oui'],
    ['<i style="opacity: 0.5">vu</i>', 'vu'],
    ['</p>a</div></b>b</p>', 'ab'],
    ['', ''],
  ])('of %s', (html, text) => {
    expect(textOfHtml(html).text).toBe(text);
  });

  it('stand before the addresses behind them', () => {
    const html = 'Voir <a href=" https://mie.example/?a=1&amp;b=2 "> mon <b>four</b></a>, <a href="">là</a><a name="x">.</a><a href="https://b.example"></a>';
    const { text, links } = textOfHtml(html);
    expect(links.map(({ url, start, end }) => [url, text.slice(start, end)])).toEqual([
      ['https://mie.example/?a=1&b=2', 'mon four'],
      ['', 'là'],
      ['https://b.example', ''],
    ]);
    expect(textOfHtml('<a href="https://a.example" hidden>x</a>')).toEqual({ text: '', links: [] });
  });

  it('are those of the text that the HTML was made from', () => {
    const text = 'Bonjour Zoë,\n\nVoir <https://mie.example/four> :\n« 3 & 4 ».\n\nÀ bientôt,\nÉlodie';
    expect(textOfHtml(htmlFromText(text)).text).toBe(text);
  });

  it.each(['<', '<a href="x">', '<p>', '</p>', '<blockquote>', '&', '<b style="', '<!--', '<div hidden>', '<a>'])(
    'are read through 100 kB of %s',
    (unit) => {
      expect(() => textOfHtml(unit.repeat(100_000 / unit.length))).not.toThrow();
    },
  );
});
