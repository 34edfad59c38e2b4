import { Clock, CONFIG, Database, DomainError, Jobs, refusing, Role, Transactional, type BootConfig } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Invitation, InvitationState, OPEN } from './invitation.entity.js';
import type { InviteMemberArgs } from './invite-member.args.js';
import type { IssuedInvitation } from './issued-invitation.js';
import { invitationLink } from './links.js';
import { Member } from './member.entity.js';
import { hashToken, makeToken } from './secret-token.js';

const INVITATION_DAYS = 7;
const LONGEST_LIST = 200;

@Injectable()
export class InvitationsService {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    @Inject(CONFIG) private readonly config: BootConfig,
  ) {}

  /** Replaces an earlier invitation of the person. The link is returned this once, and mailed where we can mail. */
  @Transactional()
  async invite({ email, role }: InviteMemberArgs): Promise<IssuedInvitation> {
    await this.refuseMember(email);
    const manager = await this.db.manager();
    await manager.update(Invitation, { ...OPEN, email }, { revokedAt: this.clock.now() });
    const token = makeToken('invitation');
    const invitation = this.newInvitation(email, role, token);
    await refusing(AT_ONCE, () => manager.insert(Invitation, invitation));
    const isMailed = this.config.smtpUrl !== null;
    const ids = { workspaceId: this.db.workspaceId, invitationId: invitation.id };
    if (isMailed) await this.jobs.enqueue('send-service-mail', ids);
    return { invitation, token, link: invitationLink(this.config, token), isMailed };
  }

  /** The newest first. */
  async list(): Promise<Invitation[]> {
    const order = { createdAt: 'DESC', id: 'ASC' } as const;
    return (await this.db.manager()).find(Invitation, { order, take: LONGEST_LIST });
  }

  @Transactional()
  async revoke(id: string): Promise<Invitation> {
    const invitation = await this.db.get(Invitation, id, 'invitation');
    const state = this.state(invitation);
    if (state === InvitationState.ACCEPTED || state === InvitationState.REVOKED)
      throw new DomainError('CONFLICT', `id: this invitation is ${state.toLowerCase()} already.`);
    invitation.revokedAt = this.clock.now();
    return (await this.db.manager()).save(invitation);
  }

  state(invitation: Invitation): InvitationState {
    return invitation.state(this.clock.now());
  }

  private newInvitation(email: string, role: Role, token: string): Invitation {
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + INVITATION_DAYS * 86_400_000);
    const times = { createdAt: now, expiresAt, acceptedAt: null, revokedAt: null };
    const invitedById = this.db.actor.memberId;
    return Invitation.make(this.db.workspaceId, { email, role, invitedById, tokenHash: hashToken(token), ...times });
  }

  private async refuseMember(email: string): Promise<void> {
    const isMember = await (await this.db.manager()).existsBy(Member, { email, removedAt: IsNull() });
    if (isMember) throw new DomainError('CONFLICT', `email: ${email} is a member already. Change their role instead.`);
  }
}

const AT_ONCE = { invitation_open_once: 'email: somebody is inviting them at this moment. Look at the invitations.' };
