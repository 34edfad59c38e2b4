import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { casePath, describeCases } from '../../support/cases.js';
import { evaluate } from './evaluation.js';
import { readMessages } from './message-file.js';
import { touchLines } from './outputs.js';
import { agreementOf } from './reference.js';

const COLLECTIONS = ['collegemsg', 'email-eu-150d', 'enron', 'kernel-hw', 'kernel-mass', 'linux-man', 'synthetic-pr'];

describeCases('the score on real conversations', 'replies', () => {
  it.each(COLLECTIONS)('finds the touches and gives the chances of the reference on %s', { timeout: 180_000 }, async (name) => {
    const messages = await readMessages(casePath(`replies/${name}.csv`));
    const team = evaluate(messages, 'team', 14);
    expect(touchLines(team)).toEqual(readFileSync(casePath(`replies/${name}.touches14.csv`), 'utf8').trim().split('\n'));
    for (const [regime, evaluation] of [['team', team], ['ego', evaluate(messages, 'ego', 14)]] as const) {
      const { touches, chances } = agreementOf(evaluation, regime, casePath(`replies/${name}`));
      expect(touches).toBe(0);
      expect(chances).toBeLessThan(1e-6);
    }
  });
});
