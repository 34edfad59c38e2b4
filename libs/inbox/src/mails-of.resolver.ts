import type { MailMessage } from '#capture';
import { Contact } from '#contacts';
import { LARGEST_PAGE } from '#graph';
import { Interaction } from '#interactions';
import { badInput } from '#platform';
import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Mail } from './mail.type.js';
import { MailsReader } from './mails.reader.js';

/** What the inbox adds to an entry of the log. */
@Resolver(() => Interaction)
export class InteractionMailResolver {
  constructor(private readonly reader: MailsReader) {}

  @ResolveField(() => Mail, { nullable: true, description: 'The message it was made of, in full; null where there is none, or it is not yours to read' })
  mail(@Parent() { id }: Interaction): Promise<MailMessage | null> {
    return this.reader.ofEntry(id);
  }
}

/** What the inbox adds to a contact. */
@Resolver(() => Contact)
export class ContactMailsResolver {
  constructor(private readonly reader: MailsReader) {}

  @ResolveField(() => [Mail], { description: 'Messages from and to them, the newest first; also such as are no entry of the log' })
  mails(@Parent() { id }: Contact, @Args('first', { type: () => Int, defaultValue: 20, description: `At most ${LARGEST_PAGE}` }) first: number): Promise<MailMessage[]> {
    if (first < 1 || first > LARGEST_PAGE) throw badInput('first', `must be from 1 to ${LARGEST_PAGE}.`);
    return this.reader.ofContact(id, first);
  }
}
