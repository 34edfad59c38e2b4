/** Runs a process; what stops it from starting is one clear line and exit code 1. */
export async function exitOnFault(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    process.stderr.write(`rapport: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
