import { ForgetExpired, SendServiceMail } from '#accounts';
import { GenerateBatch } from '#batches';
import { ApplyPrivacyRules, CompareMailboxes, ReadingLoop } from '#capture';
import { AdvanceEnrolments } from '#enrolments';
import { DeleteStoredBytes, ForgetUnusedFiles } from '#files';
import { PrepareLaunch } from '#launches';
import type { DueTask } from '#platform';
import { EscalateReplies } from '#replies';
import { CheckScores, RebuildScores, RecomputeScores, RememberScores } from '#scoring';
import { DispatchLoop } from '#sending';
import type { INestApplicationContext, Type } from '@nestjs/common';

/** Every task of the product; its class says which queue it takes from and at what cadence (UTC). */
const TASKS: Type<DueTask>[] = [
  AdvanceEnrolments, ApplyPrivacyRules, CheckScores, CompareMailboxes, DeleteStoredBytes, EscalateReplies, ForgetExpired, ForgetUnusedFiles, GenerateBatch, PrepareLaunch,
  RebuildScores, RecomputeScores, RememberScores, SendServiceMail,
];

/** What is never done: it looks for work by itself as long as the worker runs. */
export interface StandingLoop {
  start(): void;
  stop(): Promise<void>;
}

const LOOPS: Type<StandingLoop>[] = [DispatchLoop, ReadingLoop];

export const scheduledTasks = (app: INestApplicationContext): DueTask[] =>
  TASKS.map((task) => app.get(task, { strict: false }));

export const standingLoops = (app: INestApplicationContext): StandingLoop[] =>
  LOOPS.map((loop) => app.get(loop, { strict: false }));
