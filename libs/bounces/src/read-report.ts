import { headersNamed, type MessagePart, type ParsedMessage } from '#mime';
import { addressesIn } from './address-in.js';
import { statusGroupsIn, type StatusGroup } from './delivery-status.js';
import { folded } from './folding.js';
import { findNoticeSign } from './is-notice.js';
import { guessedRecipients } from './guessed-recipients.js';
import { type Named, namedIn } from './notice-recipients.js';
import { splitNotice } from './notice-text.js';
import { notifiedBounce } from './notification-json.js';
import { DELAYED, GIVEN_UP } from './notice-words.js';
import { originalOf } from './original.js';
import { stageOf } from './refusal-stage.js';
import type { Evidence, Report, ReportedRecipient } from './report.js';
import { gravest, judge } from './verdict.js';

const LONGEST_SAID = 500;
const JUDGED = 4000;

/** What one message gives to judge its recipients by. */
interface Notice {
  message: ParsedMessage;
  text: string;
  isDelay: boolean;
  /** Whom its words blame. */
  named: Named[];
}

/**
 * What a mail server tells of a message that it could not deliver, not yet, or did: by the standard report (RFC 3464)
 * where there is one, by the words of the notice otherwise. Null where a message is no such thing.
 */
export function readReport(message: ParsedMessage): Report | null {
  return readNotification(message) ?? readNotice(message);
}

/** A service tells it in JSON. */
function readNotification(message: ParsedMessage): Report | null {
  const told = notifiedBounce(message);
  if (!told) return null;
  const notice = { message, text: '', isDelay: false, named: [] };
  const recipients = onceEach(told.groups.flatMap((group) => fromGroup(group, notice)));
  const evidence: Evidence[] = [{ where: 'LINE', name: null, quote: 'notificationType: Bounce' }];
  const verdict = gravest(recipients.map((one) => one.verdict)) ?? 'SOFT';
  return { verdict, recipients, original: told.original, evidence, confidence: 0.97 };
}

function readNotice(message: ParsedMessage): Report | null {
  const sign = findNoticeSign(message);
  if (!sign) return null;
  const { notice: text, quoted } = splitNotice(message.text);
  const notice = { message, text, isDelay: isDelay(message, text), named: namedIn(text, recipientsOf(message)) };
  const original = originalOf(message, text, quoted);
  const groups = statusGroupsIn(statusText(message));
  const reported = groups.flatMap((group) => fromGroup(group, notice));
  const recipients = onceEach(reported.length > 0 ? reported : fromNotice(notice, original?.to ?? null));
  const verdict = gravest(recipients.map((one) => one.verdict)) ?? judgeWords(notice, text).verdict;
  return { verdict, recipients, original, ...sign };
}

/** The report's own part; where programs mangled it, wherever its fields stand. */
function statusText({ parts, text }: ParsedMessage): string {
  const isStatus = ({ type, content }: MessagePart): boolean =>
    /^message\/(?:global-)?delivery-status$/.test(type) && content !== null;
  const attached = parts.filter(isStatus).map(({ content }) => content);
  if (attached.length > 0) return attached.join('\n\n');
  const within = parts.find(
    ({ type, content }) => type === 'message/rfc822' && /^final-recipient:/im.test(content ?? ''),
  );
  return `${text}\n\n${within?.content ?? ''}`;
}

/** Whom the notice was sent to: ourselves. */
const recipientsOf = ({ to }: ParsedMessage): Set<string> =>
  new Set(to.flatMap(({ address }) => addressesIn(address ?? '')));

function isDelay({ subject }: ParsedMessage, text: string): boolean {
  const words = folded(`${subject ?? ''} ${text.slice(0, 3000)}`);
  return DELAYED.test(words) && !GIVEN_UP.test(words);
}

function fromGroup({ address, action, status, diagnostic, category }: StatusGroup, notice: Notice): ReportedRecipient[] {
  if (address === null) return [];
  const said = diagnostic || (notice.named.find((one) => one.address === address)?.said ?? '');
  const judged = judge({
    action: action ?? (notice.isDelay ? 'delayed' : null),
    status,
    diagnostic: `${said.slice(0, JUDGED)} ${category}`,
    stage: stageOf(notice.text, address, diagnostic),
  });
  return [{ address, ...judged, diagnostic: brief(diagnostic) }];
}

function fromNotice(notice: Notice, writtenTo: string | null): ReportedRecipient[] {
  const { named } = notice;
  const failed = headersNamed(notice.message, 'x-failed-recipients').flatMap(addressesIn);
  const rest = failed.filter((address) => !named.some((one) => one.address === address));
  const told = [...named, ...rest.map((address) => ({ address, said: notice.text }))];
  const guessed = told.length > 0 ? [] : guessedRecipients(notice.message, notice.text, writtenTo);
  return [...told, ...guessed.map((address) => ({ address, said: notice.text }))].map(({ address, said }) => ({
    address,
    ...judgeWords(notice, said, address),
    diagnostic: brief(said),
  }));
}

/** Nobody sends such a notice for what arrived. */
function judgeWords({ text, isDelay }: Notice, said: string, address = '') {
  const stage = stageOf(text, address, said);
  return judge({ action: isDelay ? 'delayed' : 'failed', status: null, diagnostic: said.slice(0, JUDGED), stage });
}

const brief = (said: string): string | null => said.replace(/\s+/g, ' ').trim().slice(0, LONGEST_SAID) || null;

/** A recipient of several groups is told once, by its gravest. */
function onceEach(recipients: ReportedRecipient[]): ReportedRecipient[] {
  const addresses = [...new Set(recipients.map(({ address }) => address))];
  return addresses.flatMap((address) => {
    const same = recipients.filter((one) => one.address === address);
    const worst = gravest(same.map(({ verdict }) => verdict));
    return same.filter(({ verdict }) => verdict === worst).slice(0, 1);
  });
}
