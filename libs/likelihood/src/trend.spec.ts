import { describe, expect, it } from 'vitest';
import { changeOf } from './trend.js';

describe('the trend of a chance over 90 days', () => {
  it.each([
    [0.3, 0.2, 10, 'RISING'],
    [0.2, 0.3, -10, 'SINKING'],
    [0.53, 0.5, 3, 'STEADY'],
    [0.02, 0.01, 1, 'STEADY'],
    [0.08, 0.05, 3, 'RISING'],
    [0.05, 0.08, -3, 'SINKING'],
    [0.97, 0.92, 5, 'RISING'],
    [0.5, 0.5, 0, 'STEADY'],
  ])('now %f, then %f: %i points, %s', (now, earlier, points, trend) => {
    expect(changeOf(now, earlier)).toEqual({ points, trend });
  });

  it('is not known where there was no score then, or is none now', () => {
    expect([changeOf(0.3, null), changeOf(null, 0.3), changeOf(null, null)]).toEqual([null, null, null]);
  });

  it('turns round with the time', () => {
    for (let now = 0.001; now < 1; now += 0.037) {
      for (let then = 0.001; then < 1; then += 0.041) {
        const [there, back] = [changeOf(now, then)!, changeOf(then, now)!];
        expect(back.points + there.points).toBe(0);
        expect(back.trend === 'STEADY').toBe(there.trend === 'STEADY');
        expect(there.trend === 'RISING' && there.points < 3).toBe(false);
      }
    }
  });
});
