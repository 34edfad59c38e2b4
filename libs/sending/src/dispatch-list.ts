import { connectionOf, decodeMomentCursor, pageOf, type Connection } from '#graph';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { ObjectType } from '@nestjs/graphql';
import { Dispatch } from './dispatch.entity.js';
import type { DispatchesArgs } from './dispatches.args.js';

@ObjectType({ description: 'A page of dispatches' })
export class DispatchConnection extends connectionOf(Dispatch) {}

/** Dispatches, the newest first. */
@Injectable()
export class DispatchList {
  constructor(private readonly db: Database) {}

  async page({ filter, ...page }: DispatchesArgs): Promise<Connection<Dispatch>> {
    const { states, contactId, holdId, enrolmentId } = filter ?? {};
    const query = (await this.db.manager()).createQueryBuilder(Dispatch, 'one').take(page.first + 1);
    query.orderBy('one.createdAt', 'DESC').addOrderBy('one.id', 'DESC');
    if (states) query.andWhere('one.state = any(:states)', { states });
    if (contactId) query.andWhere('one.contactId = :contactId', { contactId });
    if (holdId) query.andWhere('one.holdId = :holdId', { holdId });
    if (enrolmentId) query.andWhere('one.enrolmentId = :enrolmentId', { enrolmentId });
    if (page.after) {
      const [createdAt, id] = decodeMomentCursor(page.after);
      query.andWhere('(one.createdAt, one.id) < (:createdAt, :id)', { createdAt, id });
    }
    return pageOf(await query.getMany(), page, (one) => [one.createdAt.toISOString(), one.id]);
  }
}
