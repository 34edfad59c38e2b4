import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Command } from 'commander';
import { loadConfig } from '#platform';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApi } from '../../api/src/create-api.js';
import { startWorker } from '../../worker/src/start-worker.js';
import { foundDemo } from './demo/found-demo.js';
import { openDatabase } from './open-database.js';

export const startCommand = new Command('start')
  .description('start everything: the database, the API and the worker, in this process')
  .action(start);

async function start(): Promise<void> {
  const config = loadConfig();
  const database = await openDatabase(config);
  try {
    const api = await createApi(database.config);
    const port = await listen(api, config.port, config.host);
    const welcome = database.isEmbedded ? await foundDemo(api) : null;
    const stopWorker = await startWorker(api);
    endWithSignals(async () => {
      await stopWorker();
      await api.close();
      await database.close();
    });
    // Straight to the terminal, never through the logger: it may hold a password.
    process.stdout.write(`${welcome ?? ''}Rapport is ready: http://${config.host}:${port}/graphql\n`);
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** @returns the port, which the system chooses where 0 is asked for */
async function listen(api: NestExpressApplication, port: number, host: string): Promise<number> {
  await api.init();
  const server = api.getHttpServer();
  try {
    // Nest's own listen would log a taken port before we can say it in one line.
    server.listen(port, host);
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${port} is taken. Stop what listens there, or set PORT to another one.`);
  }
}

/** The first signal ends everything in order; a second one does not wait. */
function endWithSignals(end: () => Promise<void>): void {
  let isEnding = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (isEnding) process.exit(1);
      isEnding = true;
      void end().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
}
