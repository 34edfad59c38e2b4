import { execFileSync, spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { createDatabase } from './support/database.js';

/**
 * The built product, started as a process of its own: circular modules die here while every other spec stays green.
 */
describe('the built product', () => {
  it('starts, answers and ends on SIGTERM', async () => {
    execFileSync('node', ['apps/build.mjs'], { stdio: 'pipe' });
    const database = await createDatabase();
    const env = { ...process.env, DATABASE_URL: database.url, PORT: '0', LOG_LEVEL: 'error' };
    const product = spawn('node', ['dist/apps/cli/src/main.js', 'start'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const address = await addressOf(product.stdout);
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    });
    expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
    const ended = new Promise((resolve) => product.once('exit', (code) => resolve(code)));
    product.kill('SIGTERM');
    expect(await ended).toBe(0);
    await database.drop();
  });
});

async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of output) {
    text += String(chunk);
    const address = /http:\S+\/graphql/.exec(text);
    if (address) return address[0];
  }
  throw new Error(`It ended without an address: ${text}`);
}
