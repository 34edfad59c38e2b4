import { describe, expect, it } from 'vitest';
import { pitchValues } from '../../../test/support/pitch-values.js';
import { checkPartial, checkTemplate } from './check-template.js';
import { renderVariant } from './render-variant.js';

const partials = {
  signature: '{{sender.name}}{{#if identity}}, {{identity.persona}}{{/if}}',
  lines: 'a\n{{contact.firstName}}\n',
  broken: 'x\n{{contact.typo}}{{#if}}',
  big: 'x'.repeat(30_000),
  selfish: '{{> selfish}}',
};

const check = (text: string, html?: string) => checkTemplate({ subject: 'x', text, html }, partials);
const codes = (text: string) => check(text).map(({ code }) => code);

function words(text: string, values = pitchValues()): string {
  const rendering = renderVariant({ subject: 'x', text }, values, partials);
  return rendering.outcome === 'RENDERED' ? rendering.text : rendering.problems.map(({ message }) => message).join(' ');
}

describe('a partial', () => {
  it('says the same wherever it stands', () => {
    const said = 'Élodie Préfontaine';
    expect(words('{{> signature}}')).toBe(said);
    const inBlocks = '{{#with blog}}{{#each @root.presences as |it|}}{{> signature}};{{/each}}{{/with}}';
    expect(words(inBlocks)).toBe(`${said};${said};`);
    expect(words('{{> "signature"}}')).toBe(said);
  });

  it('stands as far in as its tag', () => {
    expect(words('b\n  {{> lines}}\nc')).toBe('b\n  a\n  Zoë\nc');
  });

  it('escapes its values in HTML', () => {
    const values = pitchValues({ sender: { name: '<b>É', firstName: null, email: 'e@agence.example' } });
    const rendering = renderVariant({ subject: 'x', text: 'x', html: '<p>{{> signature}}</p>' }, values, partials);
    expect(rendering).toMatchObject({ html: '<p>&lt;b&gt;É</p>' });
  });

  it('names itself in what is missing for a person', () => {
    const nameless = pitchValues({ contact: { firstName: ' ' } });
    const rendering = renderVariant({ subject: 'x', text: 'x {{> lines}}' }, nameless, partials);
    expect(rendering).toMatchObject({ problems: [{ code: 'MISSING_VALUE', partial: 'lines', line: 2 }] });
    expect(words('x {{> lines}}', nameless)).toMatch(/^Partial lines, line 2: contact.firstName is empty/);
  });
});

describe('a template with a partial is refused', () => {
  it('for one that does not exist, naming those that do', () => {
    const message = expect.stringContaining('there are signature, lines, broken') as string;
    expect(check('{{> sginature}}')).toMatchObject([{ code: 'UNKNOWN_PARTIAL', line: 1, message }]);
    expect(checkTemplate({ subject: 'x', text: '{{> constructor}}{{> __proto__}}' })).toMatchObject([
      { code: 'UNKNOWN_PARTIAL' },
      { code: 'UNKNOWN_PARTIAL' },
    ]);
  });

  it.each([
    '{{> (lookup values "name")}}',
    '{{> signature blog}}',
    '{{> signature name="x"}}',
    '{{#> signature}}x{{/signature}}',
  ])('for including it like %s', (text) => {
    expect(check(`x\n${text}`)).toMatchObject([{ code: 'FORBIDDEN_SYNTAX', line: 2 }]);
  });

  it('for what is wrong in the partial, once', () => {
    expect(check('{{> broken}}{{> broken}}')).toMatchObject([{ code: 'SYNTAX', partial: 'broken', line: 2 }]);
    expect(check('{{> selfish}}')).toMatchObject([{ code: 'FORBIDDEN_SYNTAX', partial: 'selfish' }]);
  });

  it('for growing past 64 kB with it', () => {
    expect(codes('{{> big}}{{> big}}')).toEqual([]);
    expect(codes('{{> big}}{{> big}}{{> big}}')).toEqual(['TOO_LARGE']);
  });
});

describe('a partial is refused when it is saved', () => {
  it.each([
    ['{{contact.typo}}', 'UNKNOWN_FIELD'],
    ['{{title}}', 'UNKNOWN_FIELD'],
    ['{{> signature}}', 'FORBIDDEN_SYNTAX'],
    ['{{{contact.name}}}', 'RAW_OUTPUT'],
    ['{{rich contact.name}}', 'WRONG_USE'],
    [' ', 'EMPTY'],
    ['{{#if blog}}', 'SYNTAX'],
    [{}, 'NOT_A_STRING'],
  ])('when it is %j', (source, code) => {
    expect(checkPartial(source)).toMatchObject([{ code }]);
  });

  it('and only then', () => {
    expect(checkPartial(partials.signature)).toEqual([]);
    expect(checkPartial('{{#if notice.isDue}}{{notice.source}}{{/if}} {{form tu="toi" vous="vous"}}')).toEqual([]);
  });
});

it('a partial made to grow without end is stopped', () => {
  const wide = { wide: '\n'.repeat(30_000) };
  const rendering = renderVariant({ subject: 'x', text: `x\n${' '.repeat(30_000)}{{> wide}}\n` }, pitchValues(), wide);
  expect(rendering).toMatchObject({ problems: [{ code: 'TOO_LONG' }] });
});
