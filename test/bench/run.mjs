// npm run bench -- NAME: builds what changed, measures, and prints one line of JSON; all else goes to the error output.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../apps/build.mjs';
import { prepareOrExit } from '../../apps/preparation.mjs';
import { transpile } from '../../apps/transpile.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = 'test/bench';
/** What benches share; every other file of this folder is a bench. */
const SHARED = ['client.ts', 'durable-database.ts', 'in-app.ts', 'measure.ts', 'server-process.ts', 'workers.ts'];

process.chdir(root);
console.log = console.info = console.error;

const sources = [here, 'test/support'].flatMap((folder) =>
  readdirSync(folder, { recursive: true })
    .filter((file) => /(?<!\.spec)\.ts$/.test(file))
    .map((file) => path.join(folder, file)),
);
const names = sources.filter((file) => path.dirname(file) === here).map((file) => path.basename(file));
const benches = names.filter((file) => !SHARED.includes(file)).map((file) => path.basename(file, '.ts'));
const [name] = process.argv.slice(2);
if (!benches.includes(name)) {
  console.error(`Usage: npm run bench -- NAME, where NAME is one of ${benches.join(', ')}`);
  process.exit(1);
}

await prepareOrExit(() => build(process.stderr));
transpile(root, sources.map((source) => ({ source, output: path.join('dist', source.replace(/\.ts$/, '.js')) })));
const { default: bench } = await import(path.join(root, 'dist', here, `${name}.js`));
const measures = await bench();
const [{ ratio, goal }] = measures;
const pass = measures.every((measure) => measure.pass);
process.stdout.write(`${JSON.stringify({ bench: name, ratio, goal, pass, measures })}\n`, () => process.exit(pass ? 0 : 1));
