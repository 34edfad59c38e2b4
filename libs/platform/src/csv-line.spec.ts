import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../../test/support/cpu-time.js';
import { csvLine } from './csv-line.js';

describe('a line of a spreadsheet', () => {
  it('keeps commas, quotes and line breaks inside their values', () => {
    expect(csvLine(['Zoë, dite « Zo »', 'elle a dit "non"', null, 'deux\nlignes'])).toBe('"Zoë, dite « Zo »","elle a dit ""non""","","deux\nlignes"\r\n');
  });

  it.each(['=cmd|/C calc!A0', '+33 1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1'])('runs nothing of %j', (value) => {
    expect(csvLine([value])).toBe(`"'${value}"\r\n`);
  });

  it('leaves honest texts as they are', () => {
    expect(csvLine(['a=b', 'elodie@pain.example', 'x - y'])).toBe('"a=b","elodie@pain.example","x - y"\r\n');
  });

  it('takes its time with no hostile value', () => {
    const spent = cpuTime();
    csvLine([' '.repeat(100_000), '"'.repeat(100_000)]);
    expect(spent()).toBeLessThan(200);
  });
});
