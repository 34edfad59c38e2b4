import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Our libs from their sources, in the specs and in the global setup (Vitest's own environment); packages as Node finds them. */
const resolve = { conditions: ['source', 'node'] };

export default defineConfig({
  // Vite would load its ES modules beside the CommonJS ones that Nest and Apollo load: two schemas' worth of classes.
  resolve: { alias: { graphql: fileURLToPath(import.meta.resolve('graphql')) } },
  root: new URL('..', import.meta.url).pathname,
  ssr: { resolve },
  environments: { __vitest__: { resolve } },
  test: {
    include: ['libs/**/*.spec.ts', 'apps/**/*.spec.ts', 'test/**/*.spec.ts'],
    globalSetup: ['test/support/dist.global.ts', 'test/support/postgres.global.ts'],
    setupFiles: ['test/support/setup.ts'],
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
