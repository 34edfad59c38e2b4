import { execFileSync } from 'node:child_process';

/** Threads and processes of their own run from dist/, which is brought up to date once for the whole run. */
export default function buildDist(): void {
  execFileSync(process.execPath, ['apps/build.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
