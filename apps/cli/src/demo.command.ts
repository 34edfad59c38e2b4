import { badInput, Database } from '#platform';
import { Command } from 'commander';
import { advanceDemo } from './demo/advance/advance-demo.js';
import { print } from './print.js';
import { progress } from './progress.js';
import { chooseWorkspace, withRapport, type GlobalOptions } from './with-rapport.js';

const MOST_DAYS = 366;

const advanceCommand = new Command('advance')
  .argument('<days>', 'by how many days')
  .description('let days go by in the demo: mails leave, people answer, are away or say nothing')
  .action(async (text: string, _options: object, command: Command) => {
    const options = command.optsWithGlobals<GlobalOptions>();
    const days = Number(text);
    if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) throw badInput('days', `give a whole number from 1 to ${MOST_DAYS}.`);
    const bar = progress('Letting days go by');
    const told = await withRapport(async (app) =>
      advanceDemo(app, await chooseWorkspace(app.get(Database), options.workspace), days, (done) => bar.report(done, days)),
    ).finally(() => bar.done());
    print(options, told, [...told.lines, `It is ${told.now.toISOString().slice(0, 10)} in the demo.`]);
  });

export const demoCommand = new Command('demo')
  .description('the workspace that the first start makes')
  .addCommand(advanceCommand);
