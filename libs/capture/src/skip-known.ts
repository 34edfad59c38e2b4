import type { ListedMessage } from '#mail';
import { Clock, Workspaces } from '#platform';
import { Injectable } from '@nestjs/common';
import { CarefulStoring } from './careful-storing.js';
import type { MailFolder } from './mail-folder.entity.js';
import { isHistory, isTooOld, type ReadingJob } from './reading-job.js';
import { ReadingPace } from './reading-pace.js';
import { idOf, RecogniseListed } from './recognise-listed.js';
import type { Sighted } from './sighted.js';

/** Looks at the headers of many messages first, so that what we have is not fetched again after a folder was made anew. */
@Injectable()
export class SkipKnown {
  constructor(
    private readonly workspaces: Workspaces,
    private readonly clock: Clock,
    private readonly recognising: RecogniseListed,
    private readonly storing: CarefulStoring,
    private readonly pace: ReadingPace,
  ) {}

  /** Books what is known as seen. @returns what is left to fetch, ascending */
  async skip(job: ReadingJob, folder: MailFolder, uids: readonly number[]): Promise<number[]> {
    const isWorthIt = job.account.lastReadAt !== null && (folder.lastUid === 0 || uids.length > this.pace.messagesAtOnce);
    if (!isWorthIt) return [...uids];
    const left = new Set(uids);
    let listed: ListedMessage[] = [];
    for await (const one of job.reader.list(uids)) {
      if (isTooOld(job.account, one.receivedAt)) left.delete(one.uid);
      else listed.push(one);
      if (listed.length < this.pace.messagesAtOnce) continue;
      await this.book(job, folder, listed, left);
      listed = [];
    }
    await this.book(job, folder, listed, left);
    return [...left];
  }

  private async book(job: ReadingJob, folder: MailFolder, listed: readonly ListedMessage[], left: Set<number>): Promise<void> {
    const known = await this.workspaces.in(job.workspaceId, 'capture', 'task capture', () => this.recognising.recognise(listed));
    const sighted = listed.flatMap((one) => (known.has(one.uid) ? this.sighted(job, folder, one, known.get(one.uid)!) : []));
    if (sighted.length) await this.storing.store(job.workspaceId, sighted, null);
    for (const uid of known.keys()) left.delete(uid);
  }

  private sighted({ account }: ReadingJob, folder: MailFolder, listed: ListedMessage, knownAs: string): Sighted {
    const { uid, receivedAt } = listed;
    return {
      ...{ folder, uidValidity: folder.uidValidity, uid, messageId: idOf(listed), seenAt: this.clock.now(), receivedAt },
      ...{ isHistory: isHistory(account, receivedAt, listed.date), found: { knownAs } },
    };
  }
}
