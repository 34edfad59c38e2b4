import type { ParsedMessage } from '#mime';
import { findNoMoreMail } from '#quoting';
import { automaticAnswer } from './automatic-answer.js';
import { calendarMail } from './calendar-mail.js';
import type { Circumstances, Classification } from './classification.js';
import { deliveryReport } from './delivery-report.js';
import { feedbackReport } from './feedback-report.js';
import type { Finding, Rule } from './finding.js';
import { guessLanguage } from './guess-language.js';
import { listMail } from './list-mail.js';
import { Mail } from './mail.js';
import { ownMail } from './own-mail.js';
import { person } from './person.js';
import { readReceipt } from './read-receipt.js';
import { returnDate } from './return-date.js';
import { unsubscribeRequest, wishInSubject } from './unsubscribe-request.js';

/** In order: what standards prove comes before what words suggest; the report of a server may claim to be an automatic answer. */
const RULES: readonly Rule[] = [
  ownMail,
  feedbackReport,
  deliveryReport,
  readReceipt,
  calendarMail,
  unsubscribeRequest,
  automaticAnswer,
  listMail,
];

/** What a message is, and how we know. Pure; never throws; linear in the length of the message. */
export const classify = (message: ParsedMessage, circumstances: Circumstances): Classification => judge(new Mail(message, circumstances));

/** The same of a message that more is asked about: what is read of it is read once. */
export function judge(mail: Mail): Classification {
  const found = RULES.reduce<Finding | null>((before, rule) => before ?? rule(mail), null) ?? person(mail);
  const { kind, confidence, evidence } = found;
  return {
    kind,
    confidence,
    evidence,
    recipients: found.recipients ?? [],
    original: found.original ?? null,
    returnsOn: kind === 'AUTO_REPLY' ? returnDate(mail) : null,
    feedbackType: found.feedbackType ?? null,
    calendar: found.calendar ?? null,
    noMoreMail: kind === 'PERSON' ? (findNoMoreMail(mail.words) ?? wishInSubject(mail)) : null,
    language: found.recipients ? guessLanguage(mail.message.text) : mail.language,
  };
}
