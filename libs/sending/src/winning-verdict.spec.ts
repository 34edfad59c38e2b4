import { describe, expect, it } from 'vitest';
import type { Verdict } from '#restraint';
import { lateVerdict, winningVerdict } from './winning-verdict.js';

const reason = (code: string) => ({ code, fr: code, en: code });
const at = (hour: string) => new Date(`2026-03-02T${hour}:00Z`);
const wait = (code: string, until: string): Verdict => ({ go: false, what: 'WAIT', until: at(until), reason: reason(code) });
const hold: Verdict = { go: false, what: 'HOLD', holdId: null, reason: reason('HELD') };
const stop: Verdict = { go: false, what: 'STOP', reason: reason('ANSWERED') };

describe('of all that is said of a message', () => {
  it('silence and yes let it go', () => {
    expect(winningVerdict([undefined, { go: true }])).toEqual({ go: true });
  });

  it('a stop counts before a hold, and a hold before a wait', () => {
    expect(winningVerdict([wait('WINDOW', '09:00'), hold, stop])).toBe(stop);
    expect(winningVerdict([wait('WINDOW', '09:00'), undefined, hold])).toBe(hold);
  });

  it('the longest wait counts, so that it is judged again once and not before', () => {
    const pressure = wait('PRESSURE', '18:00');
    expect(winningVerdict([wait('WINDOW', '09:00'), pressure, wait('LIMIT', '12:00')])).toBe(pressure);
  });

  it('among equals the first counts', () => {
    const first = wait('WINDOW', '09:00');
    expect(winningVerdict([first, wait('LIMIT', '09:00')])).toBe(first);
  });
});

describe('late work', () => {
  const now = at('12:00');
  const before = (ms: number) => new Date(now.getTime() - ms);

  it('leaves by itself within a day', () => {
    expect(lateVerdict(before(86_400_000), now)).toBeUndefined();
  });

  it('waits for a person after more than a day', () => {
    expect(lateVerdict(before(86_400_001), now)).toMatchObject({ what: 'HOLD', holdId: null, reason: { code: 'LATE' } });
  });
});
