import { OffersService } from '#assets';
import { InformationService } from '#conduct';
import { Database, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Pitch } from './pitch.entity.js';

/** A pitch that left, and its entry in the log. */
export interface PitchLeft {
  id: string;
  leftAt: Date;
  interactionId: string;
}

const RELEASE = `update pitch set state = 'RELEASED', version = version + 1 where id = any($1) and state = 'APPROVED'`;

/** Tells of those that gave notice to whom they did. */
const NOTE_LEFT = `
  with gone as (
    update pitch p set left_at = l."leftAt", interaction_id = l."interactionId"
    from jsonb_to_recordset($1::jsonb) as l (id uuid, "leftAt" timestamptz, "interactionId" uuid) where p.id = l.id
    returning p.contact_id, p.left_at, p.is_notice
  )
  select contact_id as "contactId", min(left_at) as "informedAt" from gone where is_notice group by contact_id`;

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

  /** Pitches about to be handed over together, locked in one order whoever asks, by id. */
  @Transactional()
  async hold(ids: readonly string[]): Promise<Map<string, Pitch>> {
    const where = { id: In([...ids]) };
    const held = await (await this.db.manager()).find(Pitch, { where, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
    return new Map(held.map((pitch) => [pitch.id, pitch]));
  }

  /** Marks many handed over that the caller holds and found approved. */
  @Transactional()
  async releaseMany(ids: readonly string[]): Promise<void> {
    if (ids.length) await this.db.query(RELEASE, [ids]);
  }

  /** It left: the person has been told what it told, once and for all. */
  @Transactional()
  async noteLeft(id: string, leftAt: Date, interactionId: string): Promise<Pitch> {
    await this.noteManyLeft([{ id, leftAt, interactionId }]);
    return this.db.get(Pitch, id, 'pitch');
  }

  /** The same for many, in one statement. */
  @Transactional()
  async noteManyLeft(left: readonly PitchLeft[]): Promise<void> {
    if (!left.length) return;
    const told = await this.db.query<{ contactId: string; informedAt: Date }>(NOTE_LEFT, [JSON.stringify(left)]);
    await this.informing.recordMany(told);
  }

  /** It never arrived: what it offered was offered to nobody. */
  @Transactional()
  async noteReturned(id: string, now: Date): Promise<void> {
    await this.offers.withdrawOffersOf(id, now);
  }
}
