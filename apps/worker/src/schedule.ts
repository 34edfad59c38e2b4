import { ForgetExpired, SendServiceMail } from '#accounts';
import { GenerateBatch } from '#batches';
import { DeleteStoredBytes, ForgetUnusedFiles } from '#files';
import type { DueTask } from '#platform';
import { RecomputeScores } from '#scoring';
import { DeliverDispatch } from '#sending';
import type { INestApplicationContext, Type } from '@nestjs/common';

/** Every task of the product; its class says which queue it takes from and at what cadence (UTC). */
const TASKS: Type<DueTask>[] = [
  DeleteStoredBytes, DeliverDispatch, ForgetExpired, ForgetUnusedFiles, GenerateBatch, RecomputeScores, SendServiceMail,
];

export const scheduledTasks = (app: INestApplicationContext): DueTask[] =>
  TASKS.map((task) => app.get(task, { strict: false }));
