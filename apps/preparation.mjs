/** Why we cannot install or build, in a line or a few for people; any other fault is ours and keeps its stack. */
export class PreparationError extends Error {}

/** Ends the process where a preparation fails, with nothing but the reason. */
export async function prepareOrExit(...preparations) {
  try {
    for (const prepare of preparations) await prepare();
  } catch (error) {
    const isForPeople = error instanceof PreparationError || typeof error.code === 'string';
    console.error(isForPeople ? error.message : error);
    process.exit(1);
  }
}
