import { headlineOf, evidenceAt, segmentOf, type Averages, type Tier } from '#likelihood';
import type { Interaction, InteractionListener } from '#interactions';
import { Clock, Database, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { goesOn } from '#touches';
import { AveragesService } from './averages.service.js';
import { holdContacts } from './hold-contacts.js';
import { keepTold, type Counted } from './keep-told.js';
import { LogReader, type News } from './log.reader.js';
import { tellAnew, type Frozen } from './tell-anew.js';
import { tellOn, type Day } from './tell-on.js';
import type { Retold } from './told-contact.js';
import { ToldReader, type KeptRow } from './told.reader.js';

/** $2: whether the chances of open touches are taken anew. */
const FROZEN = 'select id, tier, case when closed or not $2::boolean then chance end as chance from touch where contact_id = any($1)';

const WAITING = 'select distinct contact_id as id from touch where not closed';

/** Contacts whose log was never counted, as what is written past the log's own service, or whose counts no longer hold. */
const UNCOUNTED = `
  select c.id from contact c
  where not exists (select from contact_score s where s.workspace_id = c.workspace_id and s.contact_id = c.id)
    and exists (select from interaction i where i.workspace_id = c.workspace_id and i.contact_id = c.id)`;

/** How many contacts are in memory together: with their logs, and as they are kept. */
const LOGS_AT_ONCE = 200;
const CONTACTS_AT_ONCE = 1_000;

/** Keeps touches and sums of contacts with their logs. */
@Injectable()
export class ScoresService implements InteractionListener {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
    private readonly log: LogReader,
    private readonly told: ToldReader,
    private readonly averages: AveragesService,
  ) {}

  /** Goes on where the new entries only add to what was told, in the same few statements for many contacts as for one. */
  @Transactional()
  async logged(contactIds: string[], entries: readonly Interaction[]): Promise<void> {
    for (const ids of portions(contactIds, CONTACTS_AT_ONCE)) {
      const own = contactIds.length > ids.length ? entriesOf(ids, entries) : entries;
      const [contacts, news, averages] = await Promise.all([this.told.of(ids), this.log.newsOf(own), this.averages.current()]);
      await this.count(contacts, news, averages);
    }
  }

  /** Counts these contacts anew from their logs, against the averages as they are kept. What is frozen with a touch stays. */
  @Transactional()
  async recompute(contactIds: string[], { thaw = false }: { thaw?: boolean } = {}): Promise<void> {
    await holdContacts(this.db, contactIds);
    for (const ids of portions(contactIds, LOGS_AT_ONCE)) {
      const averages = await this.averages.current();
      const now = this.clock.now();
      await this.keep(await this.countAnew(await this.told.of(ids), { averages, now }, thaw), { averages, now });
    }
  }

  /** Counts those that nobody has counted, each portion in a transaction of its own. Whether there were any. */
  async countUncounted(): Promise<boolean> {
    const ids = (await this.db.query<{ id: string }>(UNCOUNTED)).map(({ id }) => id);
    for (const some of portions(ids, LOGS_AT_ONCE)) await this.recompute(some);
    return ids.length > 0;
  }

  /** Takes the chances of open touches anew: once, when a workspace has learned what is usual in it. */
  async thaw(): Promise<void> {
    const ids = (await this.db.query<{ id: string }>(WAITING)).map(({ id }) => id);
    for (const some of portions(ids, LOGS_AT_ONCE)) await this.recompute(some, { thaw: true });
  }

  private async count(contacts: readonly KeptRow[], news: News, averages: Averages): Promise<void> {
    const now = this.clock.now();
    const goOn = new Set(contacts.filter((one) => one.told && goesOnWith(one, news)));
    const retold = [...goOn].map(({ contactId, tier, told }) => {
      const exchanges = news.exchanges.get(contactId)!;
      return { tier, retold: tellOn(told!, exchanges, news.answered.get(contactId) ?? [], { averages, tier, now }) };
    });
    const anew = contacts.filter((one) => !goOn.has(one));
    for (const some of portions(anew, LOGS_AT_ONCE)) retold.push(...(await this.countAnew(some, { averages, now })));
    await this.keep(retold, { averages, now });
  }

  private async countAnew(contacts: readonly KeptRow[], day: Omit<Day, 'tier'>, thaw = false): Promise<{ tier: Tier; retold: Retold }[]> {
    const ids = contacts.map(({ contactId }) => contactId);
    const rows = await this.db.query<Frozen & { id: string }>(FROZEN, [ids, thaw]);
    const frozen = new Map(rows.map(({ id, ...kept }) => [id, kept]));
    const logs = await this.log.logsOf(ids);
    return contacts.map(({ contactId, tier }) =>
      ({ tier, retold: tellAnew(contactId, logs.get(contactId) ?? [], frozen, { ...day, tier }) }));
  }

  private async keep(retold: readonly { tier: Tier; retold: Retold }[], { averages, now }: Omit<Day, 'tier'>): Promise<void> {
    if (retold.length) await keepTold(this.db, retold.map((one) => counted(one, averages, now)), now);
  }
}

function goesOnWith({ contactId, told }: KeptRow, { exchanges, unclear }: News): boolean {
  const own = exchanges.get(contactId);
  return own !== undefined && !unclear.has(contactId) && goesOn(told!.story, own);
}

function counted({ tier, retold }: { tier: Tier; retold: Retold }, averages: Averages, now: Date): Counted {
  const { kept, waiting, channel } = retold;
  const { curves } = averages;
  const standing = { evidence: evidenceAt(kept.sums, waiting, now, curves), lastInboundAt: kept.lastInboundAt };
  return { retold, headline: headlineOf(standing, { segment: segmentOf(averages, tier, channel), curves }, now) };
}

function entriesOf(contactIds: readonly string[], entries: readonly Interaction[]): Interaction[] {
  const some = new Set(contactIds);
  return entries.filter(({ contactId }) => some.has(contactId));
}

function* portions<T>(all: readonly T[], size: number): Generator<T[]> {
  for (let first = 0; first < all.length; first += size) yield all.slice(first, first + size);
}
