import { Clock, Database, DomainError } from '#platform';
import { Injectable } from '@nestjs/common';
import { ipRange } from './ip-range.js';
import { hashPassword, isPassword, makePassword } from './password.js';
import { SIGN_IN_LIMIT, tooMany } from './sign-in-limits.js';

/** An account whose password was just shown, and the hash it was checked against. */
export interface ProvenAccount {
  accountId: string;
  hash: string;
}

interface Attempt {
  attempt_id: string;
  try_again_at: Date | null;
  account_id: string | null;
  password_hash: string | null;
}

/** Checks passwords: a limited number of times, and with the same work and words for an account that is not there. */
@Injectable()
export class PasswordProof {
  private readonly nobodys = hashPassword(makePassword());

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @param what names the operation in the trail. Throws LIMITED, or UNAUTHENTICATED when the two do not match */
  async prove(email: string, password: string, ip: string, what: string): Promise<ProvenAccount> {
    const { attempt_id, account_id, password_hash } = await this.begin(email, ip);
    const matches = await isPassword(password, password_hash ?? (await this.nobodys));
    const isProven = matches && password_hash !== null;
    await this.db.knock('select door.end_sign_in($1, $2, $3, $4)', [attempt_id, account_id, isProven, what]);
    if (!isProven) throw mismatch();
    return { accountId: account_id!, hash: password_hash };
  }

  private async begin(email: string, ip: string): Promise<Attempt> {
    const { perEmail, perAddress, minutes } = SIGN_IN_LIMIT;
    const now = this.clock.now();
    const [attempt] = await this.db.knock<Attempt>(
      'select * from door.begin_sign_in($1, $2, $3, $4, $5, make_interval(mins => $6))',
      [email, ipRange(ip), now, perEmail, perAddress, minutes],
    );
    if (attempt!.try_again_at) throw tooMany('sign-ins failed', attempt!.try_again_at, now);
    return attempt!;
  }
}

/** One sentence for both, so that it does not tell who has an account. */
export const mismatch = (): DomainError =>
  new DomainError('UNAUTHENTICATED', 'email, password: they do not match. Check both, or ask for a new password.');
