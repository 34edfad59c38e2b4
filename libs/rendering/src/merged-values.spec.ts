import { describe, expect, it } from 'vitest';
import { pitchValues } from '../../../test/support/pitch-values.js';
import { renderVariant } from './render-variant.js';

const posts = [
  { title: 'Le levain', url: null, publishedOn: '2026-02-11', remark: 'Votre patience\n' },
  { title: 'La croûte', url: null, publishedOn: null, remark: null },
];
const zoe = pitchValues({ posts, post: posts[0], values: { note: '  un vrai\n\n\n\nrégal \n', tags: ['a', 'b'] } });

/** Each merged value as "field: words", a ~ before what a fallback says. */
function merged(text: string, { subject = 'x', values = zoe, partials = {} } = {}): string[] {
  const rendering = renderVariant({ subject, text }, values, partials);
  if (rendering.outcome === 'STOPPED') throw new Error(rendering.problems.map(({ message }) => message).join('\n'));
  return rendering.merged.map(({ part, field, start, end, isFallback }) => {
    const words = (part === 'SUBJECT' ? rendering.subject : rendering.text).slice(start, end);
    return `${isFallback ? '~' : ''}${field}: ${words}`;
  });
}

describe('the values merged into a pitch', () => {
  it('are told with their places in the subject and in the text', () => {
    const text = '\n\nBonjour {{contact.firstName}},\n\n\n\nle {{date post.publishedOn}}';
    expect(renderVariant({ subject: ' Sur {{blog.title}}', text }, zoe)).toMatchObject({
      subject: 'Sur Mie & Croûte',
      text: 'Bonjour Zoë,\n\nle 11 février 2026',
      merged: [
        { part: 'SUBJECT', field: 'blog.title', start: 4, end: 16, isFallback: false },
        { part: 'TEXT', field: 'contact.firstName', start: 8, end: 11, isFallback: false },
        { part: 'TEXT', field: 'post.publishedOn', start: 17, end: 32, isFallback: false },
      ],
    });
  });

  it('belong to the field a helper speaks of', () => {
    const text = '{{upper contact.firstName}} {{list values.tags}} {{list presences "title"}} {{of blog.title}}';
    expect(merged(text)).toEqual([
      'contact.firstName: ZOË',
      'values.tags: a et b',
      'presences: Mie & Croûte et Le Fournil',
      'blog.title: de Mie & Croûte',
    ]);
  });

  it('are known in loops as a template could write them', () => {
    const inner = '{{#each @root.presences}}{{title}}{{../title}}{{/each}}';
    expect(merged(`{{#each posts}}{{@index}}{{title}}${inner}{{/each}}`)).toEqual([
      ...['posts.0.title: Le levain', 'presences.0.title: Mie & Croûte', 'posts.0.title: Le levain'],
      ...['presences.1.title: Le Fournil', 'posts.0.title: Le levain', 'posts.1.title: La croûte'],
      ...['presences.0.title: Mie & Croûte', 'posts.1.title: La croûte', 'presences.1.title: Le Fournil'],
      'posts.1.title: La croûte',
    ]);
  });

  it('tell the words of a fallback from the value it stands in for', () => {
    expect(merged('{{fallback contact.city "là-bas"}} {{fallback contact.firstName "vous"}}')).toEqual([
      '~contact.city: là-bas',
      'contact.firstName: Zoë',
    ]);
    expect(merged('{{fallback contact.city contact.country "x"}}')).toEqual(['contact.country: FR']);
    expect(merged('{{upper (fallback contact.city "là-bas")}}')).toEqual(['~contact.city: LÀ-BAS']);
    expect(merged('{{fallback (upper (fallback contact.city "x")) contact.country}}')).toEqual(['~contact.city: X']);
  });

  it('are not the template’s own words for vous and tu, nor for a gender', () => {
    expect(merged('{{form vous="votre" tu="ton"}} {{agree feminine="ravie"}} {{upper "x"}}')).toEqual([]);
    expect(merged('{{capitalise (form vous="votre")}}')).toEqual([]);
    expect(merged('{{form vous=contact.firstName tu="x"}}')).toEqual(['contact.firstName: Zoë']);
  });

  it('keep their share of what is tidied away', () => {
    expect(merged('a\n\n{{values.note}}\n\nb', { subject: 'A {{values.note}}' })).toEqual([
      'values.note: un vrai régal',
      'values.note:   un vrai\n\nrégal \n',
    ]);
    expect(merged('{{post.remark}}\n\n\nb {{post.title}}')).toEqual([
      'post.remark: Votre patience\n',
      'post.title: Le levain',
    ]);
  });

  it('cannot be forged by a value or a template that holds the marks', () => {
    const values = pitchValues({ values: { note: '\ufdd0x\ufdd1y\ufdd1' } });
    expect(merged('\ufdd1{{values.note}}\ufdd0 {{contact.name}}', { values })).toEqual([
      'values.note: xy',
      'contact.name: Zoë Müller',
    ]);
  });

  it('are found in partials as well', () => {
    const partials = { signature: '{{sender.name}}\n{{#each posts}}{{title}} {{/each}}' };
    const once = ['sender.name: Élodie Préfontaine', 'posts.0.title: Le levain', 'posts.1.title: La croûte'];
    expect(merged('{{#each presences}}{{> signature}}{{/each}}', { partials })).toEqual([...once, ...once]);
  });
});
