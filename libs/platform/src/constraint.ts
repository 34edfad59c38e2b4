import { DomainError } from './domain-error.js';

interface PostgresError {
  code?: string;
  constraint?: string;
  driverError?: PostgresError;
}

/**
 * Turns the refusal of a named constraint into words: `refusing({ address_once: 'address: she has it already' }, work)`.
 * Any other error passes through.
 */
export async function refusing<T>(messages: Record<string, string>, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const cause = (error as PostgresError).driverError ?? (error as PostgresError);
    const message = cause.constraint && messages[cause.constraint];
    if (message) throw new DomainError('CONFLICT', message);
    throw error;
  }
}
