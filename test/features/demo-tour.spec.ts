import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startProduct } from '../support/started-product.js';

const readme = readFileSync('README.md', 'utf8');

const wordsIn = (list: string): string[] => [...list.matchAll(/[\w-]+/g)].map(([word]) => word);

/** Building first, when something changed, takes its time. */
const PATIENCE_MS = 240_000;

describe('the README', () => {
  it('leads a newcomer from a blogroll to an answered pitch, its score and a sequence, as written', async () => {
    const product = await startProduct();
    onTestFinished(() => product.stop());
    const tour = [...readme.matchAll(/```sh\n(.*?)```/gs)].map(([, block]) => block).join('');
    const token = /^TOKEN=.+$/m.exec(product.welcome)![0];
    const env = { ...product.env, RAPPORT: product.url };
    const { stdout } = await promisify(execFile)('sh', ['-e', '-c', `${token}\n${tour}`], { env, maxBuffer: 10_000_000 });
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
    expect(stdout).toMatch(/^name: "Apolline Ferrand"\nlabel: /m);
    expect(told).toContain('subject: "Re: votre message"');
    expect(stdout).toMatch(/explanation: "Answered the only pitch.*\d+% for the next message/);
    expect(stdout).toMatch(/^\d+-\d+-\d+ \d+:\d+ {2}\d+ mails left$/m);
    expect(stdout).toMatch(/en: "Solange Abribat answered .* Nothing more leaves\."/);
    expect(stdout).toMatch(/en: "Waits for .* Ghislaine Maréchaux is a star/);
    expect(stdout).toContain('en: "Every step is done."');
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
