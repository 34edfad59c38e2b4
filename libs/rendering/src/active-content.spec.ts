import { describe, expect, it } from 'vitest';
import { checkTemplate } from './check-template.js';
import { renderVariant } from './render-variant.js';
import { NO_MATERIAL, type PitchValues } from './pitch-values.js';

const check = (html: string, partials: Record<string, string> = {}) => checkTemplate({ subject: 'x', text: 'x', html }, partials);
const told = (html: string, partials?: Record<string, string>) => check(html, partials).map(({ code, message }) => `${code} ${/^[^:]*: \S+/.exec(message)![0]}`);

describe('an HTML part', () => {
  it.each([
    '<p style="color: red">Bonjour {{contact.name}}, <a href="https://mie.example/data:x">là</a></p>',
    '<html><head><title>x</title><style>p { margin: 0 }</style></head><body><!-- un mot --><ul><li>x</ul></body></html>',
    '<p>{{#each presences}}<a href="{{url}}" title="once">{{title}}</a>{{else}}<b>x</b>{{/each}}</p> a < b, on=1',
    '<a {{#if blog}}href="{{blog.url}}"{{/if}} class=x>x</a><a href="mailto:a@b.example">y</a>',
  ])('may say %s', (html) => {
    expect(check(html)).toEqual([]);
  });

  it.each([
    ['<p>a\n\n<img src="https://t.example/p.gif">', 'Line 3: <img>', 'Line 3: src='],
    ['<SCRIPT>alert(1)</SCRIPT>', 'Line 1: <script>'],
    ['<p onclick=x {{#if blog}}\nONLOAD=y{{/if}}>', 'Line 1: onclick=', 'Line 1: onload='],
    ['<a href={{blog.url}} onclick=x>{{contact.name}}</a>', 'Line 1: onclick='],
    ['<a href="java&#10;script:alert(1)">x</a>\n<a href=" DATA:text/html,x">y</a>', 'Line 1: javascript:', 'Line 2: data:'],
    ['<table background="https://t.example/p.gif"></table>', 'Line 1: background='],
    ['<p style="background: URL (https://t.example)">', 'Line 1: style='],
    ['<p style="background: u\\72l(https://t.example)">', 'Line 1: style='],
    ['<style>\n@import "https://t.example";</style>', 'Line 1: <style>'],
    ['<!--[if mso]><v:image src="https://t.example"/><![endif]-->', 'Line 1: <!--[if'],
    ['{{#if blog}}\n{{else}}\n<iframe></iframe>{{/if}}{{! x\n}}\n<form>', 'Line 3: <iframe>', 'Line 5: <form>'],
    ['<object><embed><link><meta><base><svg>', ...['object', 'embed', 'link', 'meta', 'base', 'svg'].map((name) => `Line 1: <${name}>`)],
    ['<!--><img>-->', 'Line 1: <img>'],
  ])('is refused for %s', (html, ...expected) => {
    expect(told(html)).toEqual(expected.map((one) => `ACTIVE_HTML ${one}`));
  });

  it('is refused for what its partials bring, and told which', () => {
    const partials = { mark: 'x\n<img>', plain: 'Élodie <3' };
    expect(told('<p>{{> mark}}{{> plain}}</p>', partials)).toEqual(['ACTIVE_HTML Partial mark, line 2: <img>']);
    expect(checkTemplate({ subject: 'x', text: '{{> mark}}' }, partials)).toEqual([]);
  });

  it('stops for one person when a value or a gap makes it active', () => {
    const values = { ...NO_MATERIAL, contact: { name: 'Zoë' }, values: { url: 'javascript:alert(1)' } } as unknown as PitchValues;
    const render = (html: string) => renderVariant({ subject: 'x', text: 'x', html }, values);
    for (const html of ['<a href="{{values.url}}">x</a>', '<scr{{#if values.no}}{{/if}}ipt>x</script>'])
      expect(render(html)).toMatchObject({ outcome: 'STOPPED', problems: [{ code: 'ACTIVE_HTML', part: 'HTML' }] });
    expect(render('<p>{{contact.name}}</p>')).toMatchObject({ outcome: 'RENDERED', html: '<p>Zoë</p>' });
  });
});
