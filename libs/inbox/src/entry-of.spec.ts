import { describe, expect, it } from 'vitest';
import { heardAt, toldAt } from './entry-of.js';
import type { KnownMail } from './facts.js';

const at = (time: string): Date => new Date(`2026-03-02T${time}Z`);
const NOW = at('12:00:00');
const came = (sent: string, received: string, isHistory = false) => ({ sentAt: at(sent), receivedAt: at(received), isHistory });
const theirs = (time: string): KnownMail => ({ at: at(time), isOurs: false }) as KnownMail;
const ours = (time: string): KnownMail => ({ at: at(time), isOurs: true }) as KnownMail;

describe('when something was said', () => {
  it.each([
    ['as its sender dates it', came('10:00:00', '10:05:00'), [ours('09:00:00')], at('10:00:00')],
    ['when it came, of what is dated before what it answers', came('08:00:00', '10:05:00'), [ours('09:00:00')], at('10:05:00')],
    ['when ours left, of what a machine answers within the second', came('10:00:00', '10:00:00'), [ours('10:00:00.750')], at('10:00:00.750')],
    ['as it is dated, of what came before anything of ours', came('10:00:00', '10:00:00'), [ours('10:00:01.500')], at('10:00:00')],
    ['as it is dated, in an old mailbox', came('08:00:00', '10:05:00', true), [ours('09:00:00')], at('08:00:00')],
    ['now, of what is dated later', came('13:00:00', '13:00:00'), [], NOW],
  ])('is %s', (_, message, about, expected) => {
    expect(heardAt(message, about, NOW)).toEqual(expected);
  });

  it('is when it came, of what took many days', () => {
    expect(heardAt({ ...came('10:00:00', '10:05:00'), sentAt: new Date('2026-02-02T10:00:00Z') }, [], NOW)).toEqual(at('10:05:00'));
  });

  it('is after what one of us answers, though both are of one second', () => {
    const message = came('10:00:00', '10:00:00');
    expect(toldAt(message, [theirs('10:00:00.400'), ours('10:00:00.900')], NOW)).toEqual(at('10:00:00.401'));
    expect(toldAt(message, [theirs('09:00:00')], NOW)).toEqual(at('10:00:00'));
    expect(toldAt(message, [theirs('10:00:01.500')], NOW)).toEqual(at('10:00:00'));
  });
});
