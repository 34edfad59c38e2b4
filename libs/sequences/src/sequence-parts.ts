import { MembersService } from '#accounts';
import { MailboxesService } from '#mailboxes';
import { NichesService } from '#niches';
import { badInput, notFound } from '#platform';
import { IdentitiesService } from '#templates';
import { Injectable } from '@nestjs/common';
import type { Sequence } from './sequence.entity.js';

/** What a sequence is made with must be there. */
@Injectable()
export class SequenceParts {
  constructor(
    private readonly members: MembersService,
    private readonly identities: IdentitiesService,
    private readonly mailboxes: MailboxesService,
    private readonly niches: NichesService,
  ) {}

  /** Throws BAD_INPUT and NOT_FOUND. */
  async demand({ ownerId, identityId, mailboxId, nicheId }: Sequence): Promise<void> {
    const owner = await this.members.load(ownerId);
    if (!owner || owner.removedAt) throw badInput('ownerId', 'this is no member of the workspace. See members.');
    const identity = identityId ? await this.identities.load(identityId) : null;
    if (identityId && !identity) throw notFound('identity', identityId);
    if (identity?.archivedAt) throw badInput('identityId', `${identity.name} is archived and signs nothing. Choose another one, or unarchive it.`);
    if (mailboxId) await this.mailboxes.chooseFor({ mailboxId });
    if (nicheId) await this.niches.get(nicheId);
  }
}
