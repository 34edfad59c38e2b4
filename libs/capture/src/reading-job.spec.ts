import { expect, it } from 'vitest';
import type { MailAccount } from './mail-account.entity.js';
import { isHistory } from './reading-job.js';

const account = { startedAt: new Date('2026-03-02T09:00:00.500Z') } as MailAccount;
const is = (receivedAt: string, sentAt: string | null): boolean => isHistory(account, new Date(receivedAt), sentAt === null ? null : new Date(sentAt));

it('takes as history what came before reading began, to the second that servers know', () => {
  expect(is('2026-03-02T08:59:59Z', null)).toBe(true);
  expect(is('2026-03-02T09:00:00Z', '2026-03-02T08:59:00Z')).toBe(false);
});

it('takes as history old mail that was moved here since, and not what was only long on its way', () => {
  expect(is('2026-03-05T09:00:00Z', '2024-05-01T09:00:00Z')).toBe(true);
  expect(is('2026-03-02T10:00:00Z', '2026-02-27T09:00:00Z')).toBe(false);
});
