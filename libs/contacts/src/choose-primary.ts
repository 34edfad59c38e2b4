import { AddressState, type Address } from './address.entity.js';

type Candidate = Pick<Address, 'id' | 'state' | 'isPrimary'>;

/**
 * The id of the address to write to: the wanted one, else the one it is already, else the first that is valid;
 * null when none is. @param addresses all of one contact, the oldest first
 */
export function choosePrimary(addresses: readonly Candidate[], wanted?: string): string | null {
  const valid = addresses.filter(({ state }) => state === AddressState.VALID);
  const chosen = valid.find(({ id }) => id === wanted) ?? valid.find(({ isPrimary }) => isPrimary) ?? valid[0];
  return chosen?.id ?? null;
}
