import { Database, Workspaces } from '#platform';
import { ScoreReportReader, type ScoreErrors, type ScoreReport } from '#scoring';
import { Command, Option } from 'commander';
import { languageOf, type Language } from './pitch-options.js';
import { print } from './print.js';
import { chooseWorkspace, withRapport, type GlobalOptions } from './with-rapport.js';

interface ReportOptions extends GlobalOptions {
  language?: Language;
}

export const reportCommand = new Command('report')
  .description('tell how right the scores of the workspace were, each as of the moment before its message was sent')
  .addOption(new Option('--language <language>', 'of the words; the workspace’s when left out').choices(['fr', 'en']))
  .action(async (_options: object, command: Command) => {
    const options = command.optsWithGlobals<ReportOptions>();
    const { told, language } = await read(options);
    print(options, told, tell(told, language));
  });

function read(options: ReportOptions): Promise<{ told: ScoreReport; language: Language }> {
  return withRapport(async (app) => {
    const workspaceId = await chooseWorkspace(app.get(Database), options.workspace);
    return app.get(Workspaces).in(workspaceId, 'scoreReport', 'command line', async () => ({
      told: await app.get(ScoreReportReader).read(),
      language: await languageOf(app, options),
    }));
  });
}

/** What the columns and lines of the report are called. */
const WORDS = {
  fr: {
    columns: ['score', 'attendu', 'reçu', 'réponses'],
    scores: 'les scores',
    naive: 'un seul taux pour tous',
    gap: 'Écart moyen entre attendu et reçu\u00a0:',
    open: 'Encore sans issue, non comptées\u00a0:',
  },
  en: {
    columns: ['score', 'expected', 'came', 'answers'],
    scores: 'the scores',
    naive: 'one rate for all',
    gap: 'Mean gap between expected and came:',
    open: 'Still open, not counted:',
  },
};

function tell(told: ScoreReport, language: Language): string[] {
  const { verdict, bins, errors, naiveErrors, calibrationError, open } = told;
  const words = WORDS[language];
  const stillOpen = open ? [`${words.open} ${open}`] : [];
  if (!errors || !naiveErrors) return [verdict[language], ...stillOpen];
  const percents = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const figures = new Intl.NumberFormat(language, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  const percent = (share: number) => percents.format(share);
  const figure = (error: number) => figures.format(error);
  const rows = bins.map(({ from, to, predicted, observed, answers, touches }) =>
    [`${percent(from)} – ${percent(to)}`, percent(predicted), percent(observed), `${answers}/${touches}`]);
  const wrong = (name: string, { logLoss, brier }: ScoreErrors) => [name, figure(logLoss), figure(brier)];
  const compared = [['', 'log-loss', 'Brier'], wrong(words.scores, errors), wrong(words.naive, naiveErrors)];
  const gap = `${words.gap} ${percent(calibrationError!)}`;
  return [verdict[language], '', ...aligned([words.columns, ...rows]), '', ...aligned(compared), gap, ...stillOpen];
}

/** Rows as columns: the first to the left, figures to the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_cell, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows.map((row) => row.map((cell, i) => (i ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join('  '));
}
