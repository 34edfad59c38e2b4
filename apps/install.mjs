import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';
import { PreparationError } from './preparation.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const lockFile = path.join(root, 'package-lock.json');
const modules = path.join(root, 'node_modules');
const installLock = path.join(root, 'dist', '.install-lock');
const stamp = path.join(modules, '.installed-lock');

/** Installs the dependencies unless node_modules already is what package-lock.json says. `out` gets the noise. */
export async function install(out) {
  refuseOldNode();
  if (isInstalled()) return;
  const say = (line) => out.write(`${line}\n`);
  const installOnce = () => isInstalled() || installNow(out, say);
  await withLock(installLock, () => say('Another process is installing, waiting...'), installOnce);
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new PreparationError(`Rapport needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

/** npm writes its own lock last, so a newer one means that an install by hand came to its end. */
function isInstalled() {
  if (read(stamp) === hashOfLock()) return true;
  const byHand = statSync(path.join(modules, '.package-lock.json'), { throwIfNoEntry: false });
  return byHand !== undefined && byHand.mtimeMs >= statSync(lockFile).mtimeMs;
}

function installNow(out, say) {
  say('Installing the dependencies...');
  const started = performance.now();
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const args = [...npm.slice(1), 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, error } = spawnSync(npm[0], args, { cwd: root, stdio: ['ignore', out.fd, process.stderr.fd] });
  if (error || status) throw new PreparationError(`npm ci failed (${error?.message ?? `exit code ${status}`}).`);
  writeFileSync(stamp, hashOfLock());
  say(`Installed in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

const hashOfLock = () => createHash('sha256').update(readFileSync(lockFile)).digest('hex');

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
