import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseMessage } from '#mime';
import { casePath, describeCases } from '../../../test/support/cases.js';
import { readReport } from './read-report.js';

const read = async (file: string) => readReport(await parseMessage(readFileSync(casePath(file))));

const expectedOf = <T>(folder: string): [string, T][] =>
  Object.entries(JSON.parse(readFileSync(casePath(`mail/${folder}/expected.json`), 'utf8')) as Record<string, T>);

describeCases('bounces of many servers', 'mail/bounces/expected.json', () => {
  it('are hard or soft as others found them', async () => {
    const wrong: string[] = [];
    let all = 0;
    for (const [file, wanted] of expectedOf<{ reason: string; hardbounce: boolean }[]>('bounces')) {
      if (wanted[0].reason === 'feedback') continue;
      const report = await read(`mail/bounces/emails/${file}`);
      const verdicts = report?.recipients.map(({ verdict }) => verdict) ?? [];
      const isRight = (one: { hardbounce: boolean }, at: number) =>
        report !== null && ((verdicts[at] ?? report.verdict) === 'HARD') === one.hardbounce;
      all += wanted.length;
      wrong.push(...wanted.filter((one, at) => !isRight(one, at)).map(({ reason }) => `${file}: ${reason}`));
    }
    expect(wrong.length / all, wrong.join('\n')).toBeLessThanOrEqual(0.03);
  });
});

describeCases('bounces that a list server met', 'mail/bounces-mailman/expected.json', () => {
  it('name the addresses that failed, hardly ever another, and know a delay', async () => {
    const wrong: string[] = [];
    const cases = expectedOf<{ addresses: string[]; temporary: boolean }>('bounces-mailman');
    for (const [file, { addresses, temporary }] of cases) {
      const report = await read(`mail/bounces-mailman/emails/${file}`);
      const found = report?.recipients.map(({ address }) => address).sort() ?? [];
      const wanted = addresses.map((one) => one.toLowerCase()).sort();
      const isRight = found.join() === wanted.join() && (report?.verdict === 'DELAYED') === temporary;
      if (!isRight) wrong.push(`${file}: ${found.join()} for ${wanted.join()}`);
    }
    expect(wrong.length / cases.length, wrong.join('\n')).toBeLessThanOrEqual(0.03);
  });
});
