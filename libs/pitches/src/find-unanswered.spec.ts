import { describe, expect, it } from 'vitest';
import { Direction, Nature, type Interaction } from '#interactions';
import { findUnanswered } from './find-unanswered.js';

const entry = (id: string, direction: Direction, more: Partial<Interaction> = {}) =>
  ({ id, direction, hopesForAnswer: false, nature: Nature.HUMAN, ...more }) as Interaction;
const pitch = (id: string) => entry(id, Direction.OUTBOUND, { hopesForAnswer: true });

/** @param touches the latest first */
const found = (...touches: Interaction[]) => findUnanswered(touches)?.id ?? null;

describe('the message that waits for an answer', () => {
  it('is the latest of ours that hopes for one', () => {
    expect(found(entry('a parcel', Direction.OUTBOUND), pitch('second'), pitch('first'))).toBe('second');
    expect(found(entry('a parcel', Direction.OUTBOUND))).toBeNull();
    expect(found()).toBeNull();
  });

  it('waits no more once they wrote or spoke to us', () => {
    expect(found(entry('their mail', Direction.INBOUND), pitch('first'))).toBeNull();
    expect(found(entry('a call', Direction.MUTUAL), pitch('first'))).toBeNull();
    expect(found(pitch('second'), entry('their mail', Direction.INBOUND), pitch('first'))).toBe('second');
  });

  it('still waits when only a machine answered', () => {
    expect(found(entry('away', Direction.INBOUND, { nature: Nature.AUTO_REPLY }), pitch('first'))).toBe('first');
  });
});
