import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => path.join(root, 'node_modules', '.bin', name);

const isTerminal = process.stdout.isTTY;

/** Types and lint side by side, then every spec; the last line counts them. `npm run check -- PATH` takes some only. */
const still = await Promise.all([
  inspect('types', bin('tsc'), ['--project', 'test/tsconfig.json', '--pretty', String(isTerminal ?? false)]),
  inspect('lint', bin('eslint'), ['--config', 'test/eslint.config.js', isTerminal ? '--color' : '--no-color', '.']),
]);
const specs = await runSpecs(process.argv.slice(2));
console.log(specs.summary);
process.exitCode = still.every(Boolean) && specs.passed ? 0 : 1;

/** Runs a silent tool to its end and tells the outcome in one line, after its complaints. */
async function inspect(name, command, args) {
  const started = performance.now();
  const tool = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let complaints = '';
  for (const output of [tool.stdout, tool.stderr]) output.on('data', (chunk) => (complaints += chunk));
  const [code] = await once(tool, 'close');
  if (code) process.stdout.write(complaints);
  console.log(`${name}: ${code ? 'FAILED' : 'ok'} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  return code === 0;
}

async function runSpecs(paths) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-check-'));
  const report = path.join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', '--config', 'test/vitest.config.ts', ...reporters, ...paths];
  const [code] = await once(spawn(bin('vitest'), args, { cwd: root, stdio: 'inherit' }), 'close');
  const counts = readCounts(report);
  rmSync(folder, { recursive: true });
  return { passed: code === 0 && counts.failed === 0, summary: describe(counts) };
}

/** From Vitest's own report; a spec file that broke before its first test counts as one failure. */
function readCounts(report) {
  try {
    const { testResults, ...totals } = JSON.parse(readFileSync(report, 'utf8'));
    const broken = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
    );
    return {
      passed: totals.numPassedTests,
      failed: totals.numFailedTests + broken.length,
      skipped: totals.numPendingTests + totals.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

function describe({ passed, failed, skipped }) {
  return `tests: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
