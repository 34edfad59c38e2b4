import { DomainError } from '#platform';

/** How many tries are allowed in a sliding window, for one e-mail and from one address. */
export interface Limit {
  perEmail: number;
  perAddress: number;
  minutes: number;
}

/** Failed sign-ins, and those whose outcome is not known yet. */
export const SIGN_IN_LIMIT: Limit = { perEmail: 10, perAddress: 50, minutes: 15 };

export const RESET_LIMIT: Limit = { perEmail: 3, perAddress: 20, minutes: 60 };

/** The refusal past a limit: the same whether the account exists or not. */
export function tooMany(what: string, tryAgainAt: Date, now: Date): DomainError {
  const minutes = Math.max(1, Math.ceil((tryAgainAt.getTime() - now.getTime()) / 60_000));
  const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`;
  const details = { tryAgainAt: tryAgainAt.toISOString() };
  return new DomainError('LIMITED', `Too many ${what}. Try again in ${wait}.`, details);
}
