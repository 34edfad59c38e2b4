import { Contact } from '#contacts';
import { Clock, Database, notFound, orderedId, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import type { LabelResponsivenessInput } from './label-responsiveness.input.js';
import type { ResponsivenessLabel } from './responsiveness-label.entity.js';

const COLUMNS = 'contact_id as "contactId", band, note, member_id as "memberId", set_at as "setAt"';

const FIND = `select ${COLUMNS} from responsiveness_label where contact_id = any($1)`;

const SET = `
  insert into responsiveness_label (workspace_id, id, contact_id, band, note, member_id, set_at)
  values (current_workspace_id(), $1, $2, $3, $4, $5, $6)
  on conflict (workspace_id, contact_id) do update
    set band = excluded.band, note = excluded.note, member_id = excluded.member_id, set_at = excluded.set_at
  returning ${COLUMNS}`;

/** What members think of how contacts answer: one judgement a contact, the newest. */
@Injectable()
export class LabelsService {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Batched; null for whom nobody judged. */
  find(contactId: string): Promise<ResponsivenessLabel | null> {
    return this.db.load('responsiveness-label', contactId, async (ids) => {
      const rows = await this.db.query<ResponsivenessLabel>(FIND, [ids]);
      const byContact = new Map(rows.map((row) => [row.contactId, row]));
      return ids.map((id) => byContact.get(id) ?? null);
    });
  }

  @Transactional()
  async set({ contactId, band, note }: LabelResponsivenessInput): Promise<ResponsivenessLabel> {
    await this.db.get(Contact, contactId, 'contact');
    const values = [orderedId(), contactId, band, note, this.db.actor.memberId, this.clock.now()];
    return (await this.db.query<ResponsivenessLabel>(SET, values))[0]!;
  }

  /** @returns the contact */
  @Transactional()
  async remove(contactId: string): Promise<Contact> {
    const contact = await this.db.get(Contact, contactId, 'contact');
    const gone = await this.db.query('delete from responsiveness_label where contact_id = $1 returning id', [contactId]);
    if (!gone.length) throw notFound('label of contact', contactId);
    return contact;
  }
}
