import { randomUUID } from 'node:crypto';
import { Clock, Database, DomainError, refusing, STRANGER } from '#platform';
import { Injectable } from '@nestjs/common';
import type { InvitationOffer } from './invitation-offer.js';
import { joinWorkspace, noLongerGood } from './join-workspace.js';
import type { Membership } from './membership.js';
import { hashPassword, refuseWeakPassword } from './password.js';
import { hashToken } from './secret-token.js';
import { sessionOf } from './session-actor.js';
import { SessionsService } from './sessions.service.js';
import type { SignUpInput } from './sign-up.input.js';
import type { SignedIn } from './signed-in.js';
import type { Visitor } from './visitor.js';

const FIND_OFFER = `
  select workspace_id as "workspaceId", id, workspace, inviter, email, role, expires_at as "expiresAt",
    has_account as "hasAccount"
  from door.find_invitation($1, $2)`;

/** What the holder of an invitation link may do with it. */
@Injectable()
export class JoiningService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly sessions: SessionsService,
  ) {}

  async getOffer(token: string): Promise<InvitationOffer> {
    const [offer] = await this.db.knock<InvitationOffer>(FIND_OFFER, [hashToken(token), this.clock.now()]);
    if (!offer) throw noLongerGood();
    return offer;
  }

  /** For a person who has an account and signed in with it. */
  async accept(token: string): Promise<Membership> {
    const { accountId } = sessionOf(this.db.actor);
    return this.join(await this.getOffer(token), accountId);
  }

  /** For a person who is new: makes their account, lets them in and signs them in. */
  async signUp({ token, name, password, language }: SignUpInput, visitor: Visitor): Promise<SignedIn> {
    const offer = await this.getOffer(token);
    if (offer.hasAccount) throw new DomainError('CONFLICT', HAS_ACCOUNT);
    refuseWeakPassword('password', password, offer.email);
    const [accountId, hash] = [randomUUID(), await hashPassword(password)];
    const account = [accountId, offer.email, name, language, hash];
    await refusing({ account_email_once: HAS_ACCOUNT }, () =>
      this.db.knock('select door.create_account($1, $2, $3, $4, $5)', account),
    );
    await this.join(offer, accountId);
    return this.sessions.open({ accountId, hash }, visitor);
  }

  private join(offer: InvitationOffer, accountId: string): Promise<Membership> {
    const { workspaceId } = offer;
    const newcomer = { ...STRANGER, workspaceId, accountId, label: 'invited person' };
    const use = () => joinWorkspace(this.db, offer.id, this.clock.now());
    return this.db.as(newcomer, 'acceptInvitation', () => this.db.write(use));
  }
}

const HAS_ACCOUNT = 'token: you have an account already. Sign in, then use acceptInvitation.';
