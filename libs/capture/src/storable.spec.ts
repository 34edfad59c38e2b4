import { expect, it } from 'vitest';
import { storable, storableJson } from './storable.js';

it('leaves out what no database can hold, and nothing else', () => {
  expect(storable('a\u0000b \ud83c\udf5e c')).toBe('ab 🍞 c');
  expect(storable('half \ud83c')).toBe('half \ufffd');
  expect(JSON.parse(storableJson({ a: 'half \udf5e', b: '\\u0000', c: '🍞' }))).toEqual({ a: 'half \ufffd', b: '\\u0000', c: '🍞' });
  expect(JSON.parse(storableJson({ a: ['x\u0000'], b: null, c: 1 }))).toEqual({ a: ['x'], b: null, c: 1 });
});
