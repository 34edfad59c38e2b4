import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PreparationError, prepareOrExit } from './preparation.mjs';
import { transpile } from './transpile.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = path.join(root, 'dist', '.build.json');
const tops = ['apps', 'libs', 'migrations'];

/** Brings dist/ up to date with the sources: builds what changed, removes what has no source any more. */
export async function build(out) {
  const started = performance.now();
  const sources = new Map(listFiles(tops, /(?<!\.spec|\.d)\.ts$/).map((source) => [outputOf(source), source]));
  const outputs = new Set(listFiles(tops.map((top) => path.join('dist', top)), /\.js$/));
  const wanted = { compiler: compilerPrint(), prints: printsOf([...sources.values()]) };
  const built = readStamp();
  const isCurrent = (output, source) =>
    built.compiler === wanted.compiler && built.prints[source] === wanted.prints[source] && outputs.has(output);
  const stale = [...sources].filter(([output, source]) => !isCurrent(output, source));
  const orphans = [...outputs].filter((output) => !sources.has(output));
  for (const output of orphans) rmSync(path.join(root, output), { force: true });
  if (!stale.length) return;
  const faults = transpile(root, stale.map(([output, source]) => ({ output, source })));
  if (faults.length) throw new PreparationError(['The sources do not build:', ...faults].join('\n'));
  writeStamp(wanted);
  out.write(`Built ${stale.length} files in ${((performance.now() - started) / 1000).toFixed(1)} s.\n`);
}

function listFiles(folders, pattern) {
  const present = folders.filter((folder) => existsSync(path.join(root, folder)));
  const below = (folder) => readdirSync(path.join(root, folder), { recursive: true });
  const files = present.flatMap((folder) => below(folder).map((file) => path.join(folder, file)));
  return files.filter((file) => pattern.test(file));
}

const outputOf = (source) => path.join('dist', source.replace(/\.ts$/, '.js'));

const compilerPrint = () => ['tsconfig.json', 'node_modules/typescript/package.json'].map(printOf).join(' ');

const printsOf = (files) => Object.fromEntries(files.map((file) => [file, printOf(file)]));

/** Changes when the file does; the content itself would take longer to read than we want to wait. */
function printOf(file) {
  const stat = statSync(path.join(root, file), { throwIfNoEntry: false });
  if (!stat) throw new PreparationError(`${file} is missing; install with development dependencies to build.`);
  return `${stat.mtimeMs}:${stat.size}`;
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return { prints: {} };
  }
}

function writeStamp(stamp) {
  const fresh = `${stampFile}.${process.pid}`;
  writeFileSync(fresh, JSON.stringify(stamp));
  renameSync(fresh, stampFile);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await prepareOrExit(() => build(process.stdout));
