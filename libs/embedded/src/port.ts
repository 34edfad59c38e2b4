import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { give } from './account.js';
import type { Site } from './site.js';

/** Below the range from which systems take the ports of outgoing connections. */
const FIRST_PORT = 20_000;
const LAST_PORT = 30_000;

/** The port of earlier starts, or where another program took it a new one, remembered from now on. */
export async function choosePort(site: Site): Promise<number> {
  const remembered = Number(await readFile(site.port, 'utf8').catch(() => 0));
  if (remembered && (await isFree(remembered))) return remembered;
  let port = randomInt(FIRST_PORT, LAST_PORT);
  while (!(await isFree(port))) port = randomInt(FIRST_PORT, LAST_PORT);
  await writeFile(site.port, String(port), { mode: 0o600 });
  await give(site.account, site.port);
  return port;
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}
