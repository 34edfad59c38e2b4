import { weeklyScores, type AveragesAt, type Tier } from '#likelihood';
import { Database } from '#platform';
import { touchesOf } from '#touches';
import { Injectable } from '@nestjs/common';
import { LogReader } from './log.reader.js';
import { PastAverages } from './past-averages.reader.js';

/** A contact's chance at some time, from 0 to 1; null without enough history then. */
export interface EarlierScore {
  contactId: string;
  probability: number | null;
}

/** How many contacts' logs are in memory together. */
const CONTACTS_AT_ONCE = 200;

const NEXT = `
  select c.id, c.tier from contact_score s join contact c on c.id = s.contact_id
  where s.contact_id > $1 order by s.contact_id limit ${CONTACTS_AT_ONCE}`;

/** Scores as they were: touches, answers, warmth and what was usual in the workspace as of one time. */
@Injectable()
export class EarlierScores {
  constructor(
    private readonly db: Database,
    private readonly log: LogReader,
    private readonly past: PastAverages,
  ) {}

  async averages(at: Date): Promise<AveragesAt> {
    return (await this.past.at([at]))[0]!;
  }

  /** Of the next contacts by id that have a score kept; none at the end. */
  async after(id: string, averages: AveragesAt): Promise<EarlierScore[]> {
    const contacts = await this.db.query<{ id: string; tier: Tier }>(NEXT, [id]);
    const logs = await this.log.logsOf(contacts.map((contact) => contact.id));
    return contacts.map(({ id: contactId, tier }) => {
      const { touches, inbound } = touchesOf(logs.get(contactId) ?? [], averages.curves.tuning);
      const [{ probability }] = weeklyScores({ tier, touches, inboundAt: inbound.map(({ at }) => at) }, [averages]);
      return { contactId, probability };
    });
  }
}
