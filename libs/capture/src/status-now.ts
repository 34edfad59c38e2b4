import type { MailAccount } from './mail-account.entity.js';
import { ReadingStatus } from './reading-status.js';

export interface StatusNow {
  status: ReadingStatus;
  since: Date;
}

/**
 * How reading goes at this moment, as far as anybody knows: a process that ended cannot say that it did, and a mailbox
 * with mail that we have not got is never well.
 * @param missingSince when the first message was found that we still have not got; null where there is none
 */
export function statusNow(account: MailAccount, missingSince: Date | null, now: Date, behindAfterMs: number): StatusNow {
  const { status, statusSince, pausedAt, lastReadAt, startedAt } = account;
  if (pausedAt) return { status: ReadingStatus.PAUSED, since: pausedAt };
  if (status === ReadingStatus.SIGN_IN_REFUSED || status === ReadingStatus.UNREACHABLE) return { status, since: statusSince };
  if (missingSince) return { status: ReadingStatus.MISSING_MAIL, since: missingSince };
  const behindSince = new Date((lastReadAt ?? startedAt).getTime() + behindAfterMs);
  if (behindSince < now) return { status: ReadingStatus.BEHIND, since: behindSince };
  return { status: lastReadAt ? ReadingStatus.READING : ReadingStatus.NEW, since: statusSince };
}
