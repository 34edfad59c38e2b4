import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { casePath, describeCases } from '../../../test/support/cases.js';
import { pitchValues } from '../../../test/support/pitch-values.js';
import { checkTemplate } from './check-template.js';
import { renderVariant } from './render-variant.js';
import { richHtml } from './rich-html.js';

const SAFE = /<\/?(?:p|strong|em|ul|ol|li|blockquote)>|<br>|<a(?: href="(?:https?:|mailto:)[^"<>]*")?>|<\/a>/g;

describe('HTML that a person wrote', () => {
  it.each([
    ['<p>Un <strong>vrai</strong> régal<br/>ici</p>', '<p>Un <strong>vrai</strong> régal<br>ici</p>'],
    ['<a href="https://a.example/?a&amp;b" onclick="x()">là</a>', '<a href="https://a.example/?a&amp;b">là</a>'],
    ['<a href="mailto:zoe@a.example">moi</a>', '<a href="mailto:zoe@a.example">moi</a>'],
    ['<ul><li>a<li>b</ul>', '<ul><li>a</li><li>b</li></ul>'],
    ['<em>jamais fermé', '<em>jamais fermé</em>'],
    ['5 < 6 &amp; "7" &lt;b&gt;', '5 &lt; 6 &amp; &quot;7&quot; &lt;b&gt;'],
  ])('keeps its paragraphs, lists, emphasis and links: %s', (html, kept) => {
    expect(richHtml(html)).toBe(kept);
  });

  it.each([
    ['<script>alert(1)</script>x', 'x'],
    ['<a href="javascript:alert(1)">x</a>', '<a>x</a>'],
    ['<a href=" java\nscript:alert(1)">x</a>', '<a>x</a>'],
    ['<a href="data:text/html,x">x</a>', '<a>x</a>'],
    ['<img src=x onerror=alert(1)>x', 'x'],
    ['<p style="position:fixed" class="a">x</p>', '<p>x</p>'],
    ['<svg><script>alert(1)</script><p>x</p></svg>y', 'y'],
    ['<!--<p>--><![CDATA[<b>]]><?php x ?>x', 'x'],
    ['<scr<script>ipt>alert(1)</script>', 'ipt&gt;alert(1)'],
    ['"><p>x', '&quot;&gt;<p>x</p>'],
  ])('keeps nothing else: %s', (html, kept) => {
    expect(richHtml(html)).toBe(kept);
  });

  it('enters the HTML part through {{rich}}, and no other part', () => {
    const values = pitchValues({ values: { story: '<p onclick="x">Un <em>régal</em></p>' } });
    const html = '<div>{{rich values.story}}</div>{{values.story}}';
    expect(renderVariant({ subject: 'x', text: 'x', html }, values)).toMatchObject({
      html: expect.stringMatching(/^<div><p>Un <em>régal<\/em><\/p><\/div>&lt;p onclick/) as string,
    });
  });

  it.each(['{{{rich values.a}}}', '{{rich}}', '{{rich values.a values.b}}', '{{upper (rich values.a)}}'])(
    'is refused when the template says %s',
    (html) => {
      expect(checkTemplate({ subject: 'x', text: 'x', html })).toMatchObject([{ code: 'WRONG_USE', part: 'HTML' }]);
    },
  );

  it('is refused in a text', () => {
    expect(checkTemplate({ subject: 'x', text: '{{rich values.a}}' })).toMatchObject([{ code: 'WRONG_USE' }]);
  });
});

describe('HTML made to be slow', () => {
  it.each([
    '<em>'.repeat(25_000),
    '<em>'.repeat(12_500) + '</i>'.repeat(12_500),
    '<'.repeat(100_000),
    '<a href="'.repeat(11_000),
    '&'.repeat(100_000),
  ])('is done before the test gives up: %.12s…', (html) => {
    expect(richHtml(html).replace(SAFE, '')).not.toMatch(/[<>]/);
  });
});

describeCases('naughty strings', 'strings/blns.json', () => {
  it('leave only harmless tags', () => {
    for (const text of JSON.parse(readFileSync(casePath('strings/blns.json'), 'utf8')) as string[])
      expect(richHtml(text).replace(SAFE, '')).not.toMatch(/[<>"]/);
  });
});
