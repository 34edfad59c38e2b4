import { PitchPlans, WritePitches, type PitchPlan } from '#pitches';
import { DomainError, Workspaces, type DueTask, type JobIds } from '#platform';
import { Injectable, Logger } from '@nestjs/common';
import { BatchItems } from './batch-items.js';
import { BatchWork } from './batch-work.js';
import type { Batch } from './batch.entity.js';

/** So many are read, written and kept at a time; between two slices a batch can be cancelled. */
const SLICE = 200;
/** So many are written under one plan. */
const ROUND = 5 * SLICE;

/**
 * Makes the pitches of a batch, as its author and with the version of the template it was asked for. Safe to run twice,
 * and by two workers at once; where one was killed another goes on.
 */
@Injectable()
export class GenerateBatch implements DueTask {
  readonly queue = 'generate-batch';
  /** For those whose worker died. */
  readonly cron = '* * * * *';
  private readonly log = new Logger(GenerateBatch.name);

  constructor(
    private readonly workspaces: Workspaces,
    private readonly plans: PitchPlans,
    private readonly writer: WritePitches,
    private readonly items: BatchItems,
    private readonly work: BatchWork,
  ) {}

  async run({ workspaceId, batchId }: JobIds = {}): Promise<void> {
    if (workspaceId) await this.workspaces.in(workspaceId, this.queue, `task ${this.queue}`, () => this.generate(batchId!));
    else await this.workspaces.each(this.queue, () => this.takeUp());
  }

  /** One that fails again holds up no other. */
  private async takeUp(): Promise<void> {
    for (const id of await this.work.listIdle())
      await this.generate(id).catch((error: Error) => this.log.error(`${this.queue} failed: ${error.message}`));
  }

  private async generate(id: string): Promise<void> {
    let batch = await this.work.claim(id);
    try {
      while (batch) batch = await this.round(batch);
    } catch (error) {
      await this.work.giveBack(id, error);
      if (!(error instanceof DomainError)) throw error;
    }
  }

  /** @returns the batch while there is more to do */
  private async round(batch: Batch): Promise<Batch | null> {
    const contactIds = await this.items.listPending(batch.id, ROUND);
    if (!contactIds.length) return this.work.finish(batch.id);
    const plan = await this.planOf(batch);
    let kept: Batch | null = batch;
    for await (const written of this.writer.writeInSlices(plan, contactIds, SLICE)) {
      kept = await this.work.keep(batch.id, plan, written);
      if (!kept) break;
    }
    return kept;
  }

  private planOf({ templateId, templateVersion: version, wishes, authorId }: Batch): Promise<PitchPlan> {
    if (templateId) return this.plans.ofTemplate(templateId, wishes, { authorId, version });
    throw new DomainError('CONFLICT', 'The template was deleted. What was made stays; choose another one for the others.');
  }
}
