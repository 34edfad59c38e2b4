import { Database, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { BookSightings } from './book-sightings.js';
import { CapturedListeners } from './captured-listeners.js';
import { InsertMessages } from './insert-messages.js';
import type { MailMessage } from './mail-message.entity.js';
import type { SightingOutcome } from './mail-sighting.entity.js';
import type { Progress, Sighted } from './sighted.js';
import { SortSighted } from './sort-sighted.js';
import type { SortedBatch } from './sorted-batch.js';

/** Two who store at once could each believe to be the first, and what follows locks other rows in an order of its own. */
export const ONE_AT_A_TIME = `select pg_advisory_xact_lock(hashtextextended('capture ' || current_workspace_id(), 0))`;

/** Where every message comes in, whoever captured it: in the ledger each time it is seen, stored once. */
@Injectable()
export class StoreMessages {
  constructor(
    readonly db: Database,
    private readonly sorting: SortSighted,
    private readonly inserting: InsertMessages,
    private readonly booking: BookSightings,
    private readonly listeners: CapturedListeners,
  ) {}

  /**
   * All of it or, if anything fails, nothing.
   * @param sighted each place of a folder at most once
   * @param progress how far the folder is read then; null where that says nothing
   * @returns the messages that are new
   */
  @Transactional()
  async store(sighted: readonly Sighted[], progress: Progress | null = null): Promise<MailMessage[]> {
    return (await this.keep(sighted, progress)).messages;
  }

  /** All of it or nothing. @returns how many became what */
  @Transactional()
  async storeAndCount(sighted: readonly Sighted[]): Promise<Record<SightingOutcome, number>> {
    const { booked } = await this.keep(sighted, null);
    const count = (outcome: SightingOutcome): number => booked.filter((one) => one.outcome === outcome).length;
    return { STORED: count('STORED'), KNOWN: count('KNOWN'), SKIPPED: count('SKIPPED'), FAILED: count('FAILED') };
  }

  private async keep(sighted: readonly Sighted[], progress: Progress | null): Promise<SortedBatch> {
    await this.db.query(ONE_AT_A_TIME);
    const batch = await this.sorting.sort(sighted);
    const { messages, packed, booked, joining } = batch;
    await this.inserting.insert(messages, packed);
    await this.inserting.join(joining);
    await this.booking.book(booked, progress);
    if (messages.length) await this.listeners.tell(messages);
    return batch;
  }
}
