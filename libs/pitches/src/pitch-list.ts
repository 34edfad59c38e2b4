import { connectionOf, decodeMomentCursor, pageOf, type Connection } from '#graph';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { ObjectType } from '@nestjs/graphql';
import { Pitch } from './pitch.entity.js';
import type { PitchesArgs } from './pitches.args.js';

@ObjectType({ description: 'A page of pitches' })
export class PitchConnection extends connectionOf(Pitch) {}

/** Pitches, the newest first. */
@Injectable()
export class PitchList {
  constructor(private readonly db: Database) {}

  async page({ state, contactId, ...page }: PitchesArgs): Promise<Connection<Pitch>> {
    const query = (await this.db.manager()).createQueryBuilder(Pitch, 'pitch').take(page.first + 1);
    query.orderBy('pitch.createdAt', 'DESC').addOrderBy('pitch.id', 'DESC');
    if (state) query.andWhere('pitch.state = :state', { state });
    if (contactId) query.andWhere('pitch.contactId = :contactId', { contactId });
    if (page.after) {
      const [createdAt, id] = decodeMomentCursor(page.after);
      query.andWhere('(pitch.createdAt, pitch.id) < (:createdAt, :id)', { createdAt, id });
    }
    return pageOf(await query.getMany(), page, (pitch) => [pitch.createdAt.toISOString(), pitch.id]);
  }
}
