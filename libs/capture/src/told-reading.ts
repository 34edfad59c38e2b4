import { DomainError, type ToldReason } from '#platform';
import { ReadingFailed, type MailFaultCode } from '#mail';
import { tellFault, type Mailbox } from '#mailboxes';
import { ReadingStatus } from './reading-status.js';

/** Why a mailbox cannot be read, as people are told. */
export interface ReadingTrouble {
  status: ReadingStatus.SIGN_IN_REFUSED | ReadingStatus.UNREACHABLE;
  fault: ToldReason;
  /** What the server said, without secrets. */
  said: string | null;
}

/** The server is asked again soon: it is busy, or what gives it our tokens is. */
const PASSING: MailFaultCode[] = ['BUSY', 'TOKEN_SERVER_SILENT'];

/** Null for what is no fault of the mailbox, its settings or its server. */
export function readingTrouble(error: unknown, mailbox: Mailbox): ReadingTrouble | null {
  if (error instanceof DomainError && error.code === 'CONFLICT') return unusable(mailbox);
  if (!(error instanceof ReadingFailed)) return null;
  const { step, fault } = error;
  const isRefused = step === 'SIGN_IN' && !PASSING.includes(fault.code);
  return {
    status: isRefused ? ReadingStatus.SIGN_IN_REFUSED : ReadingStatus.UNREACHABLE,
    fault: tellFault(fault.code, serverOf(mailbox)),
    said: fault.said,
  };
}

/** @param names folders that somebody wants to be read, and that are not there or cannot be opened */
export const foldersUnread = (names: readonly string[]): ToldReason => ({
  code: 'FOLDERS_UNREAD',
  fr: `Ces dossiers ne peuvent pas être lus\u00a0: ${names.join(', ')}. Rendez-les accessibles sur le serveur, ou ne les choisissez plus.`,
  en: `These folders cannot be read: ${names.join(', ')}. Make them accessible on the server, or choose them no more.`,
});

export const noSentFolder = (mailbox: Mailbox): ToldReason => tellFault('SENT_FOLDER_MISSING', serverOf(mailbox));

const serverOf = ({ address, imapHost, imapPort, imapUser: user, sentFolder }: Mailbox) => ({ host: imapHost!, port: imapPort!, user, address, sentFolder });

const unusable = ({ address, imapHost, imapSecret }: Mailbox): ReadingTrouble => ({
  status: ReadingStatus.SIGN_IN_REFUSED,
  fault: imapHost && imapSecret ? SEALED : without(address),
  said: null,
});

const SEALED: ToldReason = {
  code: 'SECRET_UNREADABLE',
  fr: 'Le mot de passe a été protégé par une autre clé (SECRET_KEY). Donnez-le à nouveau, ou redémarrez avec cette clé.',
  en: 'Another key (SECRET_KEY) sealed the password. Enter it again, or start with that key.',
};

const without = (address: string): ToldReason => ({
  code: 'NO_IMAP_SERVER',
  fr: `${address} n’a plus de serveur IMAP. Donnez-lui-en un, ou mettez sa lecture en pause.`,
  en: `${address} has no IMAP server any more. Give it one, or pause its reading.`,
});
