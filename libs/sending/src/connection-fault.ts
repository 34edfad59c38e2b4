/** SQLSTATE classes of a server that is away, has no room, or let two wait for each other: what was asked can be asked again. */
const PASSING = /^(?:08|53|57|40|25P0[23]|ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)/;
const LOST = /connection terminated|connection error|not queryable|timeout exceeded|was closed|queryrunner already released/i;

/** Whether it was the way to the database that failed, and not what was asked of it. */
export function isConnectionFault(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return PASSING.test(String(code)) || LOST.test(String(message));
}
