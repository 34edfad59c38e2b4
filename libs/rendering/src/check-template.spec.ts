import Handlebars from 'handlebars';
import { describe, expect, it } from 'vitest';
import { checkTemplate } from './check-template.js';

const check = (text: string, html?: string) => checkTemplate({ subject: 'x', text, html });
const codes = (text: string) => check(text).map(({ code }) => code);
const messages = (text: string) =>
  check(text)
    .map(({ message }) => message)
    .join('\n');

describe('a template that may be saved', () => {
  it.each([
    'Bonjour {{contact.firstName}},',
    'plain text with (((brackets))) and :-( and { } and \\{{escaped}}',
    '{{! a note }}{{!-- with {{braces}} --}}x',
    '{{~contact.name~}}',
    '{{#if contact.city}}a{{else if blog}}b{{else}}c{{/if}}',
    '{{#each presences as |where|}}{{where.title}}{{/each}}',
    '{{#with blog}}{{title}} {{../contact.name}}{{/with}}',
    '{{#each values.anything}}{{this.deep.field}}{{/each}}',
    '{{presences.[0].title}} {{values.[odd name]}}',
    '{{date today "weekday"}} {{list presences "title"}} {{fallback (upper contact.city) "x"}}',
    '{{{contact.name}}}',
  ])('%s', (text) => {
    expect(check(text)).toEqual([]);
  });
});

describe('a template is refused when it is saved, with the line and the remedy', () => {
  it('for a field that does not exist, naming those that do', () => {
    expect(check('Bonjour\n  {{contact.fristName}}')).toEqual([
      {
        ...{ code: 'UNKNOWN_FIELD', part: 'TEXT', partial: null, field: 'contact.fristName', line: 2, column: 5 },
        message: expect.stringMatching(
          /^Line 2: contact\.fristName does not exist; contact has name, firstName, .*notes\.$/,
        ) as string,
      },
    ]);
    expect(messages('{{customer.name}}')).toContain('The template has contact, presences, blog');
    expect(messages('{{#each presences}}{{contact.name}}{{/each}}')).toContain('inside a block write @root.contact');
    expect(codes('{{#if contact.typo}}x{{/if}}{{upper niche.typo}}{{#each typo}}{{/each}}')).toEqual(
      Array(3).fill('UNKNOWN_FIELD'),
    );
  });

  it('for a helper that does not exist, naming those that do', () => {
    expect(messages('{{shout contact.name}}')).toContain('There is no helper shout; there are agree, capitalise, date');
    expect(codes('{{upper (shout contact.name)}}{{#shout contact}}x{{/shout}}{{contact.name "x"}}')).toEqual(
      Array(3).fill('UNKNOWN_HELPER'),
    );
    expect(codes('{{lookup contact "name"}}{{log contact.name}}{{helperMissing 1}}{{say 0 1}}{{need 0 1}}')).toEqual(
      Array(5).fill('UNKNOWN_HELPER'),
    );
    expect(codes('{{#contact}}x{{/contact}}{{^blog}}x{{/blog}}{{{{raw}}}}x{{{{/raw}}}}')).toEqual(
      Array(3).fill('UNKNOWN_HELPER'),
    );
  });

  it.each([
    ['{{date}}', 'date needs a value. Write it like {{date today "long"}}.'],
    ['{{date today "tomorrow"}}', 'there are short, long, weekday, month'],
    ['{{fallback contact.city}}', 'fallback needs 2 values'],
    ['Bonjour {{fallback contact.firstName " "}},', 'a fallback must say something'],
    ['{{form toi="x"}}', 'form knows no toi='],
    ['{{upper contact.name contact.city}}', 'upper takes no more than 1 values'],
    ['{{list contact.name}}', 'it joins a list'],
    ['{{list presences}}', 'name the field'],
    ['{{list presences "typo"}}', 'the items have no field "typo"'],
    ['{{agree "blog" feminine="x"}}', 'it agrees with "contact"'],
    ['{{contact}}', 'contact has several fields; choose one, such as contact.name.'],
    ['{{contact.tags}}', 'contact.tags is a list; write {{list contact.tags …}}'],
    ['{{today}}', 'today is a date; write {{date today "long"}}.'],
    ['{{#each contact.name}}x{{/each}}', 'contact.name is not a list.'],
    ['{{#with contact.name}}x{{/with}}', 'contact.name has no fields of its own.'],
    ['{{#if contact.name contact.city}}x{{/if}}', '{{#if}} takes one value'],
    ['{{#each presences as |contact|}}x{{/each}}', 'contact already means something'],
    ['{{#each presences as |need|}}x{{/each}}', 'need already means something'],
    ['{{../contact.name}}', 'leads out of the template'],
    ['{{@index}}', '@index is not known here'],
    ['{{@run}}', '@run is not known here'],
    ['{{"text"}}', 'needs no braces'],
    ['{{null}}', 'needs no braces'],
    ['{{fallback contact.city null}}', 'null and undefined say nothing'],
  ])('for %s', (text, message) => {
    expect(messages(text)).toContain(message);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', '__defineGetter__', 'hasOwnProperty'])(
    'for the name %s anywhere',
    (name) => {
      for (const text of [
        `{{values.${name}}}`,
        `{{values.a.[${name}].b}}`,
        `{{#with values.${name}}}x{{/with}}`,
        `{{upper values.${name}}}`,
      ])
        expect(codes(text)).toEqual(['FORBIDDEN_NAME']);
      expect(codes(`{{${name}}}`)).toHaveLength(1);
      expect(codes(`{{@${name}}}`)).toHaveLength(1);
      expect(codes(`{{#each presences as |${name}|}}x{{/each}}`)).not.toEqual([]);
    },
  );

  it('for partials that are not a plain name, and decorators of any kind', () => {
    const syntax = [
      '{{> (lookup values "name")}}',
      '{{#> layout}}x{{/layout}}',
      '{{* decorate}}',
      '{{#*inline "x"}}y{{/inline}}',
    ];
    for (const text of syntax) expect(codes(text)).toEqual(['FORBIDDEN_SYNTAX']);
  });

  it('for raw output in HTML', () => {
    const html = '<p>{{{contact.name}}}</p>\n{{& contact.name}}';
    expect(check('x', html)).toMatchObject([
      { code: 'RAW_OUTPUT', part: 'HTML', line: 1 },
      { code: 'RAW_OUTPUT', part: 'HTML', line: 2 },
    ]);
  });

  it.each([
    ['x\n{{#if contact.city}}', 2, 'a block is never closed'],
    ['x\n{{#if contact.city}}y{{/each}}', 2, "if doesn't match each"],
    ['x\n\n{{contact.name', 3, 'something is missing or misplaced'],
    ['{{upper "x}}', 1, 'something is missing or misplaced'],
  ])('for what cannot be read: %j', (text, line, reason) => {
    expect(check(text)).toMatchObject([{ code: 'SYNTAX', line, message: expect.stringContaining(reason) as string }]);
  });

  it('for being empty, or for being anything but a text', () => {
    expect(checkTemplate({ subject: ' ', text: '\n' })).toMatchObject([
      { code: 'EMPTY', part: 'SUBJECT' },
      { code: 'EMPTY', part: 'TEXT' },
    ]);
    const tree = Handlebars.parse('{{contact.name}}');
    const precompiled = { compiler: [8, '>= 4.3.0'], main: () => 'ran', useData: true };
    for (const source of [tree, precompiled, {}, null, 1, ['x'], new String('x')])
      expect(check(source as string)).toMatchObject([{ code: 'NOT_A_STRING' }]);
  });

  it('with all that is wrong in all its parts at once', () => {
    const problems = checkTemplate({ subject: '{{typo}}', text: '{{typo}}\n{{shout 1}}', html: '{{{contact.name}}}' });
    expect(problems.map(({ part, line }) => `${part} ${line}`)).toEqual(['SUBJECT 1', 'TEXT 1', 'TEXT 2', 'HTML 1']);
  });
});

describe('a hostile template is refused at once', () => {
  const nested = (depth: number) => '{{#if blog}}'.repeat(depth) + 'x' + '{{/if}}'.repeat(depth);

  it('above 64 kB, whatever it says', () => {
    expect(codes('x'.repeat(64 * 1024))).toEqual([]);
    expect(codes('é'.repeat(32 * 1024 + 1))).toEqual(['TOO_LARGE']);
  });

  it('above 20 levels of nesting', () => {
    expect(codes(nested(20))).toEqual([]);
    expect(codes(nested(21))).toEqual(['TOO_DEEP']);
    expect(codes(`{{#if blog}}${'{{else if blog}}'.repeat(20)}{{/if}}`)).toEqual(['TOO_DEEP']);
    expect(codes(`${'{{#if blog}}{{/if}}'.repeat(100)}`)).toEqual([]);
  });

  it.each([
    ['blocks', nested(3000)],
    ['open blocks', '{{#if blog}}'.repeat(5000)],
    ['else-ifs', `{{#if blog}}${'{{else if blog}}'.repeat(4000)}{{/if}}`],
    ['inverse blocks', '{{^if blog}}'.repeat(5000)],
    ['brackets', `{{upper ${'(upper '.repeat(9000)}`],
    ['brackets hidden behind quotes', `{{upper ${'(upper ")" '.repeat(5000)}`],
    ['brackets behind a comment', `{{! " }}{{upper ${'(upper '.repeat(9000)}`],
    ['partial blocks', '{{#> x}}'.repeat(8000)],
  ])('before thousands of nested %s are parsed', (_what, text) => {
    expect(codes(text)).toEqual(['TOO_DEEP']);
  });
});
