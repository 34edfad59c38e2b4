import { Database, Jobs } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Letter } from './service-letters.js';

/** Writes a notice about something when it leaves; null where there is nothing left to tell. Runs in its workspace. */
export type NoticeWriter = (subjectId: string) => Promise<Letter | null>;

/** Mails of the product itself to members, about things that libs above know: they register at boot who writes them. */
@Injectable()
export class Notices {
  private readonly writers = new Map<string, NoticeWriter>();

  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
  ) {}

  add(kind: string, writer: NoticeWriter): void {
    this.writers.set(kind, writer);
  }

  /** Promises a mail to each of these members, if the transaction in progress commits. */
  async promise(notice: string, subjectId: string, memberIds: readonly string[]): Promise<void> {
    for (const memberId of memberIds) await this.jobs.enqueue('send-service-mail', { workspaceId: this.db.workspaceId, notice, subjectId, memberId });
  }

  write(kind: string, subjectId: string): Promise<Letter | null> {
    const writer = this.writers.get(kind);
    if (!writer) throw new Error(`Nobody writes notices of the kind ${kind}.`);
    return writer(subjectId);
  }
}
