import { badInput, Database, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { MailboxAbsence } from './mailbox-absence.entity.js';
import type { AddMailboxAbsenceInput } from './mailbox-absence.input.js';
import { Mailbox } from './mailbox.entity.js';

@Injectable()
export class AbsencesService {
  constructor(readonly db: Database) {}

  /** Those of a mailbox, the earliest first. Batched. */
  listOf(mailboxId: string): Promise<MailboxAbsence[]> {
    return this.db.load('absences of mailbox', mailboxId, async (ids) => {
      const manager = await this.db.manager();
      const rows = await manager.find(MailboxAbsence, { where: { mailboxId: In([...ids]) }, order: { fromOn: 'ASC', id: 'ASC' } });
      return ids.map((id) => rows.filter((row) => row.mailboxId === id));
    });
  }

  @Transactional()
  async add({ mailboxId, fromOn, untilOn, note = null }: AddMailboxAbsenceInput): Promise<Mailbox> {
    if (untilOn < fromOn) throw badInput('untilOn', `is before fromOn. Give ${fromOn} or a later day.`);
    const mailbox = await this.db.get(Mailbox, mailboxId, 'mailbox');
    const absence = MailboxAbsence.make(this.db.workspaceId, { mailboxId, fromOn, untilOn, note });
    await (await this.db.manager()).insert(MailboxAbsence, absence);
    return mailbox;
  }

  @Transactional()
  async remove(id: string): Promise<Mailbox> {
    const absence = await this.db.get(MailboxAbsence, id, 'absence');
    await (await this.db.manager()).delete(MailboxAbsence, { id });
    return this.db.get(Mailbox, absence.mailboxId, 'mailbox');
  }
}
