import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../../test/support/cpu-time.js';
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
    const spent = cpuTime();
    threadSubject('Re: '.repeat(25_000));
    expect(spent()).toBeLessThan(200);
  });
});
