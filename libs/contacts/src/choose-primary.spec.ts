import { expect, it } from 'vitest';
import { AddressState } from './address.entity.js';
import { choosePrimary } from './choose-primary.js';

const address = (id: string, isPrimary = false, state = AddressState.VALID) => ({ id, isPrimary, state });
const bounced = (id: string) => address(id, false, AddressState.BOUNCED);

it('writes to the address that is wanted, else to the one it always did, else to the oldest', () => {
  expect(choosePrimary([address('old'), address('now', true)], 'old')).toBe('old');
  expect(choosePrimary([address('old'), address('now', true)])).toBe('now');
  expect(choosePrimary([address('old'), address('new')])).toBe('old');
});

it('never writes to an address that bounces', () => {
  expect(choosePrimary([bounced('gone'), address('good')], 'gone')).toBe('good');
  expect(choosePrimary([bounced('gone')])).toBeNull();
});
