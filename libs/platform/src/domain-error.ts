export type ErrorCode =
  | 'BAD_INPUT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'STALE'
  | 'LIMITED';

/** A rule said no. The message names the field and the remedy and is shown to the person as it is. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    /** Plain data a client may use, such as `{ field }` or both values of a stale write. */
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
  }
}

/** Another workspace's row and a missing row look the same. */
export const notFound = (what: string, id: string): DomainError =>
  new DomainError('NOT_FOUND', `There is no ${what} with id ${id}. Check the id.`, { id });

export const badInput = (field: string, message: string): DomainError =>
  new DomainError('BAD_INPUT', `${field}: ${message}`, { field });
