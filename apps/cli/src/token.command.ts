import { ApiTokensService, MembersService } from '#accounts';
import { badInput, Database, Role, Workspaces } from '#platform';
import { Command, Option } from 'commander';
import { print } from './print.js';
import { chooseWorkspace, withRapport, type GlobalOptions } from './with-rapport.js';

interface TokenOptions extends GlobalOptions {
  member: string;
  role: Role;
}

const create = new Command('create')
  .description('make an API token of a member, printed once')
  .argument('<name>', 'what it is for')
  .requiredOption('--member <email>', 'whose it is')
  .addOption(new Option('--role <role>', 'what it may do, at most what the member may').choices(Object.values(Role)).default(Role.MEMBER))
  .action(async (name: string, _options: object, command: Command) => {
    const options = command.optsWithGlobals<TokenOptions>();
    const token = await issue(name, options);
    print(options, { name, token }, [token]);
  });

export const tokenCommand = new Command('token').description('API tokens').addCommand(create);

function issue(name: string, { workspace, member: email, role }: TokenOptions): Promise<string> {
  return withRapport(async (app) => {
    const workspaceId = await chooseWorkspace(app.get(Database), workspace);
    return app.get(Workspaces).in(workspaceId, 'createApiToken', 'command line', async () => {
      const members = await app.get(MembersService).list();
      const member = members.find((one) => one.email === email.trim().toLowerCase() && !one.removedAt);
      if (!member) throw badInput('--member', `nobody here has the address ${email}. See: rapport member list`);
      return (await app.get(ApiTokensService).issue(member.id, { name, role })).token;
    });
  });
}
