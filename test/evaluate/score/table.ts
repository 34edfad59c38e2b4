import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { BASELINES, forecastsOf } from './baselines.js';
import { evaluate, figuresOf, scored, type Figures } from './evaluation.js';
import { readMessages, MessageFileError } from './message-file.js';
import { agreementOf, agrees, type Agreement } from './reference.js';
import type { Regime } from './regime.js';

interface Row {
  collection: string;
  regime: Regime;
  figures: Record<string, Figures>;
}

const MODELS = ['score', ...(Object.keys(BASELINES) as (keyof typeof BASELINES)[])] as const;
const MEASURES = ['auc', 'logLoss', 'brier', 'ece'] as const;
const REGIMES: Regime[] = ['team', 'ego'];
const USUAL_DAYS = 14;

/** Collections of a folder: `X.csv`, but neither `X.touches14.csv` nor `X.ref14.csv`. */
export async function collectionsIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => /^[^.]+\.csv$/.test(name)).sort();
  if (!names.length) throw new MessageFileError(`${folder}: there is no collection, a file X.csv, in it.`);
  return names.map((name) => path.basename(name, '.csv'));
}

/** Prints every collection against the baselines as it goes; whether all agree with what the folder has of them. */
export async function printTable(folder: string, print: (line: string) => void): Promise<boolean> {
  const [rows, agreements]: [Row[], boolean[]] = [[], []];
  for (const collection of await collectionsIn(folder)) {
    const messages = await readMessages(path.join(folder, `${collection}.csv`));
    for (const regime of REGIMES) {
      const started = performance.now();
      const evaluation = evaluate(messages, regime, USUAL_DAYS);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      const baselines = Object.keys(BASELINES) as (keyof typeof BASELINES)[];
      const others = baselines.map((name) => [name, figuresOf(scored(evaluation, forecastsOf(name, evaluation, regime)))]);
      rows.push({ collection, regime, figures: { score: figuresOf(scored(evaluation)), ...Object.fromEntries(others) } });
      const agreement = agreementOf(evaluation, regime, path.join(folder, collection));
      agreements.push(agrees(agreement));
      print(`${collection}, ${regime}: ${evaluation.touches.length} touches in ${seconds} s; ${told(agreement)}`);
    }
  }
  for (const regime of REGIMES) for (const line of ['', ...tableOf(rows.filter((row) => row.regime === regime), regime)]) print(line);
  return agreements.every(Boolean);
}

function told(agreement: Agreement): string {
  const { touches, chances } = agreement;
  const known = [
    ...(touches === null ? [] : [touches ? `${touches} touches differ` : 'touches agree']),
    ...(chances === null ? [] : [`chances differ by ${chances.toExponential(1)} at most`]),
  ];
  return known.length ? `${agrees(agreement) ? 'ok' : 'DIFFERS'}: ${known.join(', ')}` : 'nothing to compare with';
}

/** In Markdown, as the documentation has it. */
function tableOf(rows: readonly Row[], regime: Regime): string[] {
  const lines = [...rows, { collection: 'mean', regime, figures: meanOf(rows) }].map(({ collection, figures }) =>
    [collection, ...MODELS.map((model) => MEASURES.map((measure) => shown(figures[model][measure])).join(' / '))]);
  const header = [`${regime}: AUC / log-loss / Brier / ECE`, ...MODELS];
  return [header, header.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`);
}

function meanOf(rows: readonly Row[]): Record<string, Figures> {
  const mean = (model: string, measure: keyof Figures): number | null => {
    const known = rows.flatMap(({ figures }) => figures[model][measure] ?? []);
    return known.length ? known.reduce((sum, figure) => sum + figure) / known.length : null;
  };
  const figures = (model: string) => Object.fromEntries(MEASURES.map((measure) => [measure, mean(model, measure)])) as unknown as Figures;
  return Object.fromEntries(MODELS.map((model) => [model, figures(model)]));
}

const shown = (figure: number | null): string => (figure === null ? '-' : figure.toFixed(3));
