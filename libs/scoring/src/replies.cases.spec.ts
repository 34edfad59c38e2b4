import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { casePath, describeCases } from '../../../test/support/cases.js';
import { WINDOW_MS } from './constants.js';
import { elapsedMs } from './decay.js';
import { curveFrom, NO_DELAYS, withDelay } from './delay-curve.js';
import type { DelayCurves } from './delay-curve.js';
import { Dialogue } from './dialogue.js';
import type { Question } from './dialogue.js';
import { addEvidence, NO_EVIDENCE, rollEvidence, scaleEvidence, touchEvidence } from './evidence.js';
import type { Evidence } from './evidence.js';
import type { LoggedExchange } from './logged-exchange.js';
import { chanceOf, contactLevel, memberLevel, segmentLevel } from './probability.js';
import type { CountedTouch } from './touch.js';
import { touchesOf } from './touches-of.js';
import { memberWarmth } from './warmth.js';

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
  const between = (member: string, contact: string) => entry(dialogues, `${member}>${contact}`, () => new Dialogue());
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

/** The sums of one key in O(1): what is settled, rolled on, and the touches still open. */
class Sums {
  readonly open = new Set<CountedTouch>();
  private settled = NO_EVIDENCE;
  private at = new Date(0);

  constructor(private readonly weightOf: (touch: CountedTouch) => number = () => 1) {}

  settle(touch: CountedTouch, at: Date): void {
    this.settled = addEvidence(this.rolled(at), this.weighed(touch, at));
    this.at = at;
    this.open.delete(touch);
  }

  read(now: Date, curves: DelayCurves): Evidence {
    return [...this.open].reduce(
      (sum, touch) => addEvidence(sum, this.weighed({ ...touch, replyAt: null }, now, curves)),
      this.rolled(now),
    );
  }

  private weighed = (touch: CountedTouch, now: Date, curves?: DelayCurves): Evidence =>
    scaleEvidence(touchEvidence(touch, now, curves), this.weightOf(touch));

  private rolled = (now: Date): Evidence => rollEvidence(this.settled, elapsedMs(this.at, now));
}

/** A team whose members know, before each touch, what happened strictly before it. */
class Team {
  private readonly sums = new Map<string, Sums>([['', new Sums((touch) => touch.baseWeight)]]);
  private readonly heardAt = new Map<string, Date>();
  private readonly askedEver = new Map<string, number>();
  private delays = NO_DELAYS;

  hear({ from, to, at }: Message): void {
    this.heardAt.set(from, at).set(`${from}>${to}`, at);
  }

  settle({ at, asked, isClosing }: Settlement): void {
    const { sentAt, replyAt } = asked.touch;
    if (isClosing && replyAt) this.delays = withDelay(this.delays, at, elapsedMs(sentAt, replyAt));
    else for (const sums of this.sumsOf(asked)) sums.settle(asked.touch, at);
  }

  chanceThen(asked: Asked & { touch: CountedTouch }): number {
    const { member, contact, touch } = asked;
    const curves = { overall: curveFrom(this.delays), byChannel: {} };
    const [everyone, ofContact, ofMember] = this.sumsOf(asked).map((sums) => sums.read(touch.sentAt, curves));
    const earlier = this.askedEver.get(contact) ?? 0;
    this.askedEver.set(contact, earlier + 1);
    touch.baseWeight = 4 / (4 + earlier);
    touch.warmth = memberWarmth(this.heard(contact), this.heard(`${contact}>${member}`), touch.sentAt);
    for (const sums of this.sumsOf(asked)) sums.open.add(touch);
    const segment = segmentLevel(0.3, everyone);
    const level = contactLevel(segment, ofContact);
    return chanceOf(segment, level, memberLevel(level, ofMember), touch.warmth).probability;
  }

  private heard = (key: string): Date | null => this.heardAt.get(key) ?? null;

  private sumsOf = ({ member, contact }: Asked): Sums[] =>
    ['', contact, `${member}>${contact}`].map((key) => entry(this.sums, key, () => new Sums()));
}

interface Settlement {
  at: Date;
  asked: Asked & { touch: CountedTouch };
  isClosing: boolean;
}

const unnamed = { interactionId: '', conversationId: null, memberId: null, channel: 'DM' } as const;

function teamChances(messages: readonly Message[]): number[] {
  const all = askedIn(messages).map((asked) => ({
    ...asked, touch: { ...unnamed, ...asked.question, warmth: 0, baseWeight: 1 },
  }));
  const settlements = all
    .flatMap((asked): Settlement[] => {
      const { sentAt, replyAt } = asked.touch;
      const closing = { at: new Date(sentAt.getTime() + WINDOW_MS), asked, isClosing: true };
      return replyAt ? [{ at: replyAt, asked, isClosing: false }, closing] : [closing];
    })
    .sort((a, b) => elapsedMs(b.at, a.at));
  const team = new Team();
  let [told, settled] = [0, 0];
  return all.map((asked) => {
    const now = asked.touch.sentAt;
    while (messages[told].at < now) team.hear(messages[told++]);
    while (settlements[settled].at < now) team.settle(settlements[settled++]);
    return team.chanceThen(asked);
  });
}

describeCases('chances on real conversations', 'replies', () => {
  it.each(['enron', 'linux-man'])('are those of the reference on %s', (name) => {
    const chances = teamChances(messagesIn(name));
    const expected = rowsOf(`${name}.ref14.csv`).map((row) => Number(row[2]));
    expect(chances).toHaveLength(expected.length);
    const worst = Math.max(...chances.map((chance, i) => Math.abs(chance - expected[i])));
    expect(worst).toBeLessThan(1e-9);
  });
});
