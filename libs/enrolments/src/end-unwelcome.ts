import { SAME_PERSON } from '#contacts';
import { Clock, Database, type ToldReason } from '#platform';
import { SuppressionCause, SuppressionListeners, type Suppression, type SuppressionListener } from '#restraint';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { EndPassages } from './end-passages.js';
import { Enrolment } from './enrolment.entity.js';

/** Passages under way of the people of contacts $1. */
const THEIRS = `
  select distinct e.id from (${SAME_PERSON}) person
  join enrolment e on e.contact_id = person.contact_id and e.state in ('ACTIVE', 'PAUSED')`;

const HOLDERS = 'select distinct contact_id as id from address where key = $1';

/** Whoever took the way out, or called our mail unwanted, is on no way through a sequence any more, at no other address either. */
@Injectable()
export class EndUnwelcome implements SuppressionListener, OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly listeners: SuppressionListeners,
    private readonly passages: EndPassages,
  ) {}

  onModuleInit(): void {
    this.listeners.add(this);
  }

  async suppressed({ cause, contactId, addressKey }: Suppression): Promise<void> {
    if (cause !== SuppressionCause.UNSUBSCRIBED && cause !== SuppressionCause.COMPLAINED) return;
    const people = contactId ? [{ id: contactId }] : await this.db.query<{ id: string }>(HOLDERS, [addressKey]);
    const found = await this.db.query<{ id: string }>(THEIRS, [people.map(({ id }) => id)]);
    if (found.length) await this.end(found.map(({ id }) => id), unwelcome(cause, addressKey));
  }

  private async end(ids: string[], reason: ToldReason): Promise<void> {
    const lock = { mode: 'pessimistic_write' } as const;
    const held = await (await this.db.manager()).find(Enrolment, { where: { id: In(ids) }, order: { id: 'ASC' }, lock });
    const running = held.filter(({ isRunning }) => isRunning);
    await this.passages.end(running, new Map(running.map(({ id }) => [id, reason])), this.clock.now());
  }
}

/** Their words stay with the suppression: what is told here stands for good, and words may have to be taken back. */
const unwelcome = (cause: `${SuppressionCause}`, address: string): ToldReason => ({
  code: cause,
  fr: `${cause === 'UNSUBSCRIBED' ? 'Ne veut plus de messages' : 'A signalé un message comme indésirable'} (${address}). Plus rien ne part.`,
  en: `${cause === 'UNSUBSCRIBED' ? 'Wants no more mail' : 'Reported a mail as unwanted'} (${address}). Nothing more leaves.`,
});
