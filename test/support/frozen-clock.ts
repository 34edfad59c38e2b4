import { vi } from 'vitest';
import { Clock } from '#platform';
import type { Rapport } from './rapport.js';

/** Stops the product's clock; the returned function sets it to another time. */
export function freezeClock(rapport: Rapport, at: Date): (next: Date) => void {
  const now = vi.spyOn(rapport.api.get(Clock), 'now').mockReturnValue(at);
  return (next) => void now.mockReturnValue(next);
}
