import { MembersService, PasswordsService } from '#accounts';
import { Database, Workspaces } from '#platform';
import { Command } from 'commander';
import { print } from './print.js';
import { chooseWorkspace, withRapport, type GlobalOptions } from './with-rapport.js';

const list = new Command('list')
  .description('tell who is in the workspace')
  .action(async (_options: object, command: Command) => {
    const options = command.optsWithGlobals<GlobalOptions>();
    const members = await withRapport(async (app) => {
      const workspaceId = await chooseWorkspace(app.get(Database), options.workspace);
      const read = () => app.get(MembersService).list();
      return app.get(Workspaces).in(workspaceId, 'members', 'command line', read);
    });
    const shown = members.map(({ id, name, email, role, removedAt }) => ({ id, name, email, role, removedAt }));
    print(options, shown, shown.map(({ name, email, role, removedAt }) => `${role.padEnd(8)} ${name} <${email}>${removedAt ? ' (left)' : ''}`));
  });

const setPassword = new Command('set-password')
  .description('give someone who cannot sign in a new password, printed once; every session of theirs ends')
  .argument('<email>', 'the address they sign in with')
  .action(async (email: string, _options: object, command: Command) => {
    const password = await withRapport((app) => app.get(PasswordsService).setPassword(email));
    print(command.optsWithGlobals<GlobalOptions>(), { email, password }, [`The new password of ${email}: ${password}`]);
  });

export const memberCommand = new Command('member')
  .description('the people of the team')
  .addCommand(list)
  .addCommand(setPassword);
