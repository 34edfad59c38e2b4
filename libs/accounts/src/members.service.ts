import { Clock, Database, DomainError, refuseStaleWrite, refusing, Role, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { ApiToken } from './api-token.entity.js';
import { Invitation, OPEN } from './invitation.entity.js';
import { Member } from './member.entity.js';
import { Workspace } from './workspace.entity.js';

@Injectable()
export class MembersService {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The member who acts, or null when it is the product itself. */
  async findActing(): Promise<Member | null> {
    const { memberId } = this.db.actor;
    return memberId ? this.load(memberId) : null;
  }

  async currentWorkspace(): Promise<Workspace> {
    return (await this.db.manager()).findOneByOrFail(Workspace, { id: this.db.workspaceId });
  }

  /** Batched: one statement for all the members asked for in a tick. */
  load(id: string): Promise<Member | null> {
    return this.db.load('member', id, async (ids) => {
      const rows = await (await this.db.manager()).findBy(Member, { id: In([...ids]) });
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((one) => byId.get(one) ?? null);
    });
  }

  async list(): Promise<Member[]> {
    return (await this.db.manager()).find(Member, { order: { name: 'ASC', id: 'ASC' } });
  }

  @Transactional()
  async changeRole(id: string, role: Role, version: number): Promise<Member> {
    const member = await this.getPresent(id, version, { role });
    member.role = role;
    if (role !== Role.ADMIN) await this.endInvitationsOf(member);
    return this.save(member);
  }

  /** Ends at once what the member could do here; what they did keeps their name. */
  @Transactional()
  async remove(id: string, version: number): Promise<Member> {
    const member = await this.getPresent(id, version, {});
    const now = this.clock.now();
    member.removedAt = now;
    const saved = await this.save(member);
    const theirs = { memberId: id, revokedAt: IsNull() };
    await (await this.db.manager()).update(ApiToken, theirs, { revokedAt: now });
    await this.endInvitationsOf(member);
    return saved;
  }

  private async getPresent(id: string, version: number, yours: object): Promise<Member> {
    const member = await this.db.get(Member, id, 'member');
    refuseStaleWrite(member, version, yours);
    if (member.removedAt) throw new DomainError('CONFLICT', `id: ${member.name} has left. Invite them again first.`);
    return member;
  }

  /** An invitation is an admin's word: it does not outlive it. */
  private async endInvitationsOf({ id }: Member): Promise<void> {
    const manager = await this.db.manager();
    await manager.update(Invitation, { ...OPEN, invitedById: id }, { revokedAt: this.clock.now() });
  }

  private async save(member: Member): Promise<Member> {
    const manager = await this.db.manager();
    return refusing(LAST_ADMIN, () => manager.save(member));
  }
}

const LAST_ADMIN = { workspace_keeps_an_admin: 'id: this is the last admin. Make somebody else an admin first.' };
