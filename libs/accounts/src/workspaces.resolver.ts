import { Allow } from '#graph';
import { Role } from '#platform';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CreateWorkspaceInput } from './create-workspace.input.js';
import { MembersService } from './members.service.js';
import { UpdateWorkspaceInput } from './update-workspace.input.js';
import { Workspace } from './workspace.entity.js';
import { WorkspacesService } from './workspaces.service.js';

@Resolver(() => Workspace)
export class WorkspacesResolver {
  constructor(
    private readonly service: WorkspacesService,
    private readonly members: MembersService,
  ) {}

  @Query(() => Workspace, { description: 'The workspace you act in' })
  @Allow(Role.VIEWER)
  workspace(): Promise<Workspace> {
    return this.members.currentWorkspace();
  }

  @Mutation(() => Workspace, { description: 'Founds a workspace with you as its admin' })
  @Allow('SIGNED_IN')
  createWorkspace(@Args('input') input: CreateWorkspaceInput): Promise<Workspace> {
    return this.service.create(input);
  }

  @Mutation(() => Workspace, { description: 'Changes the workspace you act in' })
  @Allow(Role.ADMIN)
  updateWorkspace(@Args('input') input: UpdateWorkspaceInput): Promise<Workspace> {
    return this.service.update(input);
  }
}
