import { enumOf } from '#graph';
import { registerEnumType } from '@nestjs/graphql';

/** What a message is, as `MailKind` of #classification. */
export const MailKinds = enumOf(
  'PERSON', 'AUTO_REPLY', 'ACKNOWLEDGEMENT', 'HARD_BOUNCE', 'SOFT_BOUNCE', 'DELAY', 'COMPLAINT', 'CALENDAR_REPLY', 'DELIVERY_REPORT',
  'READ_REPORT', 'UNSUBSCRIBE', 'LIST', 'OWN',
);
export type MailKindName = keyof typeof MailKinds;

export const MatchedBys = enumOf('THREAD', 'TOKEN', 'ADDRESS', 'SUBJECT', 'REPORT', 'BY_HAND');
export const Triages = enumOf('NEW', 'SETTLED', 'WAITING', 'ASIDE');
export const Verdicts = enumOf('HARD', 'SOFT', 'DELAYED', 'DELIVERED');
export const SuggestedBecause = enumOf('SAME_ADDRESS', 'SAME_THREAD', 'SAME_NAME', 'SAME_DOMAIN', 'SAME_SUBJECT');

registerEnumType(MailKinds, {
  name: 'MailKind',
  description: 'What a message is',
  valuesMap: {
    PERSON: { description: 'Somebody wrote it' },
    AUTO_REPLY: { description: 'An absence, or another automatic answer' },
    ACKNOWLEDGEMENT: { description: '"We have received your message"' },
    HARD_BOUNCE: { description: 'It came back for good' },
    SOFT_BOUNCE: { description: 'It came back this time' },
    DELAY: { description: 'Not delivered yet, still being tried' },
    COMPLAINT: { description: 'Its reader called ours unwanted' },
    CALENDAR_REPLY: { description: 'An answer to an invitation' },
    UNSUBSCRIBE: { description: 'A wish for no more mail, sent by a machine' },
    LIST: { description: 'Written to many' },
    OWN: { description: 'One of us wrote it' },
  },
});
registerEnumType(MatchedBys, {
  name: 'MatchedBy',
  description: 'How we found whose message it is',
  valuesMap: {
    THREAD: { description: 'It answers a message of ours, or of theirs' },
    TOKEN: { description: 'It was sent to an address made for the answer' },
    ADDRESS: { description: 'It came from, or went to, an address of theirs' },
    REPORT: { description: 'It reports about a message of ours to them' },
    BY_HAND: { description: 'Somebody said so' },
  },
});
registerEnumType(Triages, {
  name: 'MailTriage',
  description: 'Where a message is',
  valuesMap: {
    NEW: { description: 'Nobody looked at it yet' },
    SETTLED: { description: 'Where it belongs' },
    WAITING: { description: 'A person decides' },
    ASIDE: { description: 'Nobody need look at it' },
  },
});
registerEnumType(Verdicts, {
  name: 'RecipientVerdict',
  description: 'What a report says of one address',
  valuesMap: {
    HARD: { description: 'There is no such address' },
    SOFT: { description: 'Not this time' },
    DELAYED: { description: 'Still being tried' },
    DELIVERED: { description: 'It arrived' },
  },
});
registerEnumType(SuggestedBecause, { name: 'MailSuggestionReason', description: 'Why a message could be somebody’s' });
