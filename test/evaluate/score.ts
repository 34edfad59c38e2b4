import path from 'node:path';
import { evaluate, figuresOf, isAnswered, scored, type Evaluation } from './score/evaluation.js';
import { readMessages } from './score/message-file.js';
import { predictionLines, touchLines, writeLines } from './score/outputs.js';
import { printTable } from './score/table.js';
import { USAGE, UsageError, wantedBy, type Wanted } from './score/wanted.js';

/** Where an evaluation that takes options is run. */
interface Surroundings {
  /** The folder of the cases. */
  cases: string;
  /** What file names are relative to. */
  cwd: string;
}

/** How well the score foretells answers in real conversations: one collection as a line of JSON, or all in a table. */
export async function run(args: string[], { cases, cwd }: Surroundings): Promise<0 | 1 | 2> {
  try {
    const wanted = wantedBy(args);
    if (wanted.all) return (await printTable(path.resolve(cwd, wanted.target ?? path.join(cases, 'replies')), console.log)) ? 0 : 1;
    console.log(JSON.stringify(await judge(wanted, (file) => path.resolve(cwd, file))));
    return 0;
  } catch (error) {
    console.error((error as Error).message);
    if (!(error instanceof UsageError)) return 1;
    console.error(USAGE);
    return 2;
  }
}

async function judge({ target, regime, windowDays, predictions, touches }: Wanted, at: (file: string) => string) {
  const started = performance.now();
  const evaluation = evaluate(await readMessages(at(target!)), regime, windowDays);
  const figures = { ...countsOf(evaluation), ...figuresOf(scored(evaluation)) };
  if (predictions) await writeLines(at(predictions), predictionLines(evaluation));
  if (touches) await writeLines(at(touches), touchLines(evaluation));
  return { file: target, regime, window: windowDays, ...figures, seconds: Math.round(performance.now() - started) / 1000 };
}

/** `replyRate` is of the touches whose window closed within the collection; the second half of those is scored. */
function countsOf({ touches, split }: Evaluation) {
  const closed = touches.filter((_touch, i) => split[i] !== 'censored');
  const replyRate = closed.length ? closed.filter(isAnswered).length / closed.length : null;
  return { touches: touches.length, scored: split.filter((one) => one === 'test').length, replyRate };
}
