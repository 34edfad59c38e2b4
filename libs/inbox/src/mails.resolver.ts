import { MailMessages, type MailMessage } from '#capture';
import { Allow, type Connection, IdPipe, PageArgs } from '#graph';
import { Role } from '#platform';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Mail, MailConnection } from './mail.type.js';
import { MailsReader } from './mails.reader.js';

@Resolver(() => Mail)
export class MailsResolver {
  constructor(
    private readonly messages: MailMessages,
    private readonly reader: MailsReader,
  ) {}

  @Query(() => MailConnection, { description: 'Messages that wait for a person: whose is it, what is it? The oldest first' })
  @Allow(Role.VIEWER)
  inboxQueue(@Args() page: PageArgs): Promise<Connection<MailMessage>> {
    return this.reader.waiting(page);
  }

  @Query(() => Mail, { description: 'One message that came or went through our mailboxes' })
  @Allow(Role.VIEWER)
  mailMessage(@Args('id', { type: () => ID }, IdPipe) id: string): Promise<MailMessage> {
    return this.messages.get(id);
  }
}
