import { OffersService } from '#assets';
import { Contact } from '#contacts';
import { PitchDepartures, PitchesService, ReviewPitches, type Pitch } from '#pitches';
import { Database, refuseStaleWrite, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';

/** A pitch in the version somebody read. */
export interface Read {
  id: string;
  version: number;
}

/** What every pitch goes through when it leaves, however it travels. */
@Injectable()
export class ReleasePitch {
  constructor(
    readonly db: Database,
    private readonly pitches: PitchesService,
    private readonly review: ReviewPitches,
    private readonly departures: PitchDepartures,
    private readonly offers: OffersService,
  ) {}

  /** Judged once more: what was fit when it was approved may not be now. Throws CONFLICT with what stands against it. */
  demandFit(read: Read): Promise<void> {
    return this.review.demandFit(read);
  }

  /** Hands it over, once, and offers what it offers. Throws STALE, CONFLICT. */
  @Transactional()
  async release(read: Read, at: Date): Promise<Pitch> {
    const pitch = await this.handOver(read);
    await this.offers.offer(pitch.assetIds, pitch.contactId, originOf(pitch, at));
    return pitch;
  }

  /** Puts on record that it was handed over by hand: it happened, whatever stands against it now. Throws STALE, CONFLICT. */
  @Transactional()
  async recordRelease(read: Read, at: Date): Promise<Pitch> {
    const pitch = await this.handOver(read);
    await this.offers.recordOffers(pitch.assetIds, pitch.contactId, originOf(pitch, at));
    return pitch;
  }

  private async handOver({ id, version }: Read): Promise<Pitch> {
    refuseStaleWrite(await this.pitches.get(id), version, {});
    const pitch = await this.departures.release(id);
    // Locked in the order everybody takes: contact, assets, offers.
    await this.db.get(Contact, pitch.contactId, 'contact');
    return pitch;
  }
}

const originOf = ({ id, authorId }: Pitch, at: Date) => ({ pitchId: id, memberId: authorId, at });
