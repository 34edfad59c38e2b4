import { describe, expect, it } from 'vitest';
import { command } from '../support/command-line.js';
import { useRapport } from '../support/rapport.js';

describe('putting the time of a demo forward', () => {
  const rapport = useRapport();

  it('is refused on a database that may hold more than a demo', async () => {
    await rapport.workspace();
    const { code, err } = await command(rapport, 'demo', 'advance', '3');
    expect(code).toBe(1);
    expect(err).toContain('DATABASE_URL is set: only the time of a demo');
  }, 120_000);

  it('takes whole days', async () => {
    const { code, err } = await command(rapport, 'demo', 'advance', '1.5');
    expect(code).toBe(1);
    expect(err).toContain('days: give a whole number from 1 to 366.');
  }, 120_000);
});
