import { DomainError } from './domain-error.js';

/**
 * Refuses a change that was made looking at an older version.
 * The error carries both values, so that a person can choose.
 */
export function refuseStaleWrite<T extends { version: number }>(current: T, version: number, yours: object): void {
  if (current.version === version) return;
  const message = `version: someone changed this since you read it (you have ${version}, it is ${current.version}). Read it again and repeat your change.`;
  const fields = Object.keys(yours) as (keyof T)[];
  const theirs = Object.fromEntries(fields.map((field) => [field, current[field]]));
  throw new DomainError('STALE', message, { yours: { ...yours, version }, current: { ...theirs, version: current.version } });
}
