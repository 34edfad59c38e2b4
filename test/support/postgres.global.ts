import { once } from 'node:events';
import { mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#embedded';

const PREFIX = path.join(os.tmpdir(), 'rapport-test-');

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers with the address of the run's PostgreSQL, which starts when first asked for. */
    postgresDoor: string;
  }
}

/** One PostgreSQL for the whole run; its database `rapport` is the template. Pure specs never start it. */
export default async function openDoor({ provide }: TestProject): Promise<() => Promise<void>> {
  let server: Promise<EmbeddedPostgres> | undefined;
  let template: Promise<void> | undefined;
  const door = createServer((_request, response) => {
    server ??= startServer();
    template ??= server.then(migrateTemplate);
    void answer(response, server, template);
  });
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  provide('postgresDoor', `http://127.0.0.1:${(door.address() as AddressInfo).port}`);
  return async () => {
    door.close();
    await server?.then(remove);
  };
}

async function startServer(): Promise<EmbeddedPostgres> {
  await sweep();
  return startEmbeddedPostgres({ dataDir: await mkdtemp(`${PREFIX}${process.pid}-`), durable: false });
}

/** Removes what killed runs left behind: the folder of a run bears its process number. */
async function sweep(): Promise<void> {
  for (const name of await readdir(path.dirname(PREFIX))) {
    const [, pid] = new RegExp(`^${path.basename(PREFIX)}(\\d+)-`).exec(name) ?? [];
    if (pid && !isAlive(Number(pid))) await rm(path.join(path.dirname(PREFIX), name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function migrateTemplate({ url }: EmbeddedPostgres): Promise<void> {
  const [{ migrate }, { migrations }] = await Promise.all([import('#platform'), import('#migrations')]);
  await migrate(url, migrations);
}

async function answer(to: ServerResponse, server: Promise<EmbeddedPostgres>, template: Promise<void>): Promise<void> {
  try {
    await template;
    to.end((await server).adminUrl);
  } catch (error) {
    to.writeHead(500).end((error as Error).stack);
  }
}

async function remove({ dataDir, stop }: EmbeddedPostgres): Promise<void> {
  await stop();
  // Where the temporary folder is closed to the database's account, this leads elsewhere.
  await rm(await realpath(path.join(dataDir, 'postgres')), { recursive: true });
  await rm(dataDir, { recursive: true });
}
