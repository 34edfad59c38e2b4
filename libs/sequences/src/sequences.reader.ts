import { connectionOf, decodeMomentCursor, pageOf, type Connection } from '#graph';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { ObjectType } from '@nestjs/graphql';
import { In } from 'typeorm';
import { Sequence } from './sequence.entity.js';
import type { SequencesArgs } from './sequences.args.js';

@ObjectType({ description: 'A page of sequences' })
export class SequenceConnection extends connectionOf(Sequence) {}

/** Sequences as lists. */
@Injectable()
export class SequencesReader {
  constructor(private readonly db: Database) {}

  /** The newest first. */
  async page({ isArchived, ...page }: SequencesArgs): Promise<Connection<Sequence>> {
    const query = (await this.db.manager()).createQueryBuilder(Sequence, 'one').take(page.first + 1);
    query.where(`one.archivedAt is ${isArchived ? 'not null' : 'null'}`);
    query.orderBy('one.createdAt', 'DESC').addOrderBy('one.id', 'DESC');
    if (page.after) {
      const [at, id] = decodeMomentCursor(page.after);
      query.andWhere('(one.createdAt, one.id) < (:at, :id)', { at, id });
    }
    return pageOf(await query.getMany(), page, (one) => [one.createdAt.toISOString(), one.id]);
  }

  /** Batched. */
  load(id: string): Promise<Sequence | null> {
    return this.db.load('sequence', id, async (ids) => {
      const rows = await (await this.db.manager()).findBy(Sequence, { id: In([...ids]) });
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((one) => byId.get(one) ?? null);
    });
  }
}
