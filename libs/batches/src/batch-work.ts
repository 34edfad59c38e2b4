import { StorePitches, type PitchPlan, type WrittenPitch } from '#pitches';
import { Clock, Database, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { BatchItems } from './batch-items.js';
import { Batch } from './batch.entity.js';
import { outcomeOf } from './outcome-of.js';

const IDLE = `
  select id from batch where ended_at is null and coalesce(claimed_until, created_at + interval '1 minute') < $1
  order by created_at, id`;

/** Moves a batch on. Each step locks it, so that two workers take turns and one that was cancelled stands still. */
@Injectable()
export class BatchWork {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
    private readonly items: BatchItems,
    private readonly store: StorePitches,
  ) {}

  /** Batches that wait though nobody works on them: their worker died, or their job was lost. */
  async listIdle(): Promise<string[]> {
    return (await this.db.query<{ id: string }>(IDLE, [this.clock.now()])).map(({ id }) => id);
  }

  /** Null when there is nothing to do here: it has ended, or is another worker's. */
  @Transactional()
  async claim(id: string): Promise<Batch | null> {
    const batch = await this.db.get(Batch, id, 'batch');
    return batch.claim(this.clock.now()) ? this.save(batch) : null;
  }

  /** Keeps what was written for those nobody settled meanwhile. Null, and nothing kept, once the batch has ended. */
  @Transactional()
  async keep(id: string, plan: PitchPlan, written: WrittenPitch[]): Promise<Batch | null> {
    const batch = await this.db.get(Batch, id, 'batch');
    if (batch.hasEnded) return null;
    const open = await this.items.stillPending(id, written.map(({ facts }) => facts.contact.id));
    const outcomes = written
      .filter(({ facts }) => open.has(facts.contact.id))
      .map((one) => ({ contactId: one.facts.contact.id, ...outcomeOf(plan, one, id) }));
    await this.store.insert(outcomes.flatMap(({ pitch }) => pitch ?? []));
    await this.items.settle(id, outcomes.map(({ pitch, ...settled }) => ({ ...settled, pitchId: pitch?.id ?? null })));
    batch.advance(this.clock.now());
    return this.save(batch);
  }

  /** @returns null, for there is no more to do */
  @Transactional()
  async finish(id: string): Promise<null> {
    const batch = await this.db.get(Batch, id, 'batch');
    if (batch.hasEnded) return null;
    batch.finish(this.clock.now());
    await this.save(batch);
    return null;
  }

  /** What stopped the work: a rule ends the batch, anything else leaves it to be tried again. */
  @Transactional()
  async giveBack(id: string, error: unknown): Promise<void> {
    const batch = await this.db.get(Batch, id, 'batch');
    batch.giveBack(error, this.clock.now());
    await this.save(batch);
  }

  private async save(batch: Batch): Promise<Batch> {
    return (await this.db.manager()).save(batch);
  }
}
