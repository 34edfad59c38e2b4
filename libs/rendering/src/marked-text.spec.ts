import { describe, expect, it } from 'vitest';
import { replaced, spanned, trimmed, type SpannedText } from './marked-text.js';

const text = (marked: string) => spanned(marked.replaceAll('[', '\ufdd0').replaceAll(']', '\ufdd1'));
const told = ({ text, spans }: SpannedText) =>
  spans.reduceRight((all, { start, end }) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`, text);

describe('places in a text', () => {
  it.each(['[a]b[c]', 'a', '', '[a][b]', 'a[b]'])('are found between marks: %s', (marked) => {
    expect(told(text(marked))).toBe(marked);
  });

  it.each([
    ['a  [b]  c', 'a [b] c'],
    ['[a  b]  [c]', '[a b] [c]'],
    ['[a ] b', '[a ]b'],
    ['a [ b] [c]', 'a [b] [c]'],
    ['[  ] [a]', '[ ][a]'],
  ])('move with what is replaced before them: %s', (before, after) => {
    expect(told(replaced(text(before), / +/g, ' '))).toBe(after);
  });

  it('stay within what is left after trimming', () => {
    expect(told(trimmed(text(' [ a] b[ ] ')))).toBe('[a] b[]');
  });
});

it('a text made to be slow is done before the test gives up', () => {
  const hostile = text('[ ] '.repeat(60_000));
  expect(replaced(hostile, / +/g, ' ').text).toBe(' ');
});
