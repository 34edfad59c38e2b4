import { Contact } from '#contacts';
import { badInput, Clock, Database, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';

/** Clocks of people's devices run a little early; what lies further ahead has not happened yet. */
const CLOCK_SLACK_MS = 60_000;

const RECORD = `
  update contact c set informed_at = t."informedAt", version = version + 1
  from jsonb_to_recordset($1::jsonb) as t ("contactId" uuid, "informedAt" timestamptz)
  where c.id = t."contactId" and (c.informed_at is null or c.informed_at > t."informedAt")`;

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

  /** The same for many, of what has happened. */
  @Transactional()
  async recordMany(told: readonly { contactId: string; informedAt: Date }[]): Promise<void> {
    if (told.length) await this.db.query(RECORD, [JSON.stringify(told)]);
  }
}
