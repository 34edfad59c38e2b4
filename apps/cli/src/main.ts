import 'reflect-metadata';
import { Command } from 'commander';
import { backupCommand } from './backup.command.js';
import { demoCommand } from './demo.command.js';
import { failWith } from './fail-with.js';
import { importCommand } from './import.command.js';
import { mailCommand } from './mail.command.js';
import { memberCommand } from './member.command.js';
import { pitchCommand } from './pitch.command.js';
import { restoreCommand } from './restore.command.js';
import { schemaCommand } from './schema.command.js';
import { scoreCommand } from './score.command.js';
import { startCommand } from './start.command.js';
import { tokenCommand } from './token.command.js';
import { workspaceCommand } from './workspace.command.js';

// Whoever reads what we print may have read enough: `rapport ... | head`.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));

/** The command line. Exit codes: 0 done, 1 refused or failed, 2 wrong usage. */
const program = new Command('rapport')
  .description('Rapport, the relationship CRM for people who work with bloggers, influencers and forum regulars')
  .configureHelp({ showGlobalOptions: true })
  .option('--json', 'print one JSON value for machines')
  .option('--workspace <slug>', 'the workspace to act in (needed when there are several)')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

for (const command of [
  startCommand,
  demoCommand,
  importCommand,
  mailCommand,
  backupCommand,
  restoreCommand,
  workspaceCommand,
  memberCommand,
  tokenCommand,
  pitchCommand,
  scoreCommand,
  schemaCommand,
])
  program.addCommand(inheriting(command, program));

await program.parseAsync().catch(failWith(program.opts()));

/** A command, and those within it, that end as the whole program does. */
function inheriting(command: Command, parent: Command): Command {
  command.copyInheritedSettings(parent);
  for (const one of command.commands) inheriting(one, command);
  return command;
}
