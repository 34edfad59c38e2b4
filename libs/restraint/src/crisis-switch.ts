import { badInput, Database, DomainError, Transactional } from '#platform';
import { IdentitiesService } from '#templates';
import { Injectable } from '@nestjs/common';
import type { HoldSendingInput } from './hold.input.js';
import { Hold } from './hold.entity.js';

const RELEASE = `update hold set released_at = clock_timestamp(), released_by_id = $2, release_reason = $3 where id = $1`;

/** Holds what leaves, and lets it go on. Its moments are the database's: machines may disagree about the time. */
@Injectable()
export class CrisisSwitch {
  constructor(
    readonly db: Database,
    private readonly identities: IdentitiesService,
  ) {}

  /** Effective with its commit: every claim, and every handing over, looks for it. */
  @Transactional()
  async hold({ identityId = null, topic = null, language = null, reason }: HoldSendingInput): Promise<Hold> {
    if ([identityId, topic, language].filter((one) => one !== null).length > 1)
      throw badInput('identityId', 'give an identity, a topic or a language, one of them. Make several holds for several scopes.');
    if (identityId) await this.identities.get(identityId);
    const hold = Hold.make(this.db.workspaceId, { identityId, topic, language, reason, heldById: this.db.actor.memberId });
    await (await this.db.manager()).insert(Hold, hold);
    return this.db.get(Hold, hold.id, 'hold');
  }

  /** What it held waits on, for somebody to look at each. */
  @Transactional()
  async resume(id: string, reason: string): Promise<Hold> {
    const hold = await this.db.get(Hold, id, 'hold');
    if (hold.releasedAt) throw new DomainError('CONFLICT', 'Sending was resumed already. Nothing is left to do.');
    await this.db.query(RELEASE, [id, this.db.actor.memberId, reason]);
    return this.db.get(Hold, id, 'hold');
  }
}
