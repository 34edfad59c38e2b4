import { USUAL_TUNING, type CountedTouch, type ExchangeChannel, type Tuning } from '#touches';
import { describe, expect, it } from 'vitest';
import { evidenceOf, segmentEvidenceOf } from './evidence.js';
import { DelayTally } from './delay-tally.js';
import { contactLevel, memberLevel, segmentLevel, warmed } from './probability.js';
import { Replay, type Place } from './replay.js';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const START = Date.UTC(2024, 0, 1);

interface Sent {
  touch: CountedTouch;
  place: Place;
  contact: string;
}

/** Numbers from 0 to 1 that look random and are the same every time (Park and Miller, 1988). */
function dice(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

const CHANNELS: ExchangeChannel[] = ['MAIL', 'DM'];

/** Two members write to eight contacts on two channels; some answers come at once, some at the end of the window. */
function madeUp(count: number, { windowMs }: Tuning, roll: () => number): Sent[] {
  const one = (i: number): Sent => {
    const [contact, member] = [`c${Math.floor(8 * roll())}`, `m${Math.floor(2 * roll())}`];
    const channel = CHANNELS[Math.floor(2 * roll())];
    const sentAt = new Date(START + Math.floor((i / count) * 400 * DAY_MS) + Math.floor(roll() * HOUR_MS) * (i % 3));
    const delayMs = [1000, 3 * HOUR_MS, windowMs, Math.ceil(roll() * windowMs)][Math.floor(4 * roll())];
    const replyAt = roll() < 0.5 ? new Date(sentAt.getTime() + delayMs) : null;
    const frozen = { followups: 0, warmth: roll(), baseWeight: 0.2 + 0.8 * roll() };
    const touch = { interactionId: `${i}`, conversationId: null, memberId: member, channel, sentAt, replyAt, ...frozen };
    const own = [contact, `${member}>${contact}`];
    return { touch, contact, place: { prior: 0.1, segments: [channel], own, delays: '' } };
  };
  return Array.from({ length: count }, (_, i) => one(i)).sort((a, b) => a.touch.sentAt.getTime() - b.touch.sentAt.getTime());
}

/** The chance of one of them by looking at all the others anew. */
function chanceByHand(sent: Sent, all: readonly Sent[], tuning: Tuning): number {
  const now = sent.touch.sentAt;
  const known = all
    .filter(({ touch }) => touch.sentAt < now)
    .map((one) => ({ ...one, touch: { ...one.touch, replyAt: one.touch.replyAt! < now ? one.touch.replyAt : null } }));
  const closesAt = ({ sentAt }: CountedTouch) => sentAt.getTime() + tuning.windowMs;
  const tally = new DelayTally(tuning);
  for (const { touch: { channel, sentAt, replyAt }, touch } of known)
    if (replyAt && closesAt(touch) < now.getTime()) tally.add({ channel, sentAt, replyAt });
  const { curves } = tally;
  const touches = (of: (one: Sent) => boolean) => known.filter(of).map(({ touch }) => touch);
  const segment = segmentLevel(0.1, segmentEvidenceOf(touches(({ touch }) => touch.channel === sent.touch.channel), now, curves));
  const ofContact = touches(({ contact }) => contact === sent.contact);
  const contact = contactLevel(segment, evidenceOf(ofContact, now, curves));
  const ofMember = ofContact.filter(({ memberId }) => memberId === sent.touch.memberId);
  return warmed(memberLevel(contact, evidenceOf(ofMember, now, curves)), sent.touch.warmth);
}

describe('what the score would have said', () => {
  it.each([14, 7])('is what the formulas say of the touches before, each looked at anew, with a window of %i days', (days) => {
    const tuning = { ...USUAL_TUNING, windowMs: days * DAY_MS };
    const all = madeUp(400, tuning, dice(days));
    const replay = new Replay(tuning);
    const gaps = all.map((sent) => Math.abs(replay.ask(sent.touch, sent.place).chance - chanceByHand(sent, all, tuning)));
    expect(Math.max(...gaps)).toBeLessThan(1e-12);
  });

  it('is the same whether answers are known from the start or told as they come', () => {
    const all = madeUp(200, USUAL_TUNING, dice(3));
    const inAdvance = new Replay(USUAL_TUNING);
    const asTheyCome = new Replay(USUAL_TUNING);
    const waiting: { replyAt: Date; tell: () => void }[] = [];
    for (const { touch, place } of all) {
      for (const answer of waiting.filter(({ replyAt }) => replyAt <= touch.sentAt)) answer.tell();
      const replayed = asTheyCome.ask({ ...touch, replyAt: null }, place);
      const { replyAt } = touch;
      if (replyAt) waiting.push({ replyAt, tell: () => replayed.replyAt ?? asTheyCome.answer(replayed, replyAt) });
      expect(replayed.chance).toBeCloseTo(inAdvance.ask(touch, place).chance, 12);
    }
  });

  it('does not know what happens in the same instant', () => {
    const [{ touch, place }] = madeUp(1, USUAL_TUNING, dice(5));
    const replyAt = new Date(touch.sentAt.getTime() + HOUR_MS);
    const after = (answers: boolean) => {
      const replay = new Replay(USUAL_TUNING);
      replay.ask({ ...touch, replyAt: answers ? replyAt : null }, place);
      return replay.ask({ ...touch, sentAt: replyAt, replyAt: null }, place).chance;
    };
    expect(after(true)).toBe(after(false));
  });

  it('takes an answer past the window for none', () => {
    const [{ touch, place }] = madeUp(1, USUAL_TUNING, dice(5));
    const replay = new Replay(USUAL_TUNING);
    const replayed = replay.ask({ ...touch, replyAt: new Date(touch.sentAt.getTime() + 15 * DAY_MS) }, place);
    expect(replayed.replyAt).toBeNull();
  });
});
