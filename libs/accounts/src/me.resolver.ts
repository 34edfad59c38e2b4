import { Allow } from '#graph';
import { Database, Role } from '#platform';
import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Account } from './account.entity.js';
import { AccountsService } from './accounts.service.js';
import { Member } from './member.entity.js';
import { MembersService } from './members.service.js';
import { Membership } from './membership.js';
import { Workspace } from './workspace.entity.js';

@Resolver(() => Account)
export class MeResolver {
  constructor(
    private readonly accounts: AccountsService,
    private readonly members: MembersService,
    private readonly db: Database,
  ) {}

  @Query(() => Account, { description: 'Who you are, and where you act' })
  @Allow('SIGNED_IN')
  me(): Promise<Account> {
    return this.accounts.me();
  }

  @ResolveField(() => [Membership], { description: 'The workspaces you may name in the X-Workspace header' })
  memberships(): Promise<Membership[]> {
    return this.accounts.memberships();
  }

  @ResolveField(() => Workspace, { nullable: true, description: 'The workspace you act in' })
  workspace(): Promise<Workspace> | null {
    return this.db.actor.workspaceId ? this.members.currentWorkspace() : null;
  }

  @ResolveField(() => Member, { nullable: true, description: 'You, as the team of that workspace sees you' })
  member(): Promise<Member | null> {
    return this.members.findActing();
  }

  @ResolveField(() => Role, { nullable: true, description: 'What you may do there; an API token may do less than you' })
  role(): Role | null {
    return this.db.actor.role;
  }
}
