import { Clock, Database } from '#platform';
import { Purpose } from '#templates';
import { Injectable } from '@nestjs/common';
import type { Candidate } from './candidate.js';
import { type ContactPressure, pressureOf } from './contact-pressure.js';
import { FactsReader } from './facts.reader.js';

const PRIMARY = `select contact_id as "contactId", key from address where contact_id = any($1) and is_primary`;

/** What people see of a contact before they write to them. */
@Injectable()
export class PressureReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly facts: FactsReader,
  ) {}

  /** As for a first pitch of the acting member, by mail to the primary address. Batched. */
  of(contactId: string): Promise<ContactPressure> {
    return this.db.load('pressure', contactId, async (ids) => {
      const keys = await this.db.query<{ contactId: string; key: string }>(PRIMARY, [ids]);
      const keyOf = new Map(keys.map((row) => [row.contactId, row.key]));
      const candidates = ids.map((id) => this.pitchTo(id, keyOf.get(id) ?? ''));
      const questions = await this.facts.questions(candidates, this.clock.now());
      const found = new Map(questions.map((question) => [question.candidate.id, pressureOf(question)]));
      return ids.map((id) => found.get(id)!);
    });
  }

  private pitchTo(contactId: string, recipientKey: string): Candidate {
    return {
      ...{ id: contactId, kind: 'PITCH', contactId, recipientKey, memberId: this.db.actor.memberId, purpose: Purpose.INTRODUCE },
      ...{ identityId: null, topic: null, language: null, isAutomatic: false, answeredSince: null, pitchId: null, campaignId: null },
    };
  }
}
