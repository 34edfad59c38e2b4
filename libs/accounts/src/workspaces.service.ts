import { randomUUID } from 'node:crypto';
import { Database, refuseStaleWrite, refusing, Role, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { Account } from './account.entity.js';
import type { CreateWorkspaceInput } from './create-workspace.input.js';
import { Member } from './member.entity.js';
import { sessionOf } from './session-actor.js';
import { slugOf } from './slug-of.js';
import type { UpdateWorkspaceInput } from './update-workspace.input.js';
import { Workspace } from './workspace.entity.js';

export interface Founded {
  workspace: Workspace;
  admin: Member;
}

@Injectable()
export class WorkspacesService {
  constructor(readonly db: Database) {}

  async create(input: CreateWorkspaceInput): Promise<Workspace> {
    return (await this.found(sessionOf(this.db.actor).accountId, input, 'member')).workspace;
  }

  /** Makes a workspace with its first admin, acting inside it already. @param by who the trail says it was */
  async found(accountId: string, input: CreateWorkspaceInput, by: 'member' | 'command line'): Promise<Founded> {
    const [workspaceId, adminId] = [randomUUID(), randomUUID()];
    const memberId = by === 'member' ? adminId : null;
    const founder = { workspaceId, memberId, accountId, role: Role.ADMIN, label: by };
    return this.db.as(founder, 'createWorkspace', () => this.db.write(() => this.settle(adminId, input)));
  }

  private async settle(adminId: string, input: CreateWorkspaceInput): Promise<Founded> {
    const [manager, id] = [await this.db.manager(), this.db.workspaceId];
    const slug = input.slug ?? slugOf(input.name);
    const workspace = manager.create(Workspace, { ...input, id, slug });
    await refusing(SLUG_TAKEN, () => manager.insert(Workspace, workspace));
    const { id: accountId, name, email } = await manager.findOneByOrFail(Account, { id: this.db.actor.accountId! });
    const admin = Member.make(id, { id: adminId, accountId, name, email, role: Role.ADMIN });
    await manager.insert(Member, admin);
    return { workspace, admin };
  }

  @Transactional()
  async update({ version, ...changes }: UpdateWorkspaceInput): Promise<Workspace> {
    const workspace = await this.db.get(Workspace, this.db.workspaceId, 'workspace');
    refuseStaleWrite(workspace, version, changes);
    return (await this.db.manager()).save(Object.assign(workspace, changes));
  }
}

const SLUG_TAKEN = { workspace_slug_once: 'slug: another workspace has this short name. Choose another one.' };
