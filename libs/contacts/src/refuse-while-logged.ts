import { DomainError } from '#platform';

const FOREIGN_KEY = '23503';

/** Deletes a contact, unless another row stands on it: what was logged with somebody is never lost. */
export async function refuseWhileLogged<T>(name: string, deletion: () => Promise<T>): Promise<T> {
  try {
    return await deletion();
  } catch (error) {
    if ((error as { driverError?: { code?: string } }).driverError?.code !== FOREIGN_KEY) throw error;
    const remedy = 'Mark them as not to be contacted instead (markDoNotContact).';
    throw new DomainError('CONFLICT', `id: something is on record with ${name}, and the record is kept. ${remedy}`);
  }
}
