import { MembersService } from '#accounts';
import type { Mailbox } from '#mailboxes';
import { Role } from '#platform';
import { Injectable } from '@nestjs/common';

/** Who minds a mailbox: the member whose it is, as long as they are here; otherwise the admins. */
@Injectable()
export class MailboxOwners {
  constructor(private readonly members: MembersService) {}

  /** Ids of members. */
  async of({ memberId }: Pick<Mailbox, 'memberId'>): Promise<string[]> {
    const present = (await this.members.list()).filter(({ removedAt }) => !removedAt);
    const own = present.filter(({ id }) => id === memberId);
    return (own.length ? own : present.filter(({ role }) => role === Role.ADMIN)).map(({ id }) => id);
  }
}
