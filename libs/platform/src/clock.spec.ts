import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AdvancedClock } from './clock.js';

const HOUR_MS = 3_600_000;

describe('the clock of a demo', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-clock-'));
    vi.useFakeTimers({ now: new Date('2026-03-01T10:00:00Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
    rmSync(folder, { recursive: true });
  });
  const clock = () => new AdvancedClock(path.join(folder, 'clock-ahead'));

  it('tells the real time until somebody puts it forward', () => {
    expect(clock().now()).toEqual(new Date('2026-03-01T10:00:00Z'));
  });

  it('stays ahead for every process, and for those that start later', () => {
    const [one, other] = [clock(), clock()];
    other.now();
    one.advance(2 * HOUR_MS);
    one.advance(HOUR_MS);
    expect(one.now()).toEqual(new Date('2026-03-01T13:00:00Z'));
    expect(clock().now()).toEqual(one.now());
    vi.advanceTimersByTime(500);
    expect(other.now()).toEqual(new Date('2026-03-01T13:00:00.500Z'));
  });
});
