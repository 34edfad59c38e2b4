import { SingleBar } from 'cli-progress';

/** Nothing shorter than this deserves a bar. */
const PATIENCE_MS = 1_000;

export interface Progress {
  report: (done: number, total: number) => void;
  done: () => void;
}

/**
 * A bar on a terminal for what takes longer than a second; silent when piped.
 * The returned function takes how much is done; `done()` clears the bar.
 */
export function progress(label: string): Progress {
  const startedAt = performance.now();
  let bar: SingleBar | null = null;
  return {
    report(done, total) {
      if (!process.stderr.isTTY) return;
      if (!bar && performance.now() - startedAt > PATIENCE_MS) {
        bar = new SingleBar({ format: `${label} {bar} {percentage}% | {eta_formatted} left`, clearOnComplete: true });
        bar.start(total, done);
      }
      bar?.update(Math.min(done, total));
    },
    done: () => bar?.stop(),
  };
}
