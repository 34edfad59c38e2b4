import { addressParser } from 'postal-mime';
import { storable } from './decode-text.js';
import type { Party } from './parsed-message.js';

const MOST = 1_000;
/** RFC 5321 4.5.3.1, generously. */
const LONGEST_ADDRESS = 320;
const LONGEST_NAME = 500;

/** Who stands in an address header, groups unfolded; the value must not be decoded yet. */
export function partiesIn(value: string): Party[] {
  const found = addressParser(value, { flatten: true }).slice(0, MOST);
  return found.map(({ address, name }) => partyOf(address ?? '', name)).filter(({ address, name }) => address !== null || name !== null);
}

function partyOf(address: string, name: string): Party {
  const bare = storable(address).replace(/\s+/g, '');
  const isAddress = bare.includes('@') && bare.length <= LONGEST_ADDRESS;
  return { address: isAddress ? bare : null, name: storable(name).trim().slice(0, LONGEST_NAME) || (isAddress ? null : bare.slice(0, LONGEST_NAME) || null) };
}
