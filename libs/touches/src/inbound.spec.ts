import { expect, it } from 'vitest';
import { lastInbound } from './inbound.js';

const at = (hour: number): Date => new Date(Date.UTC(2026, 0, 5, hour));
const inbound = [{ at: at(8), to: null }, { at: at(9), to: ['ana'] }, { at: at(10), to: ['bo', 'cy'] }];

it('the last message to anyone, to one member, or before an instant', () => {
  expect(lastInbound(inbound)).toEqual(at(10));
  expect(lastInbound(inbound, { memberId: 'ana' })).toEqual(at(9));
  expect(lastInbound(inbound, { memberId: 'dee' })).toEqual(at(8));
  expect(lastInbound(inbound, { memberId: 'ana', before: at(9) })).toEqual(at(8));
  expect(lastInbound(inbound, { before: at(8) })).toBeNull();
});
