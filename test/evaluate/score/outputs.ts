import { writeFile } from 'node:fs/promises';
import type { Evaluation } from './evaluation.js';

const seconds = (at: Date | null): string => (at === null ? '' : String(at.getTime() / 1000));

export const touchLines = ({ touches, split }: Evaluation): string[] => [
  'touch_id,sender,receiver,t0,reply_at,followups,split',
  ...touches.map(({ from, to, question }, id) =>
    [id, from, to, seconds(question.sentAt), seconds(question.replyAt), question.followups, split[id]].join()),
];

export const predictionLines = ({ touches }: Evaluation): string[] => [
  'touch_id,p',
  ...touches.map(({ replayed }, id) => `${id},${replayed.chance}`),
];

export const writeLines = (file: string, lines: string[]): Promise<void> => writeFile(file, `${lines.join('\n')}\n`);
