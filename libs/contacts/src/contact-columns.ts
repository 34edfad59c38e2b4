import { selectList } from '#platform';
import type { Contact } from './contact.entity.js';

/** A contact's row, alias `c`, as lists read it. */
export const contactColumns = selectList<Contact>(
  'c',
  ['id'],
  [
    'name', 'firstName', 'lastName', 'sortName', 'kinds', 'language', 'formOfAddress', 'gender', 'country', 'region', 'city',
    'timeZone', 'tier', 'ownerId', 'tags', 'notes', 'source', 'knownOn', 'doNotContactAt', 'doNotContactReason', 'informedAt',
    'version', 'createdAt', 'updatedAt',
  ],
);
