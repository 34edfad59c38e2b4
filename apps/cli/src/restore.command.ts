import { restoreEmbedded, type Restored } from '#backup';
import { Command } from 'commander';
import { loadConfig, type Config } from '#platform';
import { print } from './print.js';
import { progress } from './progress.js';
import type { GlobalOptions } from './with-rapport.js';

export const restoreCommand = new Command('restore')
  .description('put the embedded database back as a backup holds it; what is there now is kept aside')
  .argument('<file>', 'a file made by backup')
  .action(async (file: string, _options: object, command: Command) => {
    const bar = progress('Restoring');
    const restored = await restoreEmbedded({ dataDir: onlyEmbedded(loadConfig()), file, progress: bar.report });
    bar.done();
    print(command.optsWithGlobals<GlobalOptions>(), restored, told(restored, file));
  });

const told = ({ createdAt, previous }: Restored, file: string): string[] => [
  `Restored from ${file}, made at ${createdAt}.`,
  ...(previous ? [`What was there before is kept in ${previous}.`] : []),
];

/** The data folder of the embedded database. Throws where a server of one's own is configured. */
export function onlyEmbedded({ databaseUrl, dataDir }: Config): string {
  if (databaseUrl) throw new Error('DATABASE_URL is set: back up that server with its own tools (pg_dump, pg_restore).');
  return dataDir;
}
