import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'vitest';

const root = path.resolve(process.env.RAPPORT_CASES ?? '../shared/data');

/** Absolute path of an outside case (a file or folder written by others); RAPPORT_CASES says where they lie. */
export const casePath = (relative: string): string => path.join(root, relative);

/**
 * A describe block that needs outside cases. Where they are absent the block is skipped and says so;
 * with CI=true it runs all the same and fails, so that a missing folder can never look like success.
 */
export function describeCases(name: string, relative: string, block: () => void): void {
  if (existsSync(casePath(relative)) || process.env.CI === 'true') describe(name, block);
  else describe.skip(`${name} (skipped: ${relative} is not under RAPPORT_CASES or ../shared/data)`, block);
}
