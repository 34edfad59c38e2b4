import type { KeptTouch } from './told-contact.js';

/** A touch as JSON has it. */
export type TouchRow = Omit<KeptTouch, 'sentAt' | 'replyAt' | 'blast'> & { sentAt: string; replyAt: string | null; blast: boolean };

/** Of a row of touch, alias `t`, in SQL. */
export const JSON_TOUCH = (t: string): string => `json_build_object('interactionId', ${t}.id, 'memberId', ${t}.member_id,
  'conversationId', ${t}.conversation_id, 'channel', ${t}.channel, 'blast', ${t}.is_blast, 'sentAt', ${t}.sent_at,
  'replyAt', ${t}.reply_at, 'followups', ${t}.followups, 'warmth', ${t}.warmth, 'baseWeight', ${t}.base_weight,
  'tier', ${t}.tier, 'chance', ${t}.chance, 'closed', ${t}.closed)`;

export const touchOf = ({ sentAt, replyAt, ...row }: TouchRow): KeptTouch =>
  ({ ...row, sentAt: new Date(sentAt), replyAt: replyAt === null ? null : new Date(replyAt) });
