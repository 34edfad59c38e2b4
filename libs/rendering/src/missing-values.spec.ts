import { describe, expect, it } from 'vitest';
import { pitchValues } from '../../../test/support/pitch-values.js';
import { renderVariant, type Rendering } from './render-variant.js';
import type { TemplateProblem } from './template-problem.js';

const values = { nothing: '  ', nested: { place: 'Lyon' } };
const given: typeof pitchValues = (changes) => pitchValues({ values, ...changes });
const zoe = given();
const [blog] = zoe.presences;

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

describe('nobody ever gets "Bonjour ,"', () => {
  it.each([null, '', ' ', '\t\n', '\u00a0\u202f', '\u200b\ufeff', '\u2800', '\u3164', undefined])(
    'not with %j as a first name',
    (firstName) => {
      const text = 'Un mot.\n\n  Bonjour {{contact.firstName}},';
      const [problem] = problems(render(text, given({ contact: { firstName: firstName as null } })));
      expect(problem).toMatchObject({
        code: 'MISSING_VALUE',
        part: 'TEXT',
        field: 'contact.firstName',
        line: 3,
        column: 13,
      });
      expect(problem.message).toBe(
        'Line 3: contact.firstName is empty for this person; fill it in, or write {{fallback …}}.',
      );
    },
  );

  it('names everything that is missing in every part at once', () => {
    const variant = {
      subject: '{{contact.city}}',
      text: '{{contact.notes}} {{upper contact.region}}',
      html: '{{contact.city}}',
    };
    expect(problems(renderVariant(variant, zoe)).map(({ part, field }) => `${part} ${field}`)).toEqual([
      'SUBJECT contact.city',
      'TEXT contact.notes',
      'TEXT contact.region',
      'HTML contact.city',
    ]);
  });

  it('names the item of a list that lacks something, once', () => {
    const presences = [blog, { ...blog, title: ' ' }, { ...blog, title: null }];
    expect(missing('{{#each presences}}{{title}}{{/each}}', given({ presences }))).toEqual([
      'presences.1.title',
      'presences.2.title',
    ]);
    expect(missing('{{contact.city}}{{#each presences}}{{@root.contact.city}}{{/each}}')).toEqual([
      'contact.city',
      'contact.city',
    ]);
    expect(missing('{{list presences "title"}}', given({ presences }))).toEqual(['presences']);
  });

  it('points at the very argument that is missing', () => {
    expect(problems(render('{{upper (capitalise contact.region)}}'))).toMatchObject([
      { field: 'contact.region', line: 1, column: 21 },
    ]);
  });

  it('knows that an absent person, list or caller’s value says nothing', () => {
    const bare = given({ blog: null, niche: null, presences: [] });
    expect(missing('{{blog.title}} {{niche.name}}', bare)).toEqual(['blog.title', 'niche.name']);
    expect(missing('{{#each presences}}x{{/each}}{{#with blog}}x{{/with}}', bare)).toEqual(['presences', 'blog']);
    expect(missing('{{values.nothing}} {{values.typo}} {{values.nested.typo}}')).toEqual([
      'values.nothing',
      'values.typo',
      'values.nested.typo',
    ]);
    expect(words('{{#each presences}}x{{else}}none{{/each}}{{#with blog}}x{{else}}none{{/with}}', bare)).toBe(
      'nonenone',
    );
  });

  it('accepts a missing value where the template gives a fallback', () => {
    expect(words('{{fallback contact.city "là-bas"}}')).toBe('là-bas');
    expect(words('{{fallback contact.city contact.region contact.country}}')).toBe('FR');
    expect(words('{{upper (fallback contact.city "là-bas")}}')).toBe('LÀ-BAS');
    expect(words('{{fallback (upper contact.city) "là-bas"}}')).toBe('là-bas');
    expect(missing('{{fallback contact.city (form vous=" ")}}')).toEqual(['contact.city']);
    expect(missing('{{fallback contact.city contact.region}}')).toEqual(['contact.city']);
  });

  it('does not ask for what the other branch says', () => {
    expect(words('{{#if contact.city}}{{contact.city}}{{else}}ici{{/if}}')).toBe('ici');
  });

  it('stops when nothing at all is left to say', () => {
    expect(problems(render('{{#if contact.city}}x{{/if}}'))).toMatchObject([{ code: 'EMPTY', part: 'TEXT' }]);
  });
});
