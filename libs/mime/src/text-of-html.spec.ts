import { describe, expect, it } from 'vitest';
import { textOfHtml } from './text-of-html.js';

const signed = (text: string) => `<div>Oui, avec plaisir.</div>${text}`;
const quoting = ['Oui, avec plaisir.', '> Venez-vous ?'];
const linesOf = (html: string) => textOfHtml(html).split('\n').filter(Boolean);

describe('the text of an HTML message', () => {
  it('has a line for each block, and a link’s words', () => {
    expect(textOfHtml('<p>Bonjour&nbsp;<b>Zoé</b>,</p>\n<div>je\n viens<br>avec <a href="https://blog.example">mon blog</a></div><ul><li>un<li>deux</ul>')).toBe(
      'Bonjour Zoé,\n\nje viens\navec mon blog\n\nun\ndeux',
    );
  });

  it('leaves out what no reader sees', () => {
    const hidden = ['<span style="display:none">preheader</span>', '<div style="max-height:0;overflow:hidden">x</div>', '<style>p{}</style>', '<script>x</script>', '<div hidden>x</div>'];
    expect(textOfHtml(`<head><title>x</title></head><body>${hidden.join('')}<p style="opacity:0.9">Bonjour</p></body>`)).toBe('Bonjour');
  });

  it.each([
    ['most', '<blockquote>Venez-vous ?</blockquote>'],
    ['Apple', '<blockquote type="cite"><div>Venez-vous ?</div></blockquote>'],
    ['Yahoo', '<div class="yahoo_quoted"><p>Venez-vous ?</p></div>'],
    ['Outlook', '<div id="appendonsend"></div><hr><div id="divRplyFwdMsg"></div><div>Venez-vous ?</div>'],
    ['GMX', '<div name="quote" style="border-left:2px">Venez-vous ?</div>'],
    ['Zimbra', '<hr id="zwchr" data-marker="__DIVIDER__"><div>Venez-vous ?</div>'],
  ])('marks what is quoted, as %s does', (_, html) => {
    expect(linesOf(signed(html))).toEqual(quoting);
  });

  it.each([
    ['Thunderbird', '<div class="moz-cite-prefix">Le 2 mars, A a écrit :<br></div><blockquote type="cite">Venez-vous ?</blockquote>'],
    ['Gmail', '<div class="gmail_quote"><div dir="ltr" class="gmail_attr">Le 2 mars, A a écrit :<br></div><blockquote class="gmail_quote">Venez-vous ?</blockquote></div>'],
    ['Roundcube', '<p id="reply-intro">Le 2 mars, A a écrit :</p><blockquote>Venez-vous ?</blockquote>'],
  ])('marks who is quoted, as %s does', (_, html) => {
    expect(linesOf(signed(html))).toEqual([quoting[0], '> Le 2 mars, A a écrit :', quoting[1]]);
  });

  it('keeps what is written between the lines of a quote', () => {
    const html = '<div class="gmail_quote"><div class="gmail_attr">A a écrit :</div><blockquote>Venez-vous ?</blockquote><div>Oui</div><blockquote>Quand ?</blockquote></div>';
    expect(linesOf(html)).toEqual(['> A a écrit :', '> Venez-vous ?', 'Oui', '> Quand ?']);
  });

  it('marks a quote in a quote twice, an indented paragraph never, and a forwarded message not as a quote', () => {
    expect(linesOf('<blockquote>A<blockquote>B</blockquote></blockquote>')).toEqual(['> A', '>> B']);
    expect(linesOf('<blockquote style="margin:0 0 0 40px;border:none;padding:0px">Moi</blockquote>')).toEqual(['Moi']);
    const forward = '<div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>De : A<br></div>Venez !</div>';
    expect(linesOf(forward)).toEqual(['---------- Forwarded message ---------', 'De : A', 'Venez !']);
  });

  it('sets a signature apart that a program names, unless somebody wrote below it', () => {
    const signature = '<div class="gmail_signature"><p>Zoé</p><p>Le Pétrin</p></div>';
    expect(textOfHtml(`<div>Oui</div>${signature}`)).toBe('Oui\n-- \n\nZoé\n\nLe Pétrin');
    expect(linesOf(`<div>Oui</div>${signature}<blockquote>Venez-vous ?</blockquote>`)).toContain('> Venez-vous ?');
    expect(textOfHtml(`<div>Oui</div>${signature}<blockquote>Venez-vous ?</blockquote>`)).toContain('-- \n\nZoé');
    expect(textOfHtml(`<div>Oui</div>${signature}<div>PS : non</div>`)).not.toContain('--');
    expect(textOfHtml(`<div>Oui</div><span class="gmail_signature_prefix">-- </span><br>${signature}`).match(/--/g)).toHaveLength(1);
    expect(textOfHtml('Oui<div class="gmail_signature"></div>')).toBe('Oui');
  });

  it('keeps the lines of preformatted text', () => {
    expect(textOfHtml('<pre>un\ndeux</pre>')).toBe('un\ndeux');
  });

  it.each(['<', '<a>', '<a ', '<!--', '&', '<blockquote>', '</p>', '<div style="', ' ', '<br>'])('of a hostile %s takes little time', (piece) => {
    const before = process.cpuUsage();
    textOfHtml(piece.repeat(200_000) + '</b>'.repeat(50_000));
    expect(process.cpuUsage(before).user / 1_000, 'milliseconds').toBeLessThan(2_500);
  });
});
