import { Clock, Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { ContactScore } from './contact-score.entity.js';
import { explain } from './explain.js';
import type { Language, Telling } from './relative-date.js';
import { segmentLabel } from './segment-label.js';
import { scoreIsShown } from './shown-score.js';

const scores = (withCard: boolean): string => `
  select s.contact_id as "contactId", s.tier, s.channel, s.probability, s.score, s.ratio, s.band, s.confidence,
    s.computed_at as "computedAt" ${withCard ? ', s.card::text as card' : ''}
  from contact_score s join contact c on c.workspace_id = s.workspace_id and c.id = s.contact_id
  where s.contact_id = any($1) and ${scoreIsShown('s', 'c')}`;

const WITH_CARD = scores(true);
const WITHOUT_CARD = scores(false);

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

  /** Batched; null without enough history. For lists, the card with all the details may be left out. */
  find(contactId: string, withCard = true): Promise<ContactScore | null> {
    const text = withCard ? WITH_CARD : WITHOUT_CARD;
    return this.db.load(text, contactId, async (ids) => {
      const rows = await this.db.query<ContactScore>(text, [ids]);
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
