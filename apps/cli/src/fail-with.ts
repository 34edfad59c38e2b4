/** Tells why a command stopped, in one line or one JSON value, and ends with exit code 1. */
export const failWith =
  ({ json }: { json?: boolean }) =>
  (error: unknown): never => {
    const message = error instanceof Error ? error.message : String(error);
    if (json) process.stdout.write(`${JSON.stringify({ error: message })}\n`);
    else process.stderr.write(`rapport: ${message}\n`);
    process.exit(1);
  };
