import { Clock, Database } from '#platform';
import { bestTimeOf, ownWeek, timeWords, weekOf } from '#timing';
import { Injectable } from '@nestjs/common';
import type { Language } from '#explaining';
import { answerersOf, segmentName, segmentWeeks, zoneOf } from './answer-times.js';
import { AveragesService } from './averages.service.js';
import { BestTime } from './best-time.js';

const NOBODY = weekOf([]);

/** When contacts like to answer: three statements however many are asked for. */
@Injectable()
export class BestTimeReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly averages: AveragesService,
  ) {}

  /** Batched; null for whom we must leave alone. */
  find(contactId: string): Promise<BestTime | null> {
    return this.db.load('best-time', contactId, async (ids) => {
      const found = await this.read(ids);
      return ids.map((id) => found.get(id) ?? null);
    });
  }

  words({ found, language }: BestTime, asked: Language | null): string {
    return timeWords(found, asked ?? (language === 'fr' ? 'fr' : 'en'));
  }

  private async read(contactIds: readonly string[]): Promise<Map<string, BestTime>> {
    const now = this.clock.now();
    const tuning = await this.averages.tuning();
    const answerers = await answerersOf(this.db, contactIds, now, tuning);
    const segments = await segmentWeeks(this.db, answerers, now, tuning);
    return new Map(answerers.map((answerer) => {
      const timeZone = zoneOf(answerer, answerer.ourZone);
      const own = ownWeek(answerer.repliesAt, timeZone, now, tuning);
      const best = bestTimeOf(own, segments.get(segmentName(answerer)) ?? NOBODY);
      return [answerer.contactId, new BestTime(best, timeZone, answerer.language)];
    }));
  }
}
