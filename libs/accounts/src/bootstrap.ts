import { randomUUID } from 'node:crypto';
import { Database, Role, systemActor } from '#platform';
import { Injectable } from '@nestjs/common';
import { ApiTokensService } from './api-tokens.service.js';
import type { CreateWorkspaceInput } from './create-workspace.input.js';
import { normaliseEmail } from './normalise-email.js';
import { hashPassword, makePassword } from './password.js';
import type { Workspace } from './workspace.entity.js';
import { WorkspacesService } from './workspaces.service.js';

export interface FirstAdmin {
  email: string;
  name: string;
  language?: string;
}

/** Everything needed to get in. The secrets are here and nowhere else: print them, never log them. */
export interface FirstSignIn {
  workspace: Workspace;
  memberId: string;
  accountId: string;
  email: string;
  /** Null when the admin had an account before: its password stays. */
  password: string | null;
  /** An API token of the admin. */
  token: string;
}

type NewAccount = Pick<FirstSignIn, 'accountId' | 'password'>;

/** For the first start and the command line, where nobody can sign in yet. */
@Injectable()
export class Bootstrap {
  constructor(
    private readonly db: Database,
    private readonly workspaces: WorkspacesService,
    private readonly tokens: ApiTokensService,
  ) {}

  /** Makes a workspace, its admin and an API token. Throws CONFLICT when the slug is taken. */
  async found(wanted: CreateWorkspaceInput, who: FirstAdmin): Promise<FirstSignIn> {
    const email = normaliseEmail(who.email);
    const { accountId, password } = await this.account({ ...who, email });
    const { workspace, admin } = await this.workspaces.found(accountId, wanted, 'command line');
    const wish = { name: 'First token', role: Role.ADMIN };
    const issue = () => this.tokens.issue(admin.id, wish);
    const { token } = await this.db.as(systemActor(workspace.id, 'command line'), 'createApiToken', issue);
    return { workspace, memberId: admin.id, accountId, email, password, token };
  }

  private async account({ email, name, language = 'fr' }: FirstAdmin): Promise<NewAccount> {
    const [known] = await this.db.knock<{ id: string }>('select id from door.find_account($1)', [email]);
    if (known) return { accountId: known.id, password: null };
    const [accountId, password] = [randomUUID(), makePassword()];
    const values = [accountId, email, name, language, await hashPassword(password)];
    await this.db.knock('select door.create_account($1, $2, $3, $4, $5)', values);
    return { accountId, password };
  }
}
