import { closeSync, constants, openSync, writeSync } from 'node:fs';

/**
 * A named pipe that every process using the server holds open for writing. The supervisor reads it: when the last
 * holder is gone, by whatever death, the read ends and the supervisor stops the server.
 */
export class Lifeline {
  private constructor(private readonly end: number) {}

  /** Holds on to a running server; null when nobody reads, so no server runs or it is about to end. */
  static join(pipe: string): Lifeline | null {
    try {
      return new Lifeline(openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENXIO') return null;
      throw error;
    }
  }

  /** A new lifeline, and the end of it that the supervisor shall read. The caller closes `reader`. */
  static open(pipe: string): { lifeline: Lifeline; reader: number } {
    // Opening one end alone waits for the other; holding both for a moment does not.
    const both = openSync(pipe, constants.O_RDWR);
    const reader = openSync(pipe, constants.O_RDONLY);
    const lifeline = new Lifeline(openSync(pipe, constants.O_WRONLY));
    closeSync(both);
    return { lifeline, reader };
  }

  /** Whether anybody keeps a server running. */
  static isRead(pipe: string): boolean {
    const lifeline = Lifeline.join(pipe);
    lifeline?.release();
    return lifeline !== null;
  }

  /** Whether the supervisor still listens. */
  isHeard(): boolean {
    try {
      return writeSync(this.end, ' ') === 1;
    } catch {
      return false;
    }
  }

  release(): void {
    closeSync(this.end);
  }
}

/**
 * The supervisor, a shell script between us and PostgreSQL. Arguments: the server's command line. Standard input: the
 * lifeline. The first SIGINT (fast shutdown) may come before PostgreSQL listens to signals, hence the repetition.
 */
export const SUPERVISOR = `
exec 3<&0 </dev/null
"$@" 3<&- &
postgres=$!
(
  read -r _ <&3
  exec 3<&-
  while kill -INT "$postgres"; do sleep 1; done
) 2>/dev/null &
watcher=$!
exec 3<&-
wait "$postgres"
status=$?
kill "$watcher" 2>/dev/null
exit "$status"
`;
