import { Database, orderedId, type ToldReason } from '#platform';
import { Injectable } from '@nestjs/common';

/** One thing that happened to one enrolment. */
export interface DiaryLine {
  enrolmentId: string;
  at: Date;
  message: ToldReason;
  step: number | null;
  /** Who did it, where a person did. */
  memberId?: string | null;
}

const INSERT = `
  insert into enrolment_event (workspace_id, id, enrolment_id, happened_at, code, message, step, member_id)
  select current_workspace_id(), line.id, line."enrolmentId", line.at, line.message->>'code', line.message, line.step, line."memberId"
  from jsonb_to_recordset($1::jsonb) as line
    (id uuid, "enrolmentId" uuid, at timestamptz, message jsonb, step integer, "memberId" uuid)`;

/** Keeps diaries, many lines in a statement; those of one moment in the order given. */
@Injectable()
export class EnrolmentDiary {
  constructor(private readonly db: Database) {}

  async write(lines: DiaryLine[]): Promise<void> {
    if (!lines.length) return;
    await this.db.query(INSERT, [JSON.stringify(lines.map((line) => ({ id: orderedId(), ...line })))]);
  }
}
