import { badInput, Clock, Database, notFound, Role, roleCovers, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { ApiToken } from './api-token.entity.js';
import type { CreateApiTokenInput } from './create-api-token.input.js';
import type { IssuedToken } from './issued-token.js';
import { hashToken, makeToken } from './secret-token.js';
import { sessionOf } from './session-actor.js';

const HINT_LENGTH = 4;

@Injectable()
export class ApiTokensService {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** For a person only: a token that could make tokens would outlive its own expiry. */
  async create(input: CreateApiTokenInput): Promise<IssuedToken> {
    sessionOf(this.db.actor);
    const { role, memberId } = this.db.actor;
    if (!roleCovers(role, input.role)) throw badInput('role', `a token can do no more than you; you are ${role}.`);
    return this.issue(memberId!, input);
  }

  /** A new token of a member; its secret is in the answer and nowhere else. */
  @Transactional()
  async issue(memberId: string, { name, role, expiresAt = null }: CreateApiTokenInput): Promise<IssuedToken> {
    if (expiresAt && expiresAt <= this.clock.now()) throw badInput('expiresAt', 'choose a time to come.');
    const token = makeToken('api');
    const hint = token.slice(-HINT_LENGTH);
    const fields = { memberId, name, role, expiresAt, hint, createdAt: this.clock.now() };
    const unused = { tokenHash: hashToken(token), revokedAt: null, lastUsedAt: null };
    const apiToken = ApiToken.make(this.db.workspaceId, { ...fields, ...unused });
    await (await this.db.manager()).insert(ApiToken, apiToken);
    return { token, apiToken };
  }

  /** The member's own that were not revoked, or everybody's for an admin; the newest first. */
  async list(): Promise<ApiToken[]> {
    const order = { createdAt: 'DESC', id: 'ASC' } as const;
    return (await this.db.manager()).find(ApiToken, { where: { ...this.within(), revokedAt: IsNull() }, order });
  }

  @Transactional()
  async revoke(id: string): Promise<ApiToken> {
    const token = await this.db.get(ApiToken, id, 'API token');
    const { memberId = token.memberId } = this.within();
    if (token.memberId !== memberId) throw notFound('API token', id);
    token.revokedAt ??= this.clock.now();
    return (await this.db.manager()).save(token);
  }

  private within(): { memberId?: string } {
    const { role, memberId } = this.db.actor;
    return roleCovers(role, Role.ADMIN) ? {} : { memberId: memberId! };
  }
}
