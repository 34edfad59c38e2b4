import type { CalibrationReport } from '#likelihood';
import { expect, it } from 'vitest';
import { tellReport } from './tell-report.js';

const report = (given: Partial<CalibrationReport>): CalibrationReport => ({
  verdict: 'RELIABLE', touches: 1240, answers: 301, expected: 296.6, bins: [], errors: null, naive: null, ...given,
});
const both = (given: Partial<CalibrationReport>) =>
  (['en', 'fr'] as const).map((language) => tellReport(report(given), language).replace(/[\u00a0\u202f]/g, ' '));

it('tells how far scores were right', () => {
  expect(both({})).toEqual([
    'The scores can be relied on: of 1,240 pitches, 297 answers expected and 301 came (24.3%).',
    'On peut se fier aux scores : sur 1 240 sollicitations, 297 réponses attendues, 301 reçues (24,3 %).',
  ]);
  expect(both({ verdict: 'TOO_HIGH', answers: 150 })[0]).toMatch(/^The scores promise too much: .* 150 came \(12.1%\)\.$/);
});

it('tells when it is too early', () => {
  expect(both({ verdict: 'TOO_LITTLE', touches: 1, answers: 0 })).toEqual([
    'Too little to tell yet: 1 pitch whose outcome is known, 0 answers. It takes 50, with at least 10 answered and 10 not.',
    'Encore trop peu pour en juger : 1 sollicitation dont l’issue est connue, 0 réponse. '
      + 'Il en faut 50, dont au moins 10 avec réponse et 10 sans.',
  ]);
});
