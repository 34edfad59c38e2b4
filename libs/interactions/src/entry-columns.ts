import type { Interaction } from './interaction.entity.js';

type Column = Exclude<keyof Interaction, 'workspaceId'>;

/** Where each value of an entry comes from. */
const COLUMNS: Record<Column, string> = {
  id: 'i.id',
  contactId: 'i.contact_id',
  direction: 'i.direction',
  channel: 'i.channel',
  happenedAt: 'i.happened_at',
  loggedAt: 'i.logged_at',
  memberId: 'i.member_id',
  persona: 'i.persona',
  subject: 'i.subject',
  body: 'i.body',
  link: 'i.link',
  conversationId: 'i.conversation_id',
  inReplyToId: 'i.in_reply_to_id',
  hopesForAnswer: 'i.hopes_for_answer',
  minutesSpent: 'i.minutes_spent',
  nature: 'i.nature',
  recipients: 'i.recipients',
  mood: 'i.mood',
  returnsOn: 'i.returns_on::text',
  correctsId: 'i.corrects_id',
  messageId: 'i.message_id',
};

const ALL = Object.keys(COLUMNS) as Column[];

/** A row of the log, alias `i`, in the shape of an entry; always with `id` and `contactId`. */
export function entryColumns(asked: ReadonlySet<string> | null = null): string {
  const needed = ALL.filter((column) => !asked || column === 'id' || column === 'contactId' || isAsked(column, asked));
  return needed.map((column) => `${COLUMNS[column]} as "${column}"`).join(', ');
}

/** The API shows `memberId` as `member`. */
const isAsked = (column: Column, asked: ReadonlySet<string>): boolean =>
  asked.has(column) || asked.has(column.replace(/Id$/, ''));
