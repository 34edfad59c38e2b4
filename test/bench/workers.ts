import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import path from 'node:path';

const ROOT = new URL('../../../', import.meta.url).pathname;

const MOST_FALLEN = 100;

/** Worker processes of the product, as they are started in earnest; what they say goes into a file. */
export class Workers {
  private readonly alive = new Map<ChildProcess, { isUp: boolean; lastWords: string }>();
  private readonly log: WriteStream;
  /** The last words of those that ended without being asked. */
  readonly fallen: string[] = [];

  constructor(
    private readonly databaseUrl: string,
    private readonly dataDir: string,
    readonly logFile: string,
    private readonly flags: readonly string[] = [],
  ) {
    this.log = createWriteStream(logFile, { flags: 'a' });
  }

  get pids(): number[] {
    return [...this.alive.keys()].map(({ pid }) => pid!);
  }

  /** Whether all that were started take what is due. */
  get areUp(): boolean {
    return [...this.alive.values()].every(({ isUp }) => isUp);
  }

  start(): void {
    const env = { ...process.env, DATABASE_URL: this.databaseUrl, DATA_DIR: this.dataDir, SMTP_URL: '', LOG_LEVEL: 'info' };
    const child = spawn(process.execPath, [...this.flags, path.join(ROOT, 'dist/apps/worker/src/main.js')], { cwd: this.dataDir, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const state = { isUp: false, lastWords: '' };
    this.alive.set(child, state);
    for (const output of [child.stdout, child.stderr])
      output.on('data', (said: Buffer) => {
        state.isUp ||= said.includes('takes what is due');
        state.lastWords = `${state.lastWords}${said.toString()}`.slice(-1_000);
        this.log.write(said);
      });
    child.once('exit', () => {
      if (!this.alive.delete(child)) return;
      this.fallen.push(state.lastWords);
      if (this.fallen.length > MOST_FALLEN) throw new Error(`Workers do not stay alive; see ${this.logFile}`);
      this.start();
    });
  }

  /** Kills one with signal 9 and waits until it is gone: the n-th of those at work, or of all. @returns whether there was one */
  async kill(n: number, mustBeUp: boolean): Promise<boolean> {
    const candidates = [...this.alive].filter(([, { isUp }]) => isUp || !mustBeUp);
    if (!candidates.length) return false;
    const [child] = candidates[n % candidates.length]!;
    this.alive.delete(child);
    await end(child, 'SIGKILL');
    return true;
  }

  async stop(): Promise<void> {
    const children = [...this.alive.keys()];
    this.alive.clear();
    await Promise.all(children.map((child) => end(child, 'SIGTERM')));
    this.log.end();
  }
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
