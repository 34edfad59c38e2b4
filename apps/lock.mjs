import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 200;

/** Runs the work while no other process runs it. `onWait` is called once if somebody else is at it. */
export async function withLock(file, onWait, work) {
  mkdirSync(path.dirname(file), { recursive: true });
  for (let told = false; !take(file); told = true) {
    if (!told) onWait();
    await sleep(POLL_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    dropIfHolderDied(file);
    return false;
  }
}

function dropIfHolderDied(file) {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    if (!holder || isAlive(holder)) return;
    const aside = `${file}.${process.pid}`;
    renameSync(file, aside);
    rmSync(aside);
  } catch (error) {
    // Its holder, or another who waits, was faster.
    if (error.code !== 'ENOENT') throw error;
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
