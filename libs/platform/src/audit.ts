import { Injectable } from '@nestjs/common';
import { Database } from './database.js';

/** Entries for what is no change of a row: sign-ins, exports, overrides. Row changes are recorded by triggers. */
@Injectable()
export class Audit {
  constructor(private readonly db: Database) {}

  /** @param details plain values for the reader, never a secret */
  async record(action: string, subject: string, subjectId: string | null, details: object = {}): Promise<void> {
    await this.db.query(
      `insert into audit_entry (workspace_id, member_id, actor, action, subject, subject_id, after)
       values (current_workspace_id(), current_member_id(), current_setting('app.actor', true), $1, $2, $3, $4)`,
      [action, subject, subjectId, JSON.stringify(details)],
    );
  }
}
