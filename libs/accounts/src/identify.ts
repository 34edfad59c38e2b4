import { Clock, Database, Role, STRANGER, type Actor } from '#platform';
import { Injectable } from '@nestjs/common';
import { hashToken, isKind } from './secret-token.js';

interface Identity {
  credential_id: string;
  account_id: string;
  workspace_id: string | null;
  member_id: string | null;
  role: Role | null;
}

const BY_TOKEN = 'select * from door.identify_token($1, $2, $3)';
const BY_SESSION = 'select * from door.identify_session($1, $2, $3)';

/** Tells who holds a session or an API token. A wrong, expired or revoked one is a stranger's. */
@Injectable()
export class Identify {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @param slug the workspace asked for; without it a session opens the first one joined and a token its own */
  async actorOf(secret: string | null, slug: string | null): Promise<Actor> {
    if (!secret) return STRANGER;
    const isToken = isKind(secret, 'api');
    const values = [hashToken(secret), slug, this.clock.now()];
    const [identity] = await this.db.knock<Identity>(isToken ? BY_TOKEN : BY_SESSION, values);
    if (!identity) return STRANGER;
    return {
      workspaceId: identity.workspace_id,
      memberId: identity.member_id,
      accountId: identity.account_id,
      role: identity.role,
      label: isToken ? 'API token' : 'member',
      credentialId: identity.credential_id,
      credential: isToken ? 'API_TOKEN' : 'SESSION',
    };
  }
}
