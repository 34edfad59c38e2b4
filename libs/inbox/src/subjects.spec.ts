import { describe, expect, it } from 'vitest';
import { threadSubject } from './subjects.js';

describe('the subject of a conversation', () => {
  it.each(['Re: Le four', 'RE : le four', 'AW: Fwd: Le four', 'Re[2]: TR: LE FOUR', 'Ré : Le  four', 'R: I: Le four', 'Antw: Le four'])('is the same in %s', (subject) => {
    expect(threadSubject(subject)).toBe('le four');
  });

  it('is none where only prefixes are left', () => {
    expect(threadSubject('Re: ')).toBeNull();
    expect(threadSubject(null)).toBeNull();
  });

  it('is not cut where a word begins like a prefix', () => {
    expect(threadSubject('Retour de foire : le four')).toBe('retour de foire : le four');
  });

  it('is found in time that grows with its length alone', () => {
    const started = performance.now();
    threadSubject('Re: '.repeat(25_000));
    expect(performance.now() - started).toBeLessThan(200);
  });
});
