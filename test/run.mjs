import { install } from '../apps/install.mjs';
import { prepareOrExit } from '../apps/preparation.mjs';

await prepareOrExit(() => install(process.stdout));
await import('./check.mjs');
