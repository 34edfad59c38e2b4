import { selectList } from '#platform';
import type { Interaction } from './interaction.entity.js';

/** A row of the log, alias `i`, as lists read it. */
export const entryColumns = selectList<Interaction>(
  'i',
  ['id', 'contactId'],
  [
    'direction', 'channel', 'happenedAt', 'loggedAt', 'memberId', 'persona', 'subject', 'body', 'link', 'conversationId',
    'inReplyToId', 'hopesForAnswer', 'minutesSpent', 'nature', 'recipients', 'mood', 'returnsOn', 'correctsId', 'messageId',
    'isHistory',
  ],
);
