import { type FieldGroup, fieldGroups } from './field-groups.js';
import { typedAddress } from './typed-address.js';

/** One recipient's group of a delivery status (RFC 3464 2.3). */
export interface StatusGroup {
  /** Whom we wrote to, where it says so; otherwise whom the server gave up on. Null for a pipe or a file. */
  address: string | null;
  action: string | null;
  status: string | null;
  diagnostic: string;
  /** What the reporting server makes of it itself, such as PowerMTA's `bad-mailbox`. */
  category: string;
}

const NAMES = ['original-recipient', 'final-recipient', 'x-actual-recipient', 'x-failed-recipient'];
const MOST = 200;

/** The recipients of a delivery status, wherever one stands in the text. */
export const statusGroupsIn = (text: string): StatusGroup[] =>
  fieldGroups(text)
    .filter((group) => group.has('final-recipient') || group.has('original-recipient'))
    .slice(0, MOST)
    .map(read);

function read(group: FieldGroup): StatusGroup {
  const [status, diagnostic] = [group.get('status') ?? null, group.get('diagnostic-code') ?? ''];
  return {
    address: NAMES.map((name) => typedAddress(group.get(name))).find((address) => address !== null) ?? null,
    action: group.get('action') ?? null,
    status,
    diagnostic: diagnostic.replace(/^\s*[\w-]{1,20}\s*;\s*/, '') || commentOf(status),
    category: group.get('x-powermta-bouncecategory') ?? '',
  };
}

/** `5.0.0 (recipient reached disk quota)`, `553 Exceeded maximum inbound message size`. */
const commentOf = (status: string | null): string =>
  /^[\d.]{3,12}\s+\(?([^)]{3,300})/.exec(status ?? '') ? (status ?? '') : '';
