import { describe, expect, it } from 'vitest';
import { diffLines } from './diff-lines.js';

const shown = (before: string | null, after: string | null): string[] =>
  diffLines(before, after).flatMap(({ lines }) => lines.map(({ kind, text }) => `${kind} ${text}`));

describe('two texts side by side', () => {
  it('differ in the lines that were taken out and put in', () => {
    expect(shown('Bonjour,\n\nje vous lis.\n\nBien à vous', 'Bonjour,\n\nje te lis.\n\nBien à vous')).toEqual([
      'SAME Bonjour,',
      'SAME ',
      'REMOVED je vous lis.',
      'ADDED je te lis.',
      'SAME ',
      'SAME Bien à vous',
    ]);
  });

  it('show where in each of them a change stands, without what lies between', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `ligne ${index + 1}`);
    const changed = ['avant', ...lines.with(19, 'autre')];
    expect(diffLines(lines.join('\n'), changed.join('\n'))).toMatchObject([
      { fromLine: 1, toLine: 1, lines: [{ kind: 'ADDED', text: 'avant' }, {}, {}, {}] },
      { fromLine: 17, toLine: 18, lines: { length: 8 } },
    ]);
  });

  it('are the same, or all new, or all gone', () => {
    expect(shown('Merci', 'Merci')).toEqual([]);
    expect(shown(null, null)).toEqual([]);
    expect(shown(null, 'Merci')).toEqual(['ADDED Merci']);
    expect(shown('Merci', null)).toEqual(['REMOVED Merci']);
  });

  it('differ by an empty line at the end, not by how lines are ended', () => {
    expect(shown('Merci', 'Merci\n')).toEqual(['SAME Merci', 'ADDED ']);
    expect(shown('un\r\ndeux', 'un\ndeux')).toEqual([]);
  });

  it('are compared whole where nothing is alike, however long they are', () => {
    const text = (word: string) => Array.from({ length: 8000 }, (_, index) => `${word}${index}`).join('\n');
    expect(diffLines(text('a'), text('b'))[0]!.lines).toHaveLength(16_000);
  });
});
