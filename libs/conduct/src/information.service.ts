import { Contact } from '#contacts';
import { badInput, Clock, Database, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';

/** Clocks of people's devices run a little early; what lies further ahead has not happened yet. */
const CLOCK_SLACK_MS = 60_000;

/** Who was told where we have their data from, as article 14 of the GDPR wants it with the first message at the latest. */
@Injectable()
export class InformationService {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps when a contact was told; of several times the earliest counts.
   * @param informedAt now when left out. Throws BAD_INPUT for what has not come yet.
   */
  @Transactional()
  async record(contactId: string, informedAt?: Date | null): Promise<Contact> {
    const now = this.clock.now();
    if (informedAt && informedAt.getTime() > now.getTime() + CLOCK_SLACK_MS)
      throw badInput('informedAt', `${informedAt.toISOString()} has not come yet. Record it once they were told.`);
    const contact = await this.db.get(Contact, contactId, 'contact');
    contact.wasInformed(informedAt && informedAt < now ? informedAt : now);
    return (await this.db.manager()).save(contact);
  }
}
