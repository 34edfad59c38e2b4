import { Allow } from '#graph';
import { Role } from '#platform';
import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AuditEntriesArgs } from './audit-entries.args.js';
import { AuditEntriesService } from './audit-entries.service.js';
import { AuditEntries, AuditEntry } from './audit-entry.entity.js';
import { Member } from './member.entity.js';
import { MembersService } from './members.service.js';

@Resolver(() => AuditEntry)
export class AuditEntriesResolver {
  constructor(
    private readonly service: AuditEntriesService,
    private readonly members: MembersService,
  ) {}

  @Query(() => AuditEntries, { description: 'What happened in the workspace, the newest first' })
  @Allow(Role.ADMIN)
  auditEntries(@Args() args: AuditEntriesArgs): Promise<AuditEntries> {
    return this.service.page(args.filter ?? {}, args);
  }

  @ResolveField(() => Member, { nullable: true, description: 'Nobody when it was the product or a stranger' })
  member({ memberId }: AuditEntry): Promise<Member | null> | null {
    return memberId ? this.members.load(memberId) : null;
  }
}
