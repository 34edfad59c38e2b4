// npm run evaluate -- NAME [FOLDER]: builds what changed, judges real cases, and prints a table; what was missed goes to the error output.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../apps/build.mjs';
import { prepareOrExit } from '../../apps/preparation.mjs';
import { transpile } from '../../apps/transpile.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = 'test/evaluate';
const [name, folder] = process.argv.slice(2);
const cases = path.resolve(folder ?? path.resolve(root, process.env.RAPPORT_CASES ?? '../shared/data', name ?? ''));

process.chdir(root);
const sources = readdirSync(here, { recursive: true }).filter((file) => file.endsWith('.ts'));
const evaluations = sources.filter((file) => path.dirname(file) === '.').map((file) => path.basename(file, '.ts'));
if (!evaluations.includes(name)) {
  console.error(`Usage: npm run evaluate -- NAME [FOLDER], where NAME is one of ${evaluations.join(', ')}`);
  process.exit(2);
}

await prepareOrExit(() => build(process.stderr));
transpile(root, sources.map((file) => ({ source: path.join(here, file), output: path.join('dist', here, file.replace(/\.ts$/, '.js')) })));
const { default: evaluate } = await import(path.join(root, 'dist', here, `${name}.js`));
const measures = await evaluate(cases);
const widest = Math.max(...measures.map((measure) => measure.what.length));
for (const { misses } of measures) for (const miss of misses ?? []) console.error(miss);
for (const { what, found, goal, pass } of measures) console.log(`${what.padEnd(widest)}  ${found.padStart(18)}  ${goal.padStart(18)}  ${pass ? 'ok' : 'MISSED'}`);
process.exit(measures.length > 0 && measures.every(({ pass }) => pass) ? 0 : 1);
