import { Allow } from '#graph';
import { Role } from '#platform';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Member } from './member.entity.js';
import { MembersService } from './members.service.js';

const ID_ARG = { name: 'id', type: () => ID };
const ROLE_ARG = { name: 'role', type: () => Role };
const VERSION_ARG = { name: 'version', type: () => Int, description: 'The version you read' };

@Resolver(() => Member)
export class MembersResolver {
  constructor(private readonly service: MembersService) {}

  @Query(() => [Member], { description: 'The team of the workspace, those who left included' })
  @Allow(Role.VIEWER)
  members(): Promise<Member[]> {
    return this.service.list();
  }

  @Mutation(() => Member, { description: 'Gives a member another role; the last admin stays one' })
  @Allow(Role.ADMIN)
  changeMemberRole(
    @Args(ID_ARG) id: string,
    @Args(ROLE_ARG) role: Role,
    @Args(VERSION_ARG) version: number,
  ): Promise<Member> {
    return this.service.changeRole(id, role, version);
  }

  @Mutation(() => Member, { description: 'Takes a member out of the workspace, at once; their tokens end too' })
  @Allow(Role.ADMIN)
  removeMember(@Args(ID_ARG) id: string, @Args(VERSION_ARG) version: number): Promise<Member> {
    return this.service.remove(id, version);
  }
}
