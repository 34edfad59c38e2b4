import { selectList } from '#platform';
import type { Dispatch } from './dispatch.entity.js';

/** What is looked at before a due message may leave. */
const JUDGED = [
  'id', 'originKind', 'originId', 'contactId', 'recipientKey', 'memberId', 'mailboxId', 'identityId', 'topic', 'language', 'purpose',
  'isAutomatic', 'answeredSince', 'campaignId',
] as const;

/** What a worker needs to record what became of it. */
const LOGGED = ['attempts', 'deferrals', 'senderName', 'recipient', 'subject', 'body', 'messageId', 'inReplyToId', 'enrolmentId'] as const;

/** What it needs to write it. */
const WRITTEN = ['sender', 'recipientName', 'html', 'inReplyTo', 'thread'] as const;

export type DueDispatch = Pick<Dispatch, (typeof JUDGED)[number] | 'dueAt' | 'wait'>;
export type LoggedDispatch = Pick<Dispatch, (typeof JUDGED | typeof LOGGED)[number]>;
export type ClaimedDispatch = LoggedDispatch & Pick<Dispatch, (typeof WRITTEN)[number]> & {
  /** Files go with it. */
  hasEnclosures: boolean;
};

/** The columns of each, of a table with the alias `d`. */
export const dueColumns = selectList<DueDispatch>('d', [...JUDGED, 'dueAt', 'wait'], [])();
export const loggedColumns = selectList<LoggedDispatch>('d', [...JUDGED, ...LOGGED], [])();
export const claimedColumns = `${loggedColumns}, ${selectList<ClaimedDispatch>('d', [...WRITTEN], [])()}, coalesce((
  select p.asset_ids <> '{}' from pitch p where d.origin_kind = 'PITCH' and p.id = d.origin_id), false) as "hasEnclosures"`;
