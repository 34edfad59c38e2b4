import { Contact } from '#contacts';
import { connectionOf } from '#graph';
import { ObjectType } from '@nestjs/graphql';
import type { Filter } from './contact-statements.js';

@ObjectType({ description: 'A page of contacts' })
export class ContactConnection extends connectionOf(Contact) {
  /** What totalCount counts when it is asked for. */
  filter: Filter;
}
