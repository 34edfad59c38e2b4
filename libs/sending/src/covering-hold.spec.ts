import { describe, expect, it } from 'vitest';
import type { ClaimedDispatch } from './claimed-dispatch.js';
import { coveringHold } from './covering-hold.js';

const hold = { id: 'h', identityId: null, topic: null, language: null, reason: 'Un bad buzz.', heldAt: new Date('2026-03-02T09:00:00Z') };
const message = (originKind: ClaimedDispatch['originKind']) => ({ originKind, identityId: null, topic: 'pain', language: 'fr' }) as ClaimedDispatch;

describe('the crisis switch', () => {
  it('keeps back what we ask of people', () => {
    expect(coveringHold(message('PITCH'), [hold])).toMatchObject({ what: 'HOLD', holdId: 'h' });
    expect(coveringHold(message('PITCH'), [])).toBeNull();
    expect(coveringHold(message('PITCH'), [{ ...hold, language: 'en' }])).toBeNull();
  });

  it('never keeps back answers to people, nor what changes in their calendar', () => {
    expect(coveringHold(message('ANSWER'), [hold])).toBeNull();
    expect(coveringHold(message('CALENDAR'), [hold])).toBeNull();
  });
});
