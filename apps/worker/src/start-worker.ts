import { Jobs } from '#platform';
import type { INestApplicationContext } from '@nestjs/common';
import { scheduledTasks, standingLoops } from './schedule.js';

/** Makes this process do what is due; the returned function lets running tasks end and takes no more. */
export async function startWorker(app: INestApplicationContext): Promise<() => Promise<void>> {
  const jobs = app.get(Jobs, { strict: false });
  const loops = standingLoops(app);
  await jobs.work(scheduledTasks(app));
  for (const loop of loops) loop.start();
  return async () => {
    await Promise.all([jobs.stop(), ...loops.map((loop) => loop.stop())]);
  };
}
