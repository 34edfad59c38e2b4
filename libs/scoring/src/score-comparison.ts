import { Clock, Database, Transactional } from '#platform';
import { storyOf } from '#touches';
import { Injectable } from '@nestjs/common';
import { AveragesService } from './averages.service.js';
import { holdContacts } from './hold-contacts.js';
import { LogReader } from './log.reader.js';
import { ScoresService } from './scores.service.js';
import { sumDifferences } from './sum-differences.js';
import { touchDifferences, type Differences, type ToldLog } from './touch-differences.js';
import { WholeLogReader } from './whole-log.reader.js';

/** What a workspace's whole log was compared with. */
export interface Comparison {
  contacts: number;
  touches: number;
  /** People who were logging meanwhile may be among them. */
  suspects: string[];
}

/** So many contacts' touches are compared in one statement. */
const CONTACTS_AT_ONCE = 1_000;

/** Derives everything from the log once more, and compares it with what was kept entry by entry. */
@Injectable()
export class ScoreComparison {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
    private readonly log: WholeLogReader,
    private readonly logs: LogReader,
    private readonly averages: AveragesService,
  ) {}

  /** Looks at the whole workspace, and locks nothing. */
  async compare(): Promise<Comparison> {
    const found = { contacts: 0, touches: 0 };
    const suspects = new Set<string>();
    for await (const told of this.tellAll()) {
      const differences = await this.db.aside(() => touchDifferences(this.db, told));
      found.contacts += told.length;
      for (const { story } of told) found.touches += story.touches.length;
      for (const id of differences.keys()) suspects.add(id);
    }
    for (const id of (await sumDifferences(this.db, await this.moment())).keys()) suspects.add(id);
    return { ...found, suspects: [...suspects].sort() };
  }

  /** Every contact's story, told from nothing by the rules that also tell it entry by entry. */
  async *tellAll(): AsyncGenerator<ToldLog[]> {
    const { tuning } = await this.moment();
    let told: ToldLog[] = [];
    for await (const logs of this.log.logs()) {
      for (const { contactId, exchanges } of logs) told.push({ contactId, story: storyOf(exchanges, tuning) });
      if (told.length < CONTACTS_AT_ONCE) continue;
      yield told;
      told = [];
    }
    if (told.length) yield told;
  }

  /** Looks at these contacts while nobody can log, and counts anew those that do differ. */
  @Transactional()
  async repair(contactIds: readonly string[], scores: ScoresService): Promise<Differences> {
    await holdContacts(this.db, contactIds);
    const moment = await this.moment();
    const logs = await this.logs.logsOf(contactIds);
    const told = contactIds.map((contactId) => ({ contactId, story: storyOf(logs.get(contactId) ?? [], moment.tuning) }));
    const differences = await touchDifferences(this.db, told);
    for (const [id, difference] of await sumDifferences(this.db, moment, contactIds))
      differences.set(id, Math.max(difference, differences.get(id) ?? 0));
    if (differences.size) await scores.recompute([...differences.keys()]);
    return differences;
  }

  private async moment() {
    return { now: this.clock.now(), tuning: (await this.averages.current()).curves.tuning };
  }
}
