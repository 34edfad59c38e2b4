import type { MailMessage } from '#capture';
import { Allow } from '#graph';
import { Role } from '#platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CreateContactFromMailInput, LinkMailArgs, ReclassifyMailArgs, SetMailAsideArgs } from './decide-mails.input.js';
import { LinkMail } from './link-mail.js';
import { Mail } from './mail.type.js';
import { PutOnRecord } from './put-on-record.js';
import { ReclassifyMail } from './reclassify-mail.js';
import { SetMailAside } from './set-mail-aside.js';

/** What people decide of messages. */
@Resolver(() => Mail)
export class DecideMailsResolver {
  constructor(
    private readonly linking: LinkMail,
    private readonly reclassifying: ReclassifyMail,
    private readonly recording: PutOnRecord,
    private readonly aside: SetMailAside,
  ) {}

  @Mutation(() => Mail, { description: 'Says whose a message is; what follows from it follows now' })
  @Allow(Role.MEMBER)
  linkMail(@Args() { id, contactId, addAddress }: LinkMailArgs): Promise<MailMessage> {
    return this.linking.link(id, contactId, addAddress);
  }

  @Mutation(() => Mail, { description: 'Says what a message is; what was believed of it is undone as far as it can be, and what follows from the truth follows' })
  @Allow(Role.MEMBER)
  reclassifyMail(@Args() { id, kind, returnsOn = null }: ReclassifyMailArgs): Promise<MailMessage> {
    return this.reclassifying.reclassify(id, kind, returnsOn);
  }

  @Mutation(() => Mail, { description: 'Puts whoever wrote a message on record, with their address; whatever came from there is theirs' })
  @Allow(Role.MEMBER)
  createContactFromMail(@Args('input') input: CreateContactFromMailInput): Promise<MailMessage> {
    return this.recording.create(input);
  }

  @Mutation(() => Mail, { description: 'A message need not concern anybody' })
  @Allow(Role.MEMBER)
  setMailAside(@Args() { id, reason }: SetMailAsideArgs): Promise<MailMessage> {
    return this.aside.setAside(id, reason);
  }
}
