import type { InteractionListener } from '#interactions';
import { Clock, Database, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { AveragesService } from './averages.service.js';
import { keepScores } from './kept-scores.js';
import { keepTouches } from './kept-touches.js';
import { LogReader } from './log.reader.js';
import type { Tier } from './priors.js';
import { scoreContact } from './score-contact.js';

/** Locked as the log locks them: a contact's entries are counted by one at a time. */
const HOLD = 'select id, tier from contact where id = any($1) order by id for no key update';

/** How many contacts' logs are in memory together. */
const CONTACTS_AT_ONCE = 200;

/** Keeps the scores of contacts the same as their logs. */
@Injectable()
export class ScoresService implements InteractionListener {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
    private readonly log: LogReader,
    private readonly averages: AveragesService,
  ) {}

  async logged(contactIds: string[]): Promise<void> {
    for (let i = 0; i < contactIds.length; i += CONTACTS_AT_ONCE)
      await this.recompute(contactIds.slice(i, i + CONTACTS_AT_ONCE));
  }

  /** Counts these contacts anew from their logs, against the averages as they are kept. */
  @Transactional()
  async recompute(contactIds: string[]): Promise<void> {
    const contacts = await this.db.query<{ id: string; tier: Tier }>(HOLD, [contactIds]);
    const now = this.clock.now();
    const logs = await this.log.logsOf(contactIds);
    const averages = await this.averages.current();
    const scored = contacts.map((contact) => scoreContact(contact, logs.get(contact.id) ?? [], averages, now));
    await keepTouches(this.db, scored);
    await keepScores(this.db, scored, now);
  }
}
