import type { FetchedMessage } from '#mail';
import { Clock } from '#platform';
import { Understanding } from '#understanding';
import { Injectable } from '@nestjs/common';
import type { Tries } from './careful-storing.js';
import type { FetchedBatch } from './fetch-batches.js';
import type { MailFolder } from './mail-folder.entity.js';
import { isHistory, isTooOld, type ReadingJob } from './reading-job.js';
import { pauseMs, ReadingPace } from './reading-pace.js';
import type { Found, Sighted } from './sighted.js';
import { cutOff, expunged, notGiven } from './told-sightings.js';

/** Makes sightings of what was fetched. */
@Injectable()
export class UnderstandBatch {
  constructor(
    private readonly clock: Clock,
    private readonly understanding: Understanding,
    private readonly pace: ReadingPace,
  ) {}

  /** @param ours keys of our addresses */
  async read(job: ReadingJob, folder: MailFolder, { messages, missing }: FetchedBatch, ours: readonly string[], tries: Tries): Promise<Sighted[]> {
    const wanted = messages.filter(({ receivedAt }) => !isTooOld(job.account, receivedAt));
    const understood = await Promise.all(wanted.map((message) => this.understand(job, folder, message, ours)));
    return [...understood, ...missing.map(({ uid, isGone }) => this.notHad(folder, uid, isGone, tries.get(uid) ?? 0))];
  }

  private async understand({ account }: ReadingJob, folder: MailFolder, message: FetchedMessage, ours: readonly string[]): Promise<Sighted> {
    const { uid, receivedAt, source, isWhole } = message;
    const understood = await this.understanding.read(source, { receivedAt, ours });
    return {
      ...this.seen(folder, uid, { understood }),
      ...{ messageId: understood.messageId, receivedAt, isHistory: isHistory(account, receivedAt, understood.date), participantsOnly: account.participantsOnly },
      remark: isWhole ? null : cutOff(this.pace.mostBytes),
    };
  }

  private notHad(folder: MailFolder, uid: number, isGone: boolean, tries: number): Sighted {
    const nextTryAt = new Date(this.clock.now().getTime() + pauseMs(this.pace.failed, tries + 1));
    return this.seen(folder, uid, isGone ? { outcome: 'SKIPPED', reason: expunged } : { outcome: 'FAILED', reason: notGiven, nextTryAt });
  }

  private seen(folder: MailFolder, uid: number, found: Found): Sighted {
    const seenAt = this.clock.now();
    return { folder, uid, uidValidity: folder.uidValidity, found, seenAt, receivedAt: seenAt, messageId: null, isHistory: false };
  }
}
