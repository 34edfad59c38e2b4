import { Clock, Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { ContactScore } from './contact-score.entity.js';
import { explain } from './explain.js';
import type { Language, Telling } from './relative-date.js';
import { scoreColumns } from './score-columns.js';
import { segmentLabel } from './segment-label.js';
import { scoreIsShown } from './shown-score.js';

const scoresOf = (columns: string): string => `
  select ${columns} from contact_score s join contact c on c.workspace_id = s.workspace_id and c.id = s.contact_id
  where s.contact_id = any($1) and ${scoreIsShown('s', 'c')}`;

/** A signed-in person's own language, else the workspace's. */
const READER = `
  select coalesce((select a.language from account a where a.id = current_account_id()), w.language) as language,
    w.time_zone as "timeZone"
  from workspace w`;

/** Scores as they are kept, and their explanations, which are made only when somebody asks. */
@Injectable()
export class ResponsivenessReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Batched; null without enough history. For lists: with no more than the fields asked for need. */
  find(contactId: string, asked: ReadonlySet<string> | null = null): Promise<ContactScore | null> {
    const columns = scoreColumns(asked);
    return this.db.load(`responsiveness ${columns}`, contactId, async (ids) => {
      const rows = await this.db.query<ContactScore>(scoresOf(columns), [ids]);
      const byContact = new Map(rows.map((row) => [row.contactId, Object.assign(new ContactScore(), row)]));
      return ids.map((id) => byContact.get(id) ?? null);
    });
  }

  async explain(score: ContactScore, asked: Language | null): Promise<string> {
    const reader = await this.reader();
    const language = asked ?? (reader.language === 'fr' ? 'fr' : 'en');
    const segment = segmentLabel(score.tier, score.channel, language);
    return explain(score.details, { language, segment, timeZone: reader.timeZone, now: this.clock.now() });
  }

  private reader(): Promise<Pick<Telling, 'timeZone'> & { language: string }> {
    return this.db.load('reader', 'me', async () => this.db.query(READER));
  }
}
