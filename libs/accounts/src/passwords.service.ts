import { randomUUID } from 'node:crypto';
import { badInput, Clock, Database, DomainError, Jobs } from '#platform';
import { Injectable } from '@nestjs/common';
import { AccountsService } from './accounts.service.js';
import { ipRange } from './ip-range.js';
import { normaliseEmail } from './normalise-email.js';
import { hashPassword, makePassword, refuseWeakPassword } from './password.js';
import { PasswordProof } from './password-proof.js';
import { hashToken } from './secret-token.js';
import { sessionOf } from './session-actor.js';
import { RESET_LIMIT, tooMany } from './sign-in-limits.js';
import type { Visitor } from './visitor.js';

@Injectable()
export class PasswordsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly proof: PasswordProof,
    private readonly accounts: AccountsService,
  ) {}

  /** Ends every other session of the person. A wrong old password counts as a failed sign-in. */
  async change(oldPassword: string, newPassword: string, visitor: Visitor): Promise<boolean> {
    const { accountId, sessionId } = sessionOf(this.db.actor);
    const { email } = await this.accounts.meForNow();
    refuseWeakPassword('newPassword', newPassword, email);
    await this.proof.prove(email, oldPassword, visitor.ip, 'changePassword');
    await this.write(accountId, newPassword, sessionId, 'changePassword', 'member');
    return true;
  }

  /** Takes the same time and gives the same answer whether the account exists or not. */
  async requestReset(email: string, { ip }: Visitor): Promise<boolean> {
    const [resetId, now] = [randomUUID(), this.clock.now()];
    const { perEmail, perAddress, minutes } = RESET_LIMIT;
    const [row] = await this.db.knock<{ at: Date | null }>(
      'select door.request_password_reset($1, $2, $3, $4, $5, $6, make_interval(mins => $7)) as at',
      [resetId, email, ipRange(ip), now, perEmail, perAddress, minutes],
    );
    if (row!.at) throw tooMany('new passwords were asked for', row!.at, now);
    await this.db.write(() => this.jobs.enqueue('send-service-mail', { resetId }));
    return true;
  }

  /** Uses the mailed secret up and ends every session of the account. */
  async reset(token: string, password: string): Promise<boolean> {
    const [hash, now] = [hashToken(token), this.clock.now()];
    const find = 'select email from door.find_password_reset($1, $2)';
    const [open] = await this.db.knock<{ email: string }>(find, [hash, now]);
    if (!open) throw usedUp();
    refuseWeakPassword('password', password, open.email);
    const values = [hash, await hashPassword(password), now];
    const [row] = await this.db.knock<{ done: boolean }>('select door.reset_password($1, $2, $3) as done', values);
    if (!row!.done) throw usedUp();
    return true;
  }

  /** For the command line: gives the account a random password, ends its sessions, and returns the password once. */
  async setPassword(email: string): Promise<string> {
    const find = 'select id from door.find_account($1)';
    const [account] = await this.db.knock<{ id: string }>(find, [normaliseEmail(email)]);
    if (!account) throw new DomainError('NOT_FOUND', `email: there is no account ${email}. Check the spelling.`);
    const password = makePassword();
    await this.write(account.id, password, null, 'setPassword', 'command line');
    return password;
  }

  private async write(accountId: string, password: string, kept: string | null, what: string, who: string) {
    const values = [accountId, await hashPassword(password), kept, what, who, this.clock.now()];
    await this.db.knock('select door.set_password($1, $2, $3, $4, $5, $6)', values);
  }
}

const usedUp = (): DomainError => badInput('token', 'this link was used or has expired. Ask for a new one.');
