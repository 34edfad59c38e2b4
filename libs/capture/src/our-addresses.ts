import { Database } from '#platform';
import { normaliseAddress } from '#spellings';
import { Injectable } from '@nestjs/common';

const OURS = `
  select address, member_id as "memberId" from mailbox
  union select smtp_user, member_id from mailbox where smtp_user like '%@%'
  union select imap_user, member_id from mailbox where imap_user like '%@%'
  union select email, id from member`;

/** The addresses that are ours: of our mailboxes, archived ones too, and of our members, whoever left included. */
@Injectable()
export class OurAddresses {
  constructor(private readonly db: Database) {}

  /** In the spelling that all spellings of an address share. */
  async keys(): Promise<string[]> {
    return [...(await this.owners()).keys()];
  }

  /** Whose each of them is: members' ids, none for a mailbox that is nobody's own. Read once an operation. */
  owners(): Promise<Map<string, string[]>> {
    return this.db.load('our addresses', 'all', async (keys) => {
      const owners = ownersOf(await this.db.query<Owned>(OURS));
      return keys.map(() => owners);
    });
  }
}

interface Owned {
  address: string;
  memberId: string | null;
}

function ownersOf(rows: Owned[]): Map<string, string[]> {
  const owners = new Map<string, string[]>();
  for (const { address, memberId } of rows) {
    const key = addressKey(address);
    if (key) owners.set(key, [...(owners.get(key) ?? []), ...(memberId ? [memberId] : [])]);
  }
  return owners;
}

/** Null for what is no address. */
export function addressKey(address: string | null | undefined): string | null {
  const read = address ? normaliseAddress(address) : null;
  return read && !('error' in read) ? read.key : null;
}

/** The address without what follows a plus in its name: many servers deliver both to one mailbox (RFC 5233). */
export const withoutDetail = (key: string): string => key.replace(/^([^@+]+)\+[^@]*@/, '$1@');
