import type { MailAddress } from '#mail';
import type { Dispatch } from './dispatch.entity.js';

type Optional =
  | 'mailboxId' | 'identityId' | 'topic' | 'language' | 'purpose' | 'isAutomatic' | 'answeredSince' | 'enrolmentId' | 'campaignId'
  | 'priority' | 'dueAt' | 'inReplyTo' | 'inReplyToId' | 'thread';

/** What an upper lib wants to leave. Who sends it is settled by the mailbox, the identity and the member. */
export interface Letter extends Pick<Dispatch, 'originKind' | 'originId' | 'contactId' | 'memberId'>, Partial<Pick<Dispatch, Optional>> {
  to: MailAddress;
  subject: string;
  text: string;
  html: string | null;
  /** The dispatch it comes after: from the same mailbox, in the same thread, under the same subject. */
  follows?: string | null;
}
