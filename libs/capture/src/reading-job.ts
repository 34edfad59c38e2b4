import type { ImapReader } from '#mail';
import type { MailAccount } from './mail-account.entity.js';

/** A mailbox that is read at this moment, over one connection. */
export interface ReadingJob {
  workspaceId: string;
  account: MailAccount;
  reader: ImapReader;
  /** Somebody wants it to end: what is under way is finished, nothing more begins. */
  isEnding: () => boolean;
}

const DAY_MS = 86_400_000;
const SECOND_MS = 1_000;

/** Servers compare days of their own time zone (RFC 9051 6.4.4, SINCE): one more is asked for, what is too old left alone. */
export const askedSince = ({ historyFrom }: MailAccount): Date | null => historyFrom && new Date(historyFrom.getTime() - DAY_MS);

/** Older mail is none of ours. */
export const isTooOld = ({ historyFrom }: MailAccount, receivedAt: Date): boolean => historyFrom !== null && receivedAt < historyFrom;

/** Mail is on its way for five days at most (RFC 5321 4.5.4.1); what is older was put there by whoever moved a mailbox. */
const LONGEST_WAY_MS = 7 * DAY_MS;

/** Came, or was sent long, before reading began. Servers know the second in which a message came. @param sentAt as its sender dates it */
export const isHistory = ({ startedAt }: MailAccount, receivedAt: Date, sentAt: Date | null): boolean =>
  receivedAt.getTime() < Math.floor(startedAt.getTime() / SECOND_MS) * SECOND_MS || (sentAt !== null && sentAt.getTime() < startedAt.getTime() - LONGEST_WAY_MS);
