// npm run chaos -- NAME [options]: builds what changed, does its worst, and prints what came of it; exit code 1 when a promise was broken.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../apps/build.mjs';
import { prepareOrExit } from '../../apps/preparation.mjs';
import { transpile } from '../../apps/transpile.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What chaos shares; every other file of this folder is one. */
const SHARED = ['chaos-database.ts', 'cut-connection.ts', 'judgement.ts'];

process.chdir(root);

const sources = ['test/bench', 'test/chaos', 'test/support'].flatMap((folder) =>
  readdirSync(folder, { recursive: true })
    .filter((file) => /(?<!\.spec)\.ts$/.test(file))
    .map((file) => path.join(folder, file)),
);
const names = readdirSync('test/chaos').filter((file) => file.endsWith('.ts') && !SHARED.includes(file)).map((file) => path.basename(file, '.ts'));
const [name, ...options] = process.argv.slice(2);
if (!names.includes(name)) {
  console.error(`Usage: npm run chaos -- NAME [options], where NAME is one of ${names.join(', ')}`);
  process.exit(2);
}

await prepareOrExit(() => build(process.stderr));
transpile(root, sources.map((source) => ({ source, output: path.join('dist', source.replace(/\.ts$/, '.js')) })));
const { default: chaos } = await import(path.join(root, 'dist/test/chaos', `${name}.js`));
const isKept = await chaos(options);
process.exit(isKept ? 0 : 1);
