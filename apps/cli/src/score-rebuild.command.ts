import { Database } from '#platform';
import { RebuildScores } from '#scoring';
import { Command } from 'commander';
import { print } from './print.js';
import { chooseWorkspace, withRapport, type GlobalOptions } from './with-rapport.js';

export const rebuildCommand = new Command('rebuild')
  .description('count every score of the workspace anew from its log; colleagues may go on logging meanwhile')
  .action(async (_options: object, command: Command) => {
    const options = command.optsWithGlobals<GlobalOptions>();
    const contacts = await withRapport(async (app) => {
      const workspaceId = await chooseWorkspace(app.get(Database), options.workspace);
      return app.get(RebuildScores, { strict: false }).rebuild(workspaceId);
    });
    print(options, { contacts }, [`Counted ${contacts} ${contacts === 1 ? 'contact' : 'contacts'} anew.`]);
  });
