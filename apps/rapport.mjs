#!/usr/bin/env node
import { run } from './run.mjs';

// Standard output belongs to the command alone.
await run(process.argv.slice(2), process.stderr);
