import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { Account } from './account.entity.js';
import { listMemberships } from './list-memberships.js';
import type { Membership } from './membership.js';

@Injectable()
export class AccountsService {
  constructor(private readonly db: Database) {}

  async me(): Promise<Account> {
    return (await this.db.manager()).findOneByOrFail(Account, { id: this.db.actor.accountId! });
  }

  /** As `me`, in a transaction that has ended when this returns: a password may be hashed next. */
  meForNow(): Promise<Account> {
    return this.db.as(this.db.actor, 'me', () => this.me());
  }

  /** Where the person works. An API token knows of its own workspace only. */
  async memberships(): Promise<Membership[]> {
    const { accountId, workspaceId, credential } = this.db.actor;
    const all = await listMemberships(this.db, accountId!);
    return credential === 'API_TOKEN' ? all.filter((one) => one.workspaceId === workspaceId) : all;
  }
}
