import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseMessage } from '#mime';
import { casePath, describeCases } from '../../../test/support/cases.js';
import { classify } from './classify.js';
import { DOUBTFUL } from './classification.js';

const kindOf = async (file: string) =>
  classify(await parseMessage(readFileSync(casePath(file))), { receivedAt: new Date('2026-04-28T09:00:00Z'), ours: [] });

/** Two that a list server met are no reports: an answer somebody wrote, and one of a program. */
const WRITTEN = ['groupwise_03.txt'];

describeCases('mail of machines', 'mail/bounces-mailman', () => {
  it.each(['bounces', 'bounces-mailman'])('in %s is never called a person’s', async (folder) => {
    const called: string[] = [];
    for (const file of readdirSync(casePath(`mail/${folder}/emails`)).filter((one) => !WRITTEN.includes(one))) {
      const { kind, confidence } = await kindOf(`mail/${folder}/emails/${file}`);
      if (kind === 'PERSON' && confidence >= DOUBTFUL) called.push(file);
    }
    expect(called).toEqual([]);
  });
});

describeCases('complaints', 'mail/bounces/expected.json', () => {
  it('say of what type they are, opt-outs and failed signatures among them', async () => {
    const expected = JSON.parse(readFileSync(casePath('mail/bounces/expected.json'), 'utf8')) as Record<string, { feedbacktype?: string }[]>;
    for (const [file, [{ feedbacktype }]] of Object.entries(expected))
      if (feedbacktype) {
        const { kind, feedbackType } = await kindOf(`mail/bounces/emails/${file}`);
        expect([file, feedbackType]).toEqual([file, feedbacktype]);
        expect(feedbackType === 'opt-out' ? ['COMPLAINT', 'UNSUBSCRIBE'] : ['COMPLAINT'], file).toContain(kind);
      }
  });
});
