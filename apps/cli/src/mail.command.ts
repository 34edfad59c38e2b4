import { Command } from 'commander';
import { classifyCommand } from './mail-classify.command.js';

export const mailCommand = new Command('mail').description('what comes in').addCommand(classifyCommand);
