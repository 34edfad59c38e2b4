import { Command } from 'commander';
import { rebuildCommand } from './score-rebuild.command.js';
import { reportCommand } from './score-report.command.js';

export const scoreCommand = new Command('score').description('how likely people answer').addCommand(reportCommand).addCommand(rebuildCommand);
