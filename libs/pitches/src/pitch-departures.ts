import { OffersService } from '#assets';
import { InformationService } from '#conduct';
import { Database, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { Pitch } from './pitch.entity.js';

/** What becomes of a pitch once it is handed over: it leaves, or it does not. */
@Injectable()
export class PitchDepartures {
  constructor(
    readonly db: Database,
    private readonly informing: InformationService,
    private readonly offers: OffersService,
  ) {}

  /** Marks it handed over; the caller makes the dispatch, or logs what a member copied, in the same transaction. */
  @Transactional()
  async release(id: string): Promise<Pitch> {
    const pitch = await this.db.get(Pitch, id, 'pitch');
    pitch.release();
    return (await this.db.manager()).save(pitch);
  }

  /** It left: the person has been told what it told, once and for all. */
  @Transactional()
  async noteLeft(id: string, leftAt: Date, interactionId: string): Promise<Pitch> {
    const pitch = Object.assign(await this.db.get(Pitch, id, 'pitch'), { leftAt, interactionId });
    if (pitch.isNotice) await this.informing.record(pitch.contactId, leftAt);
    return (await this.db.manager()).save(pitch);
  }

  /** It never arrived: what it offered was offered to nobody. */
  @Transactional()
  async noteReturned(id: string, now: Date): Promise<void> {
    await this.offers.withdrawOffersOf(id, now);
  }
}
