import { MembersService, Workspace, type Member } from '#accounts';
import { CharterService } from '#conduct';
import { Clock, Database, DomainError } from '#platform';
import { Injectable } from '@nestjs/common';
import type { PitchPlan } from './pitch-plan.js';

/** Who writes, where, when, and under which charter. */
@Injectable()
export class PitchScene {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly members: MembersService,
    private readonly charters: CharterService,
  ) {}

  /** A pitch is always a named member's. */
  async author(): Promise<Member> {
    const author = await this.members.findActing();
    if (!author) throw new DomainError('FORBIDDEN', 'Only a member writes a pitch: sign in, or use a member\'s token.');
    return author;
  }

  /** @param authorId whose pitch it is, where it is not the acting member's */
  async read(authorId?: string): Promise<Pick<PitchPlan, 'author' | 'workspace' | 'charter' | 'now'>> {
    const manager = await this.db.manager();
    const workspace = await manager.findOneByOrFail(Workspace, { id: this.db.workspaceId });
    const author = authorId ? (await this.members.load(authorId))! : await this.author();
    return { author, workspace, ...(await this.rules()) };
  }

  /** What holds now. */
  async rules(): Promise<Pick<PitchPlan, 'charter' | 'now'>> {
    const { version, settings } = await this.charters.current();
    return { charter: { version, settings }, now: this.clock.now() };
  }
}
