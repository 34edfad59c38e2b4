import { connectionOf, decodeMomentCursor, pageOf, type Connection, type PageArgs } from '#graph';
import { Database, rowsPerKey } from '#platform';
import { Injectable } from '@nestjs/common';
import { ObjectType } from '@nestjs/graphql';
import { In } from 'typeorm';
import { PitchOverride } from './pitch-override.entity.js';
import { Pitch } from './pitch.entity.js';
import type { PitchesArgs } from './pitches.args.js';

@ObjectType({ description: 'A page of pitches' })
export class PitchConnection extends connectionOf(Pitch) {}

@ObjectType({ description: 'A page of overrides' })
export class PitchOverrideConnection extends connectionOf(PitchOverride) {}

/** Pitches and overrides, the newest first. */
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

  async overrides(page: PageArgs): Promise<Connection<PitchOverride>> {
    const query = (await this.db.manager()).createQueryBuilder(PitchOverride, 'one').take(page.first + 1);
    query.orderBy('one.overriddenAt', 'DESC').addOrderBy('one.id', 'DESC');
    if (page.after) {
      const [at, id] = decodeMomentCursor(page.after);
      query.andWhere('(one.overriddenAt, one.id) < (:at, :id)', { at, id });
    }
    return pageOf(await query.getMany(), page, (one) => [one.overriddenAt.toISOString(), one.id]);
  }

  /** The overrides of a pitch, the first first. Batched. */
  loadOverrides(pitchId: string): Promise<PitchOverride[]> {
    return this.db.load('pitch overrides', pitchId, async (ids) => {
      const where = { pitchId: In([...ids]) };
      const rows = await (await this.db.manager()).find(PitchOverride, { where, order: { overriddenAt: 'ASC', id: 'ASC' } });
      return rowsPerKey(ids, rows, (row) => row.pitchId);
    });
  }

  load(id: string): Promise<Pitch | null> {
    return this.db.load('pitch', id, async (ids) => {
      const rows = await (await this.db.manager()).findBy(Pitch, { id: In([...ids]) });
      return ids.map((one) => rows.find((row) => row.id === one) ?? null);
    });
  }
}
