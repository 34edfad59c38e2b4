import { randomUUID } from 'node:crypto';
import { Clock, Database, notFound } from '#platform';
import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { listMemberships } from './list-memberships.js';
import { mismatch, PasswordProof, type ProvenAccount } from './password-proof.js';
import { hashToken, makeToken } from './secret-token.js';
import { sessionOf } from './session-actor.js';
import { Session } from './session.entity.js';
import type { SignInArgs } from './sign-in.args.js';
import type { SignedIn } from './signed-in.js';
import type { Visitor } from './visitor.js';

const SESSION_DAYS = 30;

@Injectable()
export class SessionsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly proof: PasswordProof,
  ) {}

  async signIn({ email, password }: SignInArgs, visitor: Visitor): Promise<SignedIn> {
    return this.open(await this.proof.prove(email, password, visitor.ip, 'signIn'), visitor);
  }

  /** Throws when the password was changed after it was proven. */
  async open({ accountId, hash }: ProvenAccount, visitor: Visitor): Promise<SignedIn> {
    const [token, now] = [makeToken('session'), this.clock.now()];
    const expiresAt = new Date(now.getTime() + SESSION_DAYS * 86_400_000);
    const [opened] = await this.db.knock<{ done: boolean }>(
      'select door.open_session($1, $2, $3, $4, $5, $6, $7) as done',
      [randomUUID(), accountId, hash, hashToken(token), visitor.userAgent, now, expiresAt],
    );
    if (!opened!.done) throw mismatch();
    visitor.keepSession(token);
    return { token, expiresAt, memberships: await listMemberships(this.db, accountId) };
  }

  /** The person's open sessions, the newest first. */
  async list(): Promise<Session[]> {
    const { accountId } = sessionOf(this.db.actor);
    const open = { accountId, revokedAt: IsNull(), expiresAt: MoreThan(this.clock.now()) };
    return (await this.db.manager()).find(Session, { where: open, order: { createdAt: 'DESC', id: 'ASC' } });
  }

  async revoke(id: string): Promise<boolean> {
    const isOpen = (await this.list()).some((session) => session.id === id);
    if (!isOpen || (await this.close(id, 'revokeSession')) === 0) throw notFound('open session', id);
    return true;
  }

  async signOut(visitor: Visitor): Promise<boolean> {
    await this.close(sessionOf(this.db.actor).sessionId, 'signOut');
    visitor.keepSession(null);
    return true;
  }

  /** @returns how many sessions were open */
  async signOutEverywhere(visitor: Visitor): Promise<number> {
    const closed = await this.close(null, 'signOutEverywhere');
    visitor.keepSession(null);
    return closed;
  }

  private async close(id: string | null, action: string): Promise<number> {
    const { accountId } = sessionOf(this.db.actor);
    const close = 'select door.close_sessions($1, $2, $3, $4) as closed';
    const [row] = await this.db.knock<{ closed: number }>(close, [accountId, id, action, this.clock.now()]);
    return row!.closed;
  }
}
