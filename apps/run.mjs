import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { prepareOrExit } from './preparation.mjs';

const main = fileURLToPath(new URL('../dist/apps/cli/src/main.js', import.meta.url));

/** Installs and builds where needed, telling `out`, then becomes the command line with these arguments. */
export async function run(args, out) {
  await prepareOrExit(
    () => install(out),
    () => build(out),
  );
  process.argv = [process.argv[0], main, ...args];
  await import(pathToFileURL(main).href);
}
