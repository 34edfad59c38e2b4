import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';

/** Where Debian puts it. */
const PROGRAM = '/usr/bin/spamassassin';

export const hasSpamAssassin = (): boolean => existsSync(PROGRAM);

/** What SpamAssassin makes of one message. */
export interface SpamScore {
  score: number;
  /** The rules that matched, with their points. */
  rules: string;
}

/** Neither network nor what it learned on this machine: the rules as they come with the package. */
const LOCAL = ['-L', '--mbox', '--cf=use_bayes 0'];
const TAG = '--cf=add_header all Points score=_SCORE_ rules=_TESTSSCORES(,)_';

/** Scores many messages in one run, in their order. */
export async function spamScores(sources: string[]): Promise<SpamScore[]> {
  const run = spawn(PROGRAM, [...LOCAL, TAG], { stdio: ['pipe', 'pipe', 'ignore'] });
  run.stdin.end(sources.map(asMailboxEntry).join(''));
  const marked = (await text(run.stdout)).split(/^From /m).slice(1);
  return marked.map((message) => {
    const [, score, rules] = /^X-Spam-Points: score=(-?[\d.]+)\s+rules=((?:.|\r?\n[ \t])*)/m.exec(message)!;
    return { score: Number(score), rules: rules!.replace(/\s+/g, '') };
  });
}

const asMailboxEntry = (source: string): string =>
  `From rapport@example.org Sat Nov 21 10:00:00 2026\n${source.replace(/\r\n/g, '\n').replace(/^(?=>*From )/gm, '>')}\n\n`;

