import { Bootstrap, type FirstSignIn } from '#accounts';
import { Database, systemActor } from '#platform';
import { AddShippedTemplates } from '#templates';
import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { print } from './print.js';
import { withRapport, type GlobalOptions } from './with-rapport.js';

const list = new Command('list')
  .description('tell which workspaces there are')
  .action(async (_options: object, command: Command) => {
    const workspaces = await withRapport((app) =>
      app.get(Database).knock<{ id: string; slug: string }>('select id, slug from door.list_workspaces()', []),
    );
    print(command.optsWithGlobals<GlobalOptions>(), workspaces, workspaces.map(({ slug }) => slug));
  });

const create = new Command('create')
  .description('make a workspace with its first admin; the sign-in and an API token are printed once')
  .argument('<name>', 'what it is called, such as "Agence Rivoli"')
  .requiredOption('--admin-email <address>', 'who runs it; someone who has an account keeps their password')
  .requiredOption('--admin-name <name>', 'their name, as it stands under pitches')
  .option('--slug <slug>', 'its short name; made from the name when left out')
  .option('--language <code>', 'the language the team works in', 'fr')
  .action(async (name: string, options: CreateOptions, command: Command) => {
    const wish = { name, language: options.language, ...(options.slug && { slug: options.slug }) };
    const admin = { email: options.adminEmail, name: options.adminName, language: options.language };
    const { workspace, email, password, token } = await withRapport((app) => found(app, wish, admin));
    const lines = [
      `Workspace  ${workspace.slug}`,
      `Sign in    ${email}, ${password ? `password ${password}` : 'with the password they have'}`,
      `API token  ${token}`,
    ];
    print(command.optsWithGlobals<GlobalOptions>(), { workspace: workspace.slug, email, password, token }, lines);
  });

/** With templates, so that the first pitch can be written at once. */
async function found(app: INestApplicationContext, ...wanted: Parameters<Bootstrap['found']>): Promise<FirstSignIn> {
  const signIn = await app.get(Bootstrap).found(...wanted);
  const actor = systemActor(signIn.workspace.id, 'command line');
  await app.get(Database).as(actor, 'addShippedTemplates', () => app.get(AddShippedTemplates).run());
  return signIn;
}

interface CreateOptions {
  adminEmail: string;
  adminName: string;
  slug?: string;
  language: string;
}

export const workspaceCommand = new Command('workspace')
  .description('workspaces: one brand or client each')
  .addCommand(list)
  .addCommand(create);
