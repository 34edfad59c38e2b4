import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';

const SCRIPT = `
  const [lib, dataDir] = process.argv.slice(1);
  const { startEmbeddedPostgres } = await import(lib);
  const lines = [];
  try {
    const { url, started, stop } = await startEmbeddedPostgres({ dataDir, log: (line) => lines.push(line) });
    process.once('SIGTERM', () => stop().then(() => process.exit()));
    console.log(JSON.stringify({ url, started, lines }));
    setInterval(() => undefined, 1000);
  } catch (error) {
    console.log(JSON.stringify({ fault: error.message }));
  }
`;

export interface OtherProcess {
  url: string;
  started: boolean;
  lines: string[];
  /** Why it could not start. */
  fault?: string;
  /** Sends the signal and waits for the end. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

/**
 * A process of its own that holds the embedded database, as `npm start` does; needs a built dist/.
 * `uid` is who it runs as, `project` the folder whose dist/ and node_modules it uses.
 */
export async function startOtherProcess(
  dataDir: string,
  { uid, project = process.cwd() }: { uid?: number; project?: string } = {},
): Promise<OtherProcess> {
  const lib = path.join(project, 'dist/libs/embedded/src/index.js');
  const child = spawn(process.execPath, ['--input-type=module', '-e', SCRIPT, lib, dataDir], {
    cwd: '/',
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(uid && { uid, gid: uid }),
  });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { ...(JSON.parse(line) as OtherProcess), end: (signal) => end(child, signal) };
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
