import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { casePath, describeCases } from '../../../test/support/cases.js';
import { htmlFromText } from './html-from-text.js';

const link = (url: string) => `<a href="${url}">${url}</a>`;

describe('HTML made from a text', () => {
  it('has its paragraphs and line breaks', () => {
    expect(htmlFromText('Bonjour,\r\n\r\nun\ndeux\n \n\n\ntrois\n')).toBe(
      '<p>Bonjour,</p>\n<p>un<br>\ndeux</p>\n<p>trois</p>',
    );
  });

  it('shows what was typed, tags and all, and keeps non-breaking spaces', () => {
    expect(htmlFromText('«\u00a0A & <b>"B"</b>\u202f!')).toBe(
      '<p>«\u00a0A &amp; &lt;b&gt;&quot;B&quot;&lt;/b&gt;\u202f!</p>',
    );
  });

  it.each([
    ['Voir https://a.example/x?a=1&b=2.', `Voir ${link('https://a.example/x?a=1&amp;b=2')}.`],
    ['(https://a.example/x)', `(${link('https://a.example/x')})`],
    ['https://a.example/Pain_(aliment), puis', `${link('https://a.example/Pain_(aliment)')}, puis`],
    ['«\u00a0https://a.example\u00a0»\u202f!', `«\u00a0${link('https://a.example')}\u00a0»\u202f!`],
    ['http://é.example/ô et https://b.example', `${link('http://é.example/ô')} et ${link('https://b.example')}`],
    ['https:// et www.a.example', 'https:// et www.a.example'],
    ['javascript:alert(1) data:text/html,x', 'javascript:alert(1) data:text/html,x'],
  ])('makes web addresses clickable and nothing else: %s', (text, html) => {
    expect(htmlFromText(text)).toBe(`<p>${html}</p>`);
  });
});

describe('a text made to be slow', () => {
  it.each(['.'.repeat(250_000) + 'x', '('.repeat(250_000), ' \n'.repeat(120_000), 'https://'.repeat(30_000)])(
    'is done before the test gives up: %.5s…',
    (text) => {
      expect(htmlFromText(`https://a.example/${text}`)).toMatch(/^<p>/);
    },
  );
});

describeCases('naughty strings', 'strings/blns.json', () => {
  it('never become a tag or an attribute', () => {
    for (const text of JSON.parse(readFileSync(casePath('strings/blns.json'), 'utf8')) as string[]) {
      const rest = htmlFromText(text).replace(/<\/?p>|<br>|<a href="https?:[^"<>]*">|<\/a>/g, '');
      expect(rest).not.toMatch(/[<>]/);
    }
  });
});
