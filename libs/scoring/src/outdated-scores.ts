import { Clock, Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { AveragesService } from './averages.service.js';
import { listOutdatedScores, type Tolerance } from './kept-scores.js';
import { listOutdatedTouches } from './kept-touches.js';
import { LogReader } from './log.reader.js';
import type { Tier } from './priors.js';
import { scoreContact } from './score-contact.js';

/** Some contacts, by id, and what is outdated among them. */
export interface Portion {
  lastId: string;
  outdatedIds: string[];
  /** Touches changed, and so do the averages. */
  hasNewTouches: boolean;
}

/** How many contacts' logs are in memory together. */
const CONTACTS_AT_ONCE = 200;

const NEXT = `select id, tier from contact where id > $1 order by id limit ${CONTACTS_AT_ONCE}`;

/** Finds what time, or a change that passed the service by, has made of the scores. */
@Injectable()
export class OutdatedScores {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly log: LogReader,
    private readonly averages: AveragesService,
  ) {}

  /** Looks at the next contacts of the workspace; null when there are none. Locks nothing. */
  async after(id: string, tolerance: Tolerance): Promise<Portion | null> {
    const contacts = await this.db.query<{ id: string; tier: Tier }>(NEXT, [id]);
    if (!contacts.length) return null;
    const logs = await this.log.logsOf(contacts.map((contact) => contact.id));
    const averages = await this.averages.current();
    const now = this.clock.now();
    const scored = contacts.map((contact) => scoreContact(contact, logs.get(contact.id) ?? [], averages, now));
    const touched = await listOutdatedTouches(this.db, scored);
    const moved = await listOutdatedScores(this.db, scored, tolerance);
    const outdatedIds = [...new Set([...touched, ...moved])];
    return { lastId: contacts.at(-1)!.id, outdatedIds, hasNewTouches: touched.length > 0 };
  }
}
