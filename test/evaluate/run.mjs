// npm run evaluate -- NAME: builds what changed and judges real cases. An evaluation either gives measures, printed here as
// a table (`NAME [FOLDER]`; what was missed goes to the error output), or takes options and prints for itself.
// Exit codes: 0 all is well, 1 something failed or was missed, 2 wrong usage.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../apps/build.mjs';
import { prepareOrExit } from '../../apps/preparation.mjs';
import { transpile } from '../../apps/transpile.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = 'test/evaluate';
const cwd = process.cwd();
const [name, ...args] = process.argv.slice(2);
const cases = path.resolve(root, process.env.RAPPORT_CASES ?? '../shared/data');

process.chdir(root);
const sources = readdirSync(here, { recursive: true }).filter((file) => /(?<!\.spec)\.ts$/.test(file));
const evaluations = sources.filter((file) => path.dirname(file) === '.').map((file) => path.basename(file, '.ts'));
if (!evaluations.includes(name)) {
  console.error(`Usage: npm run evaluate -- NAME …, where NAME is one of ${evaluations.join(', ')}`);
  process.exit(2);
}

await prepareOrExit(() => build(process.stderr));
transpile(root, sources.map((file) => ({ source: path.join(here, file), output: path.join('dist', here, file.replace(/\.ts$/, '.js')) })));
const evaluation = await import(path.join(root, 'dist', here, `${name}.js`));
process.exitCode = evaluation.run ? await evaluation.run(args, { cases, cwd }) : tell(await evaluation.default(path.resolve(cwd, args[0] ?? path.join(cases, name))));

function tell(measures) {
  const widest = Math.max(...measures.map((measure) => measure.what.length));
  for (const { misses } of measures) for (const miss of misses ?? []) console.error(miss);
  for (const { what, found, goal, pass } of measures) console.log(`${what.padEnd(widest)}  ${found.padStart(18)}  ${goal.padStart(18)}  ${pass ? 'ok' : 'MISSED'}`);
  return measures.length > 0 && measures.every(({ pass }) => pass) ? 0 : 1;
}
