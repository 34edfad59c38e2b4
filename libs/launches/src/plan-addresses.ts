import { MembersService } from '#accounts';
import { MailboxesService } from '#mailboxes';
import { Injectable } from '@nestjs/common';
import type { PlanPlace } from './plan-lines.js';

/** From where and by whose clock a plan is told. */
@Injectable()
export class PlanAddresses {
  constructor(
    private readonly members: MembersService,
    private readonly mailboxes: MailboxesService,
  ) {}

  async read(): Promise<PlanPlace> {
    const { timeZone } = await this.members.currentWorkspace();
    return { timeZone, mailboxes: new Map((await this.mailboxes.list()).map(({ id, address }) => [id, address])) };
  }
}
