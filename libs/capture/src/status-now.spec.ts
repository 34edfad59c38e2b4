import { expect, it } from 'vitest';
import { MailAccount } from './mail-account.entity.js';
import { ReadingStatus } from './reading-status.js';
import { statusNow } from './status-now.js';

const NOW = new Date('2026-03-02T10:00:00Z');
const ago = (minutes: number): Date => new Date(NOW.getTime() - minutes * 60_000);
const account = (given: Partial<MailAccount> = {}): MailAccount => Object.assign(new MailAccount(), {
  ...{ status: ReadingStatus.READING, statusSince: ago(60), startedAt: ago(600), lastReadAt: ago(1), pausedAt: null },
  ...given,
});
const status = (given: Partial<MailAccount>, missingSince: Date | null = null) => statusNow(account(given), missingSince, NOW, 10 * 60_000);

it('is healthy only where everything was read a moment ago', () => {
  expect(status({})).toEqual({ status: 'READING', since: ago(60) });
  expect(status({}, ago(3))).toEqual({ status: 'MISSING_MAIL', since: ago(3) });
  expect(status({ lastReadAt: ago(25) })).toEqual({ status: 'BEHIND', since: ago(15) });
  expect(status({ status: ReadingStatus.SIGN_IN_REFUSED }, ago(3))).toMatchObject({ status: 'SIGN_IN_REFUSED' });
  expect(status({ pausedAt: ago(5) }, ago(3))).toEqual({ status: 'PAUSED', since: ago(5) });
});

it('is new until something was read, but not for long', () => {
  const never = { status: ReadingStatus.NEW, lastReadAt: null };
  expect(status({ ...never, startedAt: ago(2) })).toMatchObject({ status: 'NEW' });
  expect(status({ ...never, startedAt: ago(30) })).toEqual({ status: 'BEHIND', since: ago(20) });
});
