import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { foundDemo } from '../../apps/cli/src/demo/found-demo.js';
import { useRapport } from '../support/rapport.js';

const readme = readFileSync('README.md', 'utf8');

const wordsIn = (list: string): string[] => [...list.matchAll(/[\w-]+/g)].map(([word]) => word);

/** Building first, when something changed, takes its time. */
const PATIENCE_MS = 120_000;

describe('the README', () => {
  const rapport = useRapport();

  it('leads a newcomer from a blogroll to an answered pitch and its score, as written', async () => {
    const welcome = await foundDemo(rapport.api);
    const tour = [...readme.matchAll(/```sh\n(.*?)```/gs)].map(([, block]) => block).join('');
    const token = /^TOKEN=.+$/m.exec(welcome!)![0];
    const script = `${token}\n${tour.replaceAll('localhost:3000', new URL(rapport.url).host)}`;
    const env = { ...process.env, DATABASE_URL: rapport.config.databaseUrl, SMTP_URL: '' };
    const { stdout } = await promisify(execFile)('sh', ['-e', '-c', script], { env });
    const told = stdout.split('\n');
    expect(told.filter((line) => line.startsWith('score: '))).toHaveLength(6);
    expect(told).toContain('Nothing was kept. It would be: 10 created, 2 updated, 0 unchanged, 0 rejected.');
    expect(told).toContain('10 created, 2 updated, 0 unchanged, 0 rejected.');
    expect(stdout).toContain('post.title is empty for this person');
    expect(stdout.match(/^errors:/gm)).toHaveLength(1);
    for (const quote of ['XXX', 'ton', 'Tu', 'À LIRE AVANT JEUDI']) expect(told).toContain(`quote: "${quote}"`);
    expect(told).toContain('subject: "À propos de « Éloge du four trop petit »"');
    expect(told).toContain('state: "CAPTURED"');
    expect(told).toContain('To: Apolline Ferrand <apolline@petrin-de-la-butte.example>');
    expect(stdout).toMatch(/explanation: "Answered the only pitch.*\d+% for the next message/);
  }, PATIENCE_MS);

  it('draws the same map as the law', () => {
    const law = /MAY_IMPORT[^{]*(\{.*?\n\})/s.exec(readFileSync('test/architecture.spec.ts', 'utf8'))![1]!;
    const mayImport = [...law.matchAll(/([\w-]+)'?: \[(.*?)\]/g)].map(([, lib, libs]) => [lib, wordsIn(libs!)]);
    const rows = [...readme.matchAll(/^\| ([\w-]+) \| [^|]+ \| ([\w, -]*)\|$/gm)].slice(1);
    expect(rows.map(([, lib, libs]) => [lib, wordsIn(libs!)])).toEqual(mayImport);
  });

  it('names every setting, and takes less than two hundred lines', () => {
    const settings = [...readFileSync('.env.example', 'utf8').matchAll(/^#? ?([A-Z0-9_]+)=/gm)].map(([, name]) => name!);
    expect(settings.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
    expect(readme.split('\n').length).toBeLessThan(200);
  });
});
