import { backupEmbedded } from '#backup';
import { Command } from 'commander';
import { loadConfig } from '#platform';
import { print } from './print.js';
import { progress } from './progress.js';
import { onlyEmbedded } from './restore.command.js';
import type { GlobalOptions } from './with-rapport.js';

export const backupCommand = new Command('backup')
  .description('write the embedded database and its secrets to one file, also while Rapport runs')
  .argument('<file>', 'a new file')
  .action(async (file: string, _options: object, command: Command) => {
    const bar = progress('Backing up');
    const saved = await backupEmbedded({ dataDir: onlyEmbedded(loadConfig()), file, progress: bar.report });
    bar.done();
    print(command.optsWithGlobals<GlobalOptions>(), saved, [`Saved to ${file}. It holds everything: keep it safe.`]);
  });
