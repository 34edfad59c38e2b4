import { Command } from 'commander';
import { batchCommand } from './pitch-batch.command.js';
import { lintCommand } from './pitch-lint.command.js';

export const pitchCommand = new Command('pitch')
  .description('what we say, to one person or to many')
  .addCommand(lintCommand)
  .addCommand(batchCommand);
