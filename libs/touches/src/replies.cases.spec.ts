import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { casePath, describeCases } from '../../../test/support/cases.js';
import { Dialogue } from './dialogue.js';
import type { Question } from './dialogue.js';
import type { LoggedExchange } from './logged-exchange.js';
import { touchesOf } from './touches-of.js';
import { USUAL_TUNING } from './tuning.js';

interface Message {
  from: string;
  to: string;
  at: Date;
  thread: string;
  isReply: string;
}

const rowsOf = (file: string): string[][] =>
  readFileSync(casePath(`replies/${file}`), 'utf8').trim().split('\n').slice(1).map((line) => line.split(','));

const messagesIn = (name: string): Message[] =>
  rowsOf(`${name}.csv`).map(([from, to, seconds, thread, isReply]) => ({
    from, to, at: new Date(Number(seconds) * 1000), thread, isReply,
  }));

const expectedTouches = (name: string): string[] =>
  rowsOf(`${name}.touches14.csv`).map((row) => row.slice(1, 6).join());

const seconds = (at: Date | null): string => (at === null ? '' : String(at.getTime() / 1000));

const printed = (from: string, to: string, { sentAt, replyAt, followups }: Question): string =>
  [from, to, seconds(sentAt), seconds(replyAt), followups].join();

/** Map.get that makes what is missing. */
function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

interface Asked {
  member: string;
  contact: string;
  question: Question;
}

/** The evaluation rules: everyone is a member to those they write to, and a contact to those they hear from. */
function askedIn(messages: readonly Message[]): Asked[] {
  const dialogues = new Map<string, Dialogue>();
  const between = (member: string, contact: string) => entry(dialogues, `${member}>${contact}`, () => new Dialogue(USUAL_TUNING.windowMs));
  return messages.flatMap(({ from, to, at, thread, isReply }) => {
    between(to, from).hear(at, isReply !== '0');
    const opening = isReply === '1' ? 'SAME_THREAD' : thread === '' ? 'UNTHREADED' : 'NEW_THREAD';
    const question = between(from, to).say(at, opening);
    return question ? [{ member: from, contact: to, question }] : [];
  });
}

/** The product's rules on the same messages: one log per contact, of what it was sent and what it wrote. */
function loggedTouches(messages: readonly Message[]): string[] {
  const logs = new Map<string, LoggedExchange[]>();
  const unthreaded = { channel: 'DM', conversationId: null, hopesForAnswer: true, automatic: false } as const;
  messages.forEach(({ from, to, at: happenedAt }, i) => {
    const exchange = { ...unthreaded, id: String(i), happenedAt, correctsId: null };
    entry(logs, to, () => []).push({ ...exchange, direction: 'OUTBOUND', memberId: from, addressedTo: null });
    entry(logs, from, () => []).push({ ...exchange, direction: 'INBOUND', memberId: null, addressedTo: [to] });
  });
  return [...logs]
    .flatMap(([contact, log]) => touchesOf(log).touches.map((touch) => ({ contact, touch })))
    .sort((a, b) => Number(a.touch.interactionId) - Number(b.touch.interactionId))
    .map(({ contact, touch }) => printed(touch.memberId ?? '', contact, touch));
}

const UNTHREADED = ['collegemsg', 'email-eu-150d', 'enron', 'synthetic-pr'];
const THREADED = ['kernel-hw', 'kernel-mass', 'linux-man'];

describeCases('touches on real conversations', 'replies', () => {
  it.each([...UNTHREADED, ...THREADED])('follow the evaluation rules on %s', (name) => {
    const asked = askedIn(messagesIn(name));
    const touches = asked.map(({ member, contact, question }) => printed(member, contact, question));
    expect(touches).toEqual(expectedTouches(name));
  });

  it.each(UNTHREADED)('are the same when read from the log of %s', (name) => {
    expect(loggedTouches(messagesIn(name))).toEqual(expectedTouches(name));
  });
});
