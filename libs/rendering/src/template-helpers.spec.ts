import { describe, expect, it } from 'vitest';
import { pitchValues } from '../../../test/support/pitch-values.js';
import type { ContactValues, SenderValues } from './pitch-values.js';
import { renderVariant } from './render-variant.js';

const sender: SenderValues = { name: 'Max', firstName: 'Max', email: 'max@agence.example', gender: 'MASCULINE' };

/** What a template says of a contact, or why it says nothing. */
function say(text: string, contact: Partial<ContactValues> = {}, values: Record<string, unknown> = {}): string {
  const zoe = { city: 'évry', tags: ['a', 'b', 'c'], ...contact };
  const rendering = renderVariant({ subject: 'x', text }, pitchValues({ contact: zoe, values, sender }));
  return rendering.outcome === 'RENDERED' ? rendering.text : rendering.problems.map(({ message }) => message).join(' ');
}

describe('a date', () => {
  it('is told in the language and the time zone of the contact', () => {
    expect(say('{{date today}}')).toBe('1er mars 2026');
    expect(say('{{date today "weekday"}}')).toBe('dimanche 1er mars');
    expect(say('{{date today "short"}}', { timeZone: 'America/Montreal' })).toBe('28 févr. 2026');
    expect(say('{{date today "month"}}', { language: 'en', timeZone: null })).toBe('February 2026');
    expect(say('{{date today "long"}}', { language: 'en-GB' })).toBe('1 March 2026');
  });

  it('is told as people write it where they live', () => {
    expect(say('{{date today "long"}}', { language: 'en', country: 'IE' })).toBe('1 March 2026');
    expect(say('{{date today "long"}}', { language: 'en', country: 'US' })).toBe('March 1, 2026');
  });

  it('that is a whole day is that day everywhere', () => {
    const day = { day: '2026-11-01' };
    for (const timeZone of ['Pacific/Auckland', 'America/Los_Angeles', null])
      expect(say('{{date values.day "weekday"}}', { timeZone }, day)).toBe('dimanche 1er novembre');
  });

  it.each(['2026-02-30', 'tomorrow', '2026-11-01T10:00', '12/11/2026', 20261101])('is not guessed from %j', (day) => {
    expect(say('{{date values.day}}', {}, { day })).toMatch(/^Line 1: values\.day (?:cannot be told|is not a date)/);
  });

  it('needs a language and a time zone that exist', () => {
    expect(say('{{date today}}', { language: null })).toBe('Line 1: contact.language is not known.');
    expect(say('{{date today}}', { language: 'not a language' })).toContain('cannot be told');
    expect(say('{{date today}}', { timeZone: 'Mars/Base' })).toContain('cannot be told');
  });
});

describe('words that fit the person', () => {
  const form = '{{form tu="ton blog" vous="votre blog"}}';
  const agree = '{{agree feminine="ravie" masculine="ravi" unknown="ravi·e"}}';

  it('are chosen by form of address', () => {
    expect(say(form)).toBe('votre blog');
    expect(say(form, { formOfAddress: 'TU' })).toBe('ton blog');
    expect(say(form, { formOfAddress: 'NEUTRAL' })).toBe(
      'Line 1: contact.formOfAddress is NEUTRAL, and the template has no word for that.',
    );
  });

  it('agree with the contact, or with the sender', () => {
    expect(say(agree)).toBe('ravie');
    expect(say(agree, { gender: 'UNKNOWN' })).toBe('ravi·e');
    expect(say('{{agree "sender" feminine="ravie" masculine="ravi"}}')).toBe('ravi');
    expect(say('{{agree feminine="ravie"}}', { gender: 'MASCULINE' })).toContain('contact.gender is MASCULINE');
  });

  it('may be an ending, and an ending may be nothing', () => {
    const cher = 'Ch{{agree feminine="ère" masculine="er" unknown="er·e"}} ravi{{agree feminine="e" masculine=""}}';
    expect(say(cher)).toBe('Chère ravie');
    expect(say(cher, { gender: 'MASCULINE' })).toBe('Cher ravi');
  });

  it('may be values themselves', () => {
    expect(say('{{form vous=contact.firstName tu="x"}}')).toBe('Zoë');
    expect(say('{{form vous=contact.notes tu="x"}}')).toContain('contact.formOfAddress is VOUS');
  });
});

describe('a list', () => {
  it('is joined as the language joins', () => {
    expect(say('{{list contact.tags}}')).toBe('a, b et c');
    expect(say('{{list contact.tags}}', { language: 'en' })).toBe('a, b, and c');
    expect(say('{{list contact.tags}}', { tags: ['a', ' '] })).toBe('a');
    expect(say('{{list values.meetups "city"}}', {}, { meetups: [{ city: 'Lyon' }, { city: 'Lille' }] })).toBe(
      'Lyon et Lille',
    );
  });

  it('with an item that says nothing stops the pitch', () => {
    expect(say('{{list values.meetups "city"}}', {}, { meetups: [{ city: 'Lyon' }, {}] })).toBe(
      'Line 1: values.meetups has nothing to say for item 2 in city.',
    );
  });
});

describe('small words', () => {
  it('change case as the language does', () => {
    expect(say('{{capitalise contact.city}} {{upper contact.city}} {{lower "ÉVRY"}}')).toBe('Évry ÉVRY évry');
    expect(say('{{upper "istanbul"}}', { language: 'tr' })).toBe('İSTANBUL');
  });

  it('write figures as the language does', () => {
    expect(say('{{number values.readers}}', {}, { readers: 12500.5 })).toBe('12\u202f500,5');
    expect(say('{{number values.readers}}', { language: 'en' }, { readers: 12500 })).toBe('12,500');
    expect(say('{{values.readers}}', {}, { readers: 0 })).toBe('0');
  });

  it.each([
    ['Anne', 'd’Anne'],
    ['Élodie', 'd’Élodie'],
    ['Hélène', 'd’Hélène'],
    ['Yves', 'd’Yves'],
    ['Yann', 'de Yann'],
    ['Hassan', 'de Hassan'],
    ['Marie', 'de Marie'],
    ['Œuvres', 'd’Œuvres'],
  ])('elide "de" before %s in French', (name, said) => {
    expect(say('{{of values.name}}', {}, { name })).toBe(said);
  });
});
