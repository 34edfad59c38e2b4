import { AssetsService, OffersReader } from '#assets';
import { GesturesReader, Timelines } from '#interactions';
import { Database, rowsPerKey } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Favour, PitchFacts } from './pitch-facts.js';

const MOST_TOUCHES = 5;

const PITCHES = `
  select contact_id as "contactId", coalesce(topic, subject, left(text, 80)) as what, left_at as at, asks
  from pitch where contact_id = any($1) and left_at is not null order by left_at desc, id`;

const ACTIVITY = `select contact_id as "contactId" from contact_activity where contact_id = any($1) and last_inbound_at is not null`;

type Happened = Pick<PitchFacts, 'lastTouches' | 'hasAnswered' | 'pitchesBefore' | 'gaveLately' | 'askedLately'>;
type LeftPitch = Favour & { contactId: string; asks: number };

/** What happened between us and people: a few statements, however many they are. */
@Injectable()
export class HistoryFactsReader {
  constructor(
    private readonly db: Database,
    private readonly log: Timelines,
    private readonly gestures: GesturesReader,
    private readonly offers: OffersReader,
    private readonly assets: AssetsService,
  ) {}

  /** In the order asked. @param since when "lately" began */
  async read(contactIds: string[], since: Date): Promise<Happened[]> {
    const [touches, answered, pitches, gestures, offers] = await Promise.all([
      Promise.all(contactIds.map((id) => this.log.last(id, MOST_TOUCHES))),
      this.db.query<{ contactId: string }>(ACTIVITY, [contactIds]),
      this.db.query<LeftPitch>(PITCHES, [contactIds]),
      this.gestures.since(contactIds, since),
      this.offers.standingOffersOf(contactIds),
    ]);
    const titles = await this.assets.assetsByIds(offers.flat().map(({ assetId }) => assetId));
    const haveAnswered = new Set(answered.map(({ contactId }) => contactId));
    const pitchesOf = rowsPerKey(contactIds, pitches, ({ contactId }) => contactId);
    return contactIds.map((id, i) => ({
      lastTouches: touches[i],
      hasAnswered: haveAnswered.has(id),
      pitchesBefore: pitchesOf[i].length,
      askedLately: pitchesOf[i].filter(({ asks, at }) => asks > 0 && at > since),
      gaveLately: [
        ...gestures[i].map(({ what, channel, happenedAt }) => ({ what: what ?? channel, at: happenedAt })),
        ...offers[i].filter(({ offeredAt }) => offeredAt > since).map(({ assetId, offeredAt }) => ({ what: titles.get(assetId)!.title, at: offeredAt })),
      ].sort((one, other) => other.at.getTime() - one.at.getTime()),
    }));
  }
}
