import { describe, expect, it } from 'vitest';
import { Dialogue } from './dialogue.js';
import { USUAL_TUNING } from './tuning.js';

const DAY_S = 24 * 60 * 60;
const at = (seconds: number): Date => new Date(Date.UTC(2026, 0, 5, 9) + seconds * 1000);
const day = (days: number): Date => at(days * DAY_S);

describe('a dialogue between a member and a contact', () => {
  it('counts an answer that comes within 14 days, to the second', () => {
    const dialogue = new Dialogue(USUAL_TUNING.windowMs);
    const question = dialogue.say(day(0), 'UNTHREADED');
    dialogue.hear(day(14));
    expect(question?.replyAt).toEqual(day(14));
  });

  it('leaves a question unanswered when the answer comes later', () => {
    const dialogue = new Dialogue(USUAL_TUNING.windowMs);
    const question = dialogue.say(day(0), 'UNTHREADED');
    dialogue.hear(at(14 * DAY_S + 1));
    expect(question).toEqual({ sentAt: day(0), replyAt: null, followups: 0 });
  });

  it('takes the first answer and no other', () => {
    const dialogue = new Dialogue(USUAL_TUNING.windowMs);
    const question = dialogue.say(day(0), 'UNTHREADED');
    dialogue.hear(day(1));
    dialogue.hear(day(2));
    expect(question?.replyAt).toEqual(day(1));
  });

  it('counts follow-ups and bursts as one question while it waits', () => {
    const dialogue = new Dialogue(USUAL_TUNING.windowMs);
    const question = dialogue.say(day(0), 'NEW_THREAD');
    expect(dialogue.say(day(0), 'NEW_THREAD')).toBeNull();
    expect(dialogue.say(day(4), 'NEW_THREAD')).toBeNull();
    expect(dialogue.say(day(14), 'UNTHREADED')).toBeNull();
    expect(question?.followups).toBe(2);
  });

  it('does not take a message of the same second for an answer', () => {
    const dialogue = new Dialogue(USUAL_TUNING.windowMs);
    const question = dialogue.say(day(0), 'UNTHREADED');
    dialogue.hear(day(0));
    expect(question?.replyAt).toBeNull();
    dialogue.hear(day(1));
    expect(question?.replyAt).toEqual(day(1));
  });

  it('sees a conversation, not a question, in what follows within 14 days where threads are not known', () => {
    const dialogue = new Dialogue(USUAL_TUNING.windowMs);
    dialogue.hear(day(0));
    expect(dialogue.say(day(13), 'UNTHREADED')).toBeNull();
    expect(dialogue.say(day(26), 'UNTHREADED')).toBeNull();
    expect(dialogue.say(day(40), 'UNTHREADED')).not.toBeNull();
  });

  it('opens a question with a new thread even in the midst of a conversation', () => {
    const dialogue = new Dialogue(USUAL_TUNING.windowMs);
    dialogue.hear(day(0));
    expect(dialogue.say(day(1), 'NEW_THREAD')).not.toBeNull();
  });

  it('opens none inside a thread that goes on, and does not call that a follow-up', () => {
    const dialogue = new Dialogue(USUAL_TUNING.windowMs);
    const question = dialogue.say(day(0), 'NEW_THREAD');
    expect(dialogue.say(day(1), 'SAME_THREAD')).toBeNull();
    expect(question?.followups).toBe(0);
  });

  it('may be told that a message answers nothing', () => {
    const dialogue = new Dialogue(USUAL_TUNING.windowMs);
    const question = dialogue.say(day(0), 'NEW_THREAD');
    dialogue.hear(day(1), false);
    expect(question?.replyAt).toBeNull();
  });
});
