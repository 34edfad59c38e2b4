import type { MessagePart } from '#mime';
import type { CalendarAnswer } from './classification.js';
import { ofPart, type Rule } from './finding.js';

const CALENDAR = /^(?:text\/calendar|application\/ics)$/;
const READ = 100_000;
const LONGEST = 200;

/** Somebody answered an invitation of ours (iTIP REPLY and COUNTER, RFC 5546), or invites us: then a person has to look, whoever sent it. */
export const calendarMail: Rule = ({ message }) => {
  const part = message.parts.find(
    (one) => CALENDAR.test(one.type) && /^(?:REPLY|COUNTER|REQUEST|CANCEL|ADD)$/.test(methodOf(one) ?? ''),
  );
  if (!part) return null;
  const method = methodOf(part);
  const evidence = [ofPart(part.type, `METHOD:${method}`)];
  if (method !== 'REPLY' && method !== 'COUNTER') return { kind: 'PERSON', confidence: 0.6, evidence };
  return { kind: 'CALENDAR_REPLY', confidence: 0.98, evidence, calendar: answerIn(part.content ?? '') };
};

const methodOf = ({ method, content }: MessagePart): string | null =>
  (method ?? property(unfolded(content ?? ''), 'METHOD'))?.toUpperCase() ?? null;

function answerIn(content: string): CalendarAnswer {
  const text = unfolded(content);
  const answer = /^ATTENDEE[^\n]{0,1000}?[;:]PARTSTAT="?([A-Z-]{3,20})/im.exec(text)?.[1].toUpperCase() ?? null;
  return { uid: property(text, 'UID'), summary: property(text, 'SUMMARY'), answer };
}

const unfolded = (content: string): string =>
  content
    .slice(0, READ)
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '');

/** The value of a content line (RFC 5545 3.1), its escapes undone. */
const property = (text: string, name: string): string | null =>
  new RegExp(`^${name}(?:;[^:\\n]{0,500})?:([^\\n]{1,1000})`, 'im')
    .exec(text)?.[1]
    .replace(/\\n/gi, ' ')
    .replace(/\\([,;\\])/g, '$1')
    .trim()
    .slice(0, LONGEST) ?? null;
