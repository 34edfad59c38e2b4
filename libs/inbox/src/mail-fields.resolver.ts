import { Member, MembersService } from '#accounts';
import { MailSources, type MailMessage } from '#capture';
import { Contact, ContactsReader } from '#contacts';
import { Interaction, Timelines } from '#interactions';
import { Dispatch, DispatchesService } from '#sending';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isDoubtful } from './decide-inbound.js';
import { Mail, MailSuggestion, ReportedAddress } from './mail.type.js';

/** What is read of a message beside its own fields. */
@Resolver(() => Mail)
export class MailFieldsResolver {
  constructor(
    private readonly sources: MailSources,
    private readonly contacts: ContactsReader,
    private readonly timelines: Timelines,
    private readonly dispatches: DispatchesService,
    private readonly members: MembersService,
  ) {}

  @ResolveField(() => String, { description: 'The exact message, headers and all (RFC 5322)' })
  async source(@Parent() { id }: MailMessage): Promise<string> {
    return (await this.sources.get(id)).toString('latin1');
  }

  @ResolveField(() => Boolean, { description: 'So unsure that a person has to look' })
  isDoubtful(@Parent() message: MailMessage): boolean {
    return isDoubtful(message);
  }

  @ResolveField(() => [ReportedAddress], { description: 'What a report says of each address' })
  recipients(@Parent() { findings }: MailMessage): ReportedAddress[] {
    return findings.recipients;
  }

  @ResolveField(() => String, { nullable: true, description: 'The day an absence ends, as YYYY-MM-DD' })
  returnsOn(@Parent() { findings }: MailMessage): string | null {
    return findings.returnsOn;
  }

  @ResolveField(() => String, { nullable: true, description: 'Their own words that ask for no more mail' })
  noMoreMail(@Parent() { findings }: MailMessage): string | null {
    return findings.noMoreMail;
  }

  @ResolveField(() => String, { nullable: true, description: 'Why somebody set it aside' })
  setAsideBecause(@Parent() { findings }: MailMessage): string | null {
    return findings.setAsideBecause ?? null;
  }

  @ResolveField(() => Contact, { nullable: true, description: 'Whose it is' })
  contact(@Parent() { contactId }: MailMessage): Promise<Contact | null> | null {
    return contactId ? this.contacts.load(contactId) : null;
  }

  @ResolveField(() => Interaction, { nullable: true, description: 'Its entry in the log' })
  interaction(@Parent() { interactionId }: MailMessage): Promise<Interaction | null> | null {
    return interactionId ? this.timelines.find(interactionId) : null;
  }

  @ResolveField(() => Dispatch, { nullable: true, description: 'The message of ours that it answers or reports about' })
  dispatch(@Parent() { dispatchId }: MailMessage): Promise<Dispatch | null> | null {
    return dispatchId ? this.dispatches.load(dispatchId) : null;
  }

  @ResolveField(() => Member, { nullable: true, description: 'Who said what or whose it is' })
  decidedBy(@Parent() { decidedById }: MailMessage): Promise<Member | null> | null {
    return decidedById ? this.members.load(decidedById) : null;
  }
}

@Resolver(() => MailSuggestion)
export class MailSuggestionResolver {
  constructor(private readonly contacts: ContactsReader) {}

  @ResolveField(() => Contact, { nullable: true })
  contact(@Parent() { contactId }: MailSuggestion): Promise<Contact | null> {
    return this.contacts.load(contactId);
  }
}
