import { Workspaces } from '#platform';
import { Injectable, Logger } from '@nestjs/common';
import { faultName } from './fault-name.js';
import { pauseMs, ReadingPace } from './reading-pace.js';
import type { Progress, Sighted } from './sighted.js';
import { StoreMessages } from './store-messages.js';
import { StoringTurns } from './storing-turns.js';
import { notStored } from './told-sightings.js';

/** How often messages were tried before, by UID. */
export type Tries = ReadonlyMap<number, number>;

const NEVER: Tries = new Map();

/** Stores batches so that one message that cannot be stored keeps no other from it. */
@Injectable()
export class CarefulStoring {
  private readonly log = new Logger('Capture');

  constructor(
    private readonly workspaces: Workspaces,
    private readonly storing: StoreMessages,
    private readonly turns: StoringTurns,
    private readonly pace: ReadingPace,
  ) {}

  /** Rejects where nothing at all can be written. */
  async store(workspaceId: string, sighted: readonly Sighted[], progress: Progress | null, tries = NEVER): Promise<void> {
    try {
      await this.write(workspaceId, sighted, progress);
    } catch (error) {
      if (!sighted.length) throw error;
      for (const one of sighted) await this.storeAlone(workspaceId, one, tries);
      await this.write(workspaceId, [], progress);
    }
  }

  private async storeAlone(workspaceId: string, one: Sighted, tries: Tries): Promise<void> {
    await this.write(workspaceId, [one], null).catch(async (error: unknown) => {
      this.log.error(`A message could not be stored (${faultName(error)}); it is tried again later.`);
      const nextTryAt = new Date(one.seenAt.getTime() + pauseMs(this.pace.failed, (tries.get(one.uid ?? 0) ?? 0) + 1));
      await this.write(workspaceId, [{ ...one, found: { outcome: 'FAILED', reason: notStored, nextTryAt } }], null);
    });
  }

  private async write(workspaceId: string, sighted: readonly Sighted[], progress: Progress | null): Promise<void> {
    await this.turns.in(workspaceId, () => this.workspaces.in(workspaceId, 'capture', 'task capture', () => this.storing.store(sighted, progress)));
  }
}
