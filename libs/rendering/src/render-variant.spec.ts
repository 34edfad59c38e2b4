import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { casePath, describeCases } from '../../../test/support/cases.js';
import { pitchValues } from '../../../test/support/pitch-values.js';
import { renderVariant, type Rendering } from './render-variant.js';
import type { TemplateProblem } from './template-problem.js';

const values = {
  note: 'un <b>vrai</b> régal',
  list: [1, 2],
  nothing: '  ',
  nested: { place: 'Lyon' },
  yes: true,
};
const given: typeof pitchValues = (changes) => pitchValues({ values, ...changes });
const zoe = given();

const render = (text: string, values = zoe, html?: string): Rendering =>
  renderVariant({ subject: 'Bonjour', text, html }, values);
const words = (text: string, values = zoe): string => {
  const rendering = render(text, values);
  return rendering.outcome === 'RENDERED'
    ? rendering.text
    : `stopped: ${rendering.problems.map((one) => one.message).join(' ')}`;
};
const problems = (rendering: Rendering): TemplateProblem[] =>
  rendering.outcome === 'STOPPED' ? rendering.problems : [];
const missing = (text: string, values = zoe) => problems(render(text, values)).map(({ field }) => field);

describe('a pitch', () => {
  it('reads as written for one person, in the subject, the text and the HTML', () => {
    const variant = {
      subject: 'Votre article sur\n{{blog.title}}\u00a0!',
      text: 'Bonjour {{contact.firstName}},\n\nVous écrivez sur {{list presences "title"}}\u202f; {{values.note}}.',
      html: null,
    };
    expect(renderVariant(variant, zoe)).toMatchObject({
      outcome: 'RENDERED',
      subject: 'Votre article sur Mie & Croûte\u00a0!',
      text: 'Bonjour Zoë,\n\nVous écrivez sur Mie & Croûte et Le Fournil\u202f; un <b>vrai</b> régal.',
      html:
        '<p>Bonjour Zoë,</p>\n' +
        '<p>Vous écrivez sur Mie &amp; Croûte et Le Fournil\u202f; un &lt;b&gt;vrai&lt;/b&gt; régal.</p>',
    });
  });

  it('escapes values in HTML of its own and nowhere else', () => {
    const html = '<p title="{{values.note}}">{{values.note}} {{upper "é<i>"}}</p>';
    expect(render("L'{{values.note}}", zoe, html)).toMatchObject({
      text: "L'un <b>vrai</b> régal",
      html: '<p title="un &lt;b&gt;vrai&lt;/b&gt; régal">un &lt;b&gt;vrai&lt;/b&gt; régal É&lt;I&gt;</p>',
    });
  });

  it('tests, repeats and enters what there is', () => {
    expect(words('{{#if contact.city}}à {{contact.city}}{{else}}chez vous{{/if}}')).toBe('chez vous');
    expect(words('{{#unless contact.notes}}inconnue{{/unless}}')).toBe('inconnue');
    expect(words('{{#if values.nothing}}non{{else if niche}}{{niche.name}}{{/if}}')).toBe('boulangerie');
    expect(words('{{#each presences}}{{@index}} {{title}}{{#unless @last}}, {{/unless}}{{/each}}')).toBe(
      '0 Mie & Croûte, 1 Le Fournil',
    );
    expect(
      words('{{#each presences as |where rank|}}{{rank}}{{where.title}} {{@root.contact.firstName}} {{/each}}'),
    ).toContain('1Le Fournil Zoë');
    expect(words('{{#with values.nested}}{{place}} {{../contact.firstName}}{{/with}}')).toBe('Lyon Zoë');
    expect(words('{{#each contact.tags}}[{{this}}]{{/each}}')).toBe('[pain][levain]');
    expect(words('{{#each contact.tags}}{{this}} {{../contact.firstName}} {{/each}}')).toBe('pain Zoë levain Zoë');
    expect(words('{{#each values.list}}{{this}}{{../niche.name}}{{/each}}')).toBe('1boulangerie2boulangerie');
  });

  it('leaves no heap of empty lines where a test said nothing', () => {
    expect(words('Bonjour\n\n{{#if contact.city}}\nà {{contact.city}}\n{{/if}}\n\nMerci\n')).toBe('Bonjour\n\nMerci');
  });

  it('is the same each time', () => {
    expect(render('{{date today}} {{list contact.tags}}')).toEqual(render('{{date today}} {{list contact.tags}}'));
  });
});

describe('a value that is no text', () => {
  it.each([
    ['{{values.list}}', 'values.list is a list'],
    ['{{values.nested}}', 'values.nested has several fields'],
    ['{{values.yes}}', 'values.yes is a yes or no'],
    ['{{fallback values.nested "x"}}', 'values.nested has several fields'],
    ['{{#each values.note}}x{{/each}}', 'values.note is not a list'],
    ['{{date values.note}}', 'values.note cannot be told'],
    ['{{number values.note}}', 'values.note is not a number'],
    ['{{upper values.list}}', 'values.list is not a text'],
  ])('in %s stops the pitch instead of being printed', (text, message) => {
    expect(words(text)).toContain(`stopped: Line 1: ${message}`);
  });

  it('is never run: functions, getters and prototypes are not values', () => {
    const values = {
      run: () => 'ran',
      made: new (class {
        get secret() {
          return 'got';
        }
      })(),
      symbol: Symbol('x'),
    };
    expect(missing('{{values.run}} {{values.made.secret}} {{values.symbol}}', given({ values }))).toHaveLength(3);
    expect(missing('{{values.note.trim}} {{values.note.big.x}}')).toHaveLength(2);
    const proto = JSON.parse('{"__proto__":{"secret":"got"},"constructor":{"name":"got"}}') as Record<string, unknown>;
    expect(missing('{{values.secret}}', given({ values: proto }))).toEqual(['values.secret']);
  });
});

describe('a template that would never end', () => {
  it('is stopped after a thousand rounds', () => {
    const many = given({ values: { list: Array.from({ length: 100 }, (_, index) => index) } });
    const text =
      '{{#each values.list}}{{#each @root.values.list}}{{#each @root.values.list}}x{{/each}}{{/each}}{{/each}}';
    expect(problems(render(text, many))).toMatchObject([{ code: 'TOO_LONG', part: 'TEXT' }]);
  });

  it('is not one because its list is long', () => {
    const rows = (length: number) => given({ values: { list: Array.from({ length }, () => 'x') } });
    expect(words('{{#each values.list}}{{this}}{{/each}}', rows(1000))).toHaveLength(1000);
    expect(words('{{#each values.list}}{{this}}{{/each}}', rows(1001))).toContain('stopped');
  });

  it('is stopped when it comes out longer than 256 kB', () => {
    const long = given({ values: { note: 'é'.repeat(140_000) } });
    expect(problems(render('{{values.note}}', long))).toMatchObject([{ code: 'TOO_LONG' }]);
  });
});

describeCases('naughty strings', 'strings/blns.json', () => {
  it('come out of a text as they went in, and harmless out of HTML', () => {
    const strings = JSON.parse(readFileSync(casePath('strings/blns.json'), 'utf8')) as string[];
    for (const note of strings) {
      const rendering = renderVariant(
        { subject: 'A {{values.note}}', text: '{{values.note}}', html: '<p>{{values.note}}</p>' },
        given({ values: { note } }),
      );
      if (rendering.outcome === 'STOPPED') {
        expect(note).toMatch(/^[\s\p{C}\p{Default_Ignorable_Code_Point}]*$/u);
        continue;
      }
      expect(rendering.subject).not.toMatch(/[\r\n\u2028\u2029]/);
      expect(rendering.html.replace(/^<p>|<\/p>$/g, '')).not.toMatch(/[<>"]/);
      if (!/\p{Cc}|^\s|\s$/u.test(note)) expect(rendering.text).toBe(note);
    }
  });
});
