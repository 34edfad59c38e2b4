import { DomainError, type Actor } from '#platform';

/** The person behind a session. What concerns their account is not for an API token, which others may hold. */
export function sessionOf({ accountId, credentialId, credential }: Actor): { accountId: string; sessionId: string } {
  if (credential === 'SESSION' && accountId && credentialId) return { accountId, sessionId: credentialId };
  throw new DomainError('FORBIDDEN', 'This is for a person who signed in with a password; an API token cannot do it.');
}
