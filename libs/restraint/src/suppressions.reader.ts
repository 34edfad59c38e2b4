import { decodeMomentCursor, pageOf, type Connection } from '#graph';
import { Database, rowsPerKey, selectList } from '#platform';
import { normaliseAddress } from '#spellings';
import { Injectable } from '@nestjs/common';
import type { SuppressionsArgs } from './suppression.input.js';
import type { Suppression } from './suppression.entity.js';

const columns = selectList<Suppression>('s', ['id'], [
  'addressKey', 'contactId', 'cause', 'evidence', 'dispatchId', 'suppressedAt', 'suppressedById', 'liftedAt', 'liftedById', 'liftReason',
])();

const PAGE = `select ${columns} from suppression s
  where (s.suppressed_at, s.id) < ($2::timestamptz, $3::uuid)
    and ($4::text is null or s.address_key = $4) and ($5::uuid is null or s.contact_id = $5) and ($6::text is null or s.cause = $6)
    and ($7::boolean is null or (s.lifted_at is null) = $7)
  order by s.suppressed_at desc, s.id desc limit $1`;

const OF_ADDRESSES = `select a.id as "addressId", ${columns} from address a
  join suppression s on s.address_key = a.key and (s.contact_id is null or s.contact_id = a.contact_id) and s.lifted_at is null
  where a.id = any($1) order by s.suppressed_at, s.id`;

const END_OF_TIME = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

@Injectable()
export class SuppressionsReader {
  constructor(private readonly db: Database) {}

  /** The newest first. */
  async page({ filter, ...page }: SuppressionsArgs): Promise<Connection<Suppression>> {
    const { address, contactId = null, cause = null, isStanding = null } = filter ?? {};
    const from = page.after ? decodeMomentCursor(page.after) : END_OF_TIME;
    const key = address ? keyOf(address) : null;
    const rows = await this.db.query<Suppression>(PAGE, [page.first + 1, ...from, key, contactId, cause, isStanding]);
    return pageOf(rows, page, ({ suppressedAt, id }) => [suppressedAt.toISOString(), id]);
  }

  /** What stands against an address, batched. */
  ofAddress(addressId: string): Promise<Suppression[]> {
    return this.db.load('suppressions of address', addressId, async (ids) => {
      const rows = await this.db.query<Suppression & { addressId: string }>(OF_ADDRESSES, [ids]);
      return rowsPerKey(ids, rows, (row) => row.addressId);
    });
  }
}

/** Nobody has what is no address. */
function keyOf(address: string): string {
  const read = normaliseAddress(address);
  return 'error' in read ? address : read.key;
}
