import { Jobs } from '#platform';
import type { INestApplicationContext } from '@nestjs/common';
import { scheduledTasks } from './schedule.js';

/** Makes this process do what is due; the returned function lets running tasks end and takes no more. */
export async function startWorker(app: INestApplicationContext): Promise<() => Promise<void>> {
  const jobs = app.get(Jobs, { strict: false });
  await jobs.work(scheduledTasks(app));
  return () => jobs.stop();
}
