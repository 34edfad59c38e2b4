import { Contact } from '#contacts';
import { ResolveField, Resolver } from '@nestjs/graphql';
import { Vetting } from './vetting.entity.js';
import { VettingsReader } from './vettings.reader.js';

/** What this lib adds to a contact. */
@Resolver(() => Contact)
export class ContactNichesResolver {
  constructor(private readonly vettings: VettingsReader) {}

  @ResolveField(() => [Vetting], { description: 'The niches they are in, each with what was decided and why' })
  niches(contact: Contact): Promise<Vetting[]> {
    return this.vettings.listOfContact(contact.id);
  }
}
