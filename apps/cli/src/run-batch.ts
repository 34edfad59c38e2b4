import { setTimeout } from 'node:timers/promises';
import { BatchesReader, BatchesService, GenerateBatch } from '#batches';
import type { INestApplicationContext } from '@nestjs/common';
import type { ActingMember } from './acting-member.js';
import { progress, type Progress } from './progress.js';

const EVERY_MS = 250;

/** Works a batch through, or watches whichever worker was faster, until it has ended. Ctrl-C cancels it. */
export async function runBatch(app: INestApplicationContext, member: ActingMember, batchId: string): Promise<void> {
  const cancel = () => void member.do('cancelBatch', () => app.get(BatchesService).cancel(batchId)).catch(() => undefined);
  process.once('SIGINT', cancel);
  const bar = progress('Writing');
  const faults: Error[] = [];
  const working = app.get(GenerateBatch).run({ workspaceId: member.workspaceId, batchId }).catch((error: Error) => void faults.push(error));
  try {
    while (!(await hasEnded(app, member, batchId, bar))) {
      if (faults.length) throw faults[0];
      await setTimeout(EVERY_MS);
    }
    await working;
  } finally {
    bar.done();
    process.removeListener('SIGINT', cancel);
  }
}

const hasEnded = (app: INestApplicationContext, member: ActingMember, id: string, bar: Progress): Promise<boolean> =>
  member.do('batch', async () => {
    const { total, pending } = await app.get(BatchesReader).counts(id);
    bar.report(total - pending, total);
    return (await app.get(BatchesService).get(id)).hasEnded;
  });
