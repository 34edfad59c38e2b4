#!/usr/bin/env node
import { run } from './run.mjs';

await run(['start', ...process.argv.slice(2)], process.stdout);
