import type { Averages } from '#likelihood';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { averagesOf, type AveragesAnswer } from './kept-averages.js';

/** Averages as this process read them, of one revision. */
export interface Known {
  revision: string;
  averages: Averages;
}

const MOST_WORKSPACES = 1_000;

/**
 * What is usual in each workspace, as this process last read it. Whoever reads scores asks with the same statement whether
 * it still holds, so that nothing is used that has grown old, and nothing is told again that is known.
 */
@Injectable()
export class KnownAverages {
  private readonly byWorkspace = new Map<string, Known>();

  constructor(private readonly db: Database) {}

  /** What to compare with what is kept; null when nothing is known. */
  get(): Known | null {
    return this.byWorkspace.get(this.db.workspaceId) ?? null;
  }

  /** @param known what the answer was asked with */
  update(known: Known | null, { revision, kept }: AveragesAnswer): Averages {
    if (!kept) return known!.averages;
    const averages = averagesOf(kept);
    if (this.byWorkspace.size >= MOST_WORKSPACES) this.byWorkspace.clear();
    this.byWorkspace.set(this.db.workspaceId, { revision, averages });
    return averages;
  }
}
