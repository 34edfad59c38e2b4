import { describe, expect, it } from 'vitest';
import { describeDialects, notice } from '../../../test/support/notices.js';
import { readReport } from './read-report.js';

describeDialects({
  'an answer whose stage nobody tells': [
    'MAILER-DAEMON@agence.example',
    'Delivery failure',
    'Your mail could not be delivered.\n\nzoe@petrin.example\n\nReason: 550 zoe@petrin.example... No such user',
    { 'zoe@petrin.example': 'HARD' },
  ],
  'the same words beside a policy': [
    'MAILER-DAEMON@agence.example',
    'Delivery failure',
    'Your mail could not be delivered.\n\n<zoe@petrin.example>: 550 User unknown; message blocked by our spam policy',
    { 'zoe@petrin.example': 'SOFT' },
  ],
  'what every 550 is called': [
    'MAILER-DAEMON@agence.example',
    'Delivery failure',
    'Your mail could not be delivered.\n\n<zoe@petrin.example>: 550 Requested action not taken: mailbox unavailable',
    { 'zoe@petrin.example': 'SOFT' },
  ],
  'a domain that is not there': [
    'MAILER-DAEMON@agence.example',
    'Returned mail: Host unknown',
    '----- Transcript of session follows -----\n554 <zoe@petrin.example>... 550 Host unknown (Name server: host not found)',
    { 'zoe@petrin.example': 'HARD' },
  ],
  'a domain that cannot be reached': [
    'postmaster@agence.example',
    'Undeliverable',
    'The following recipient could not be reached:\n\n<zoe@petrin.example>: 554 the domain is not reachable. Check it and try again',
    { 'zoe@petrin.example': 'HARD' },
  ],
  'the reason above the recipients': [
    'postmaster@agence.example',
    'Undeliverable Mail: Une idée',
    'Could not be delivered because of\n\n550 5.1.1 User unknown\n\nThe following recipients were affected:\n    zoe@petrin.example\n\nMore\n====\nOriginal Sender: <claire@agence.example>\nSender-MTA: <192.0.2.1>',
    { 'zoe@petrin.example': 'HARD' },
  ],
  'a reason in brackets': [
    'MAILER-DAEMON@agence.example',
    'Returned mail: User unknown',
    '---The following addresses had delivery errors---\n\nzoe@petrin.example [User unknown]',
    { 'zoe@petrin.example': 'HARD' },
  ],
  'somebody of our own house': [
    'MAILER-DAEMON@agence.example',
    'failure notice',
    'Hi. This is the qmail-send program at agence.example.\nI was not able to deliver your message.\n\n<claire@agence.example>:\nRemote host said: 552 Error: disk quota exceeded',
    { 'claire@agence.example': 'SOFT' },
  ],
  'a directory in Japanese': [
    'postmaster@petrin.example',
    'Undeliverable message',
    '------- Failure Reasons -------\n\nディレクトリのリストにありません\nzoe@petrin.example',
    { 'zoe@petrin.example': 'HARD' },
  ],
});

const verdicts = (message: Parameters<typeof notice>[0]) =>
  Object.fromEntries((readReport(notice(message))?.recipients ?? []).map(({ address, verdict }) => [address, verdict]));

describe('a report of what failed', () => {
  it('comes from a postmaster however it is spelt, under the subject of an answer', () => {
    const text =
      'Error below:\n550 - Requested action not taken: no such user here\n\nDetails:\n  MAIL FROM: claire@agence.example\n  RCPT TO: 0612345678@petrin.example';
    expect(verdicts({ from: 'post_master@petrin.example', subject: 'Re:Une idée', text })).toEqual({
      '0612345678@petrin.example': 'HARD',
    });
  });

  it('is known by its transcript and the mail it returns, whatever its subject says', () => {
    const parts = [{ type: 'message/rfc822', content: 'Subject: Une idee\nMessage-ID: <1@agence.example>\n\nx' }];
    const text = '...\nSent <<< RCPT TO:<zoe@petrin.example>\nReceived >>> 550 5.1.1 <zoe@petrin.example>... user unknown\n...';
    expect(verdicts({ from: 'postmaster@petrin.example', subject: 'メッセージを配信できません', text, parts })).toEqual({
      'zoe@petrin.example': 'HARD',
    });
  });

  it('may come from an address that takes no answer', () => {
    const parts = [{ type: 'message/rfc822', content: 'Subject: Une idee\n\nx' }];
    const text = 'メールエラー\n\nCould not be delivered to: <zoe@petrin.example>\nAs their mailbox is full.';
    expect(verdicts({ from: 'no-reply@petrin.example', subject: 'メールエラー通知', text, parts })).toEqual({
      'zoe@petrin.example': 'SOFT',
    });
  });

  it('says in its own terms what a bad mailbox is', () => {
    const content =
      'Reporting-MTA: dns;x.example\n\nFinal-Recipient: rfc822;zoe@petrin.example\nAction: failed\nStatus: 5.0.0\nX-PowerMTA-BounceCategory: bad-mailbox';
    const parts = [{ type: 'message/delivery-status', content }];
    expect(verdicts({ from: 'postmaster@petrin.example', subject: 'Delivery report', text: 'x', parts })).toEqual({
      'zoe@petrin.example': 'HARD',
    });
  });

  it('tells in its headers which mail waits', () => {
    const headers = { 'x-original-message-id': '<1@agence.example>' };
    const text = 'Your message to zoe@petrin.example has been delayed. It will be retried.';
    const report = readReport(notice({ from: 'mailer-daemon@petrin.example', subject: 'Delivery delayed', text, headers }));
    expect([report?.verdict, report?.original?.messageId]).toEqual(['DELAYED', '<1@agence.example>']);
  });

  it.each([
    ['Delivery failed alert has wrong link', 'The delivery failed alert opens the wrong page. Can you have a look?'],
    ['Undelivered parcel', 'Hello, my parcel could not be delivered, the driver says. What now?\n\nZoë'],
  ])('is nothing that somebody writes: %s', (subject, text) => {
    expect(readReport(notice({ from: 'zoe@petrin.example', subject, text }))).toBeNull();
  });
});

const told = (bounce: object) => ({
  notificationType: 'Bounce',
  bounce,
  mail: { commonHeaders: { messageId: '<1@agence.example>', subject: 'Une idée', to: ['zoe@petrin.example'] } },
});
const json = (text: string) =>
  readReport(notice({ from: 'no-reply@sns.amazonaws.com', subject: 'AWS Notification Message', text }));

describe('a report in JSON', () => {
  it('names its recipients and the mail, in an envelope that was broken on the way', () => {
    const bouncedRecipients = [{ emailAddress: 'Zoe@petrin.example', action: 'failed', status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 user unknown' }];
    const inner = JSON.stringify(told({ bounceType: 'Permanent', bouncedRecipients })).replace('Une', 'U!\n ne');
    const report = json(`${JSON.stringify({ Type: 'Notification', Message: inner }).replaceAll('\\n', '\n')}\n\n--\nIf you wish to stop, click.`);
    expect(report?.recipients).toMatchObject([{ address: 'zoe@petrin.example', verdict: 'HARD', status: '5.1.1' }]);
    expect(report?.original).toEqual({ messageId: '<1@agence.example>', subject: 'Une idée', to: 'zoe@petrin.example' });
  });

  it('is soft where the service expects it to pass', () => {
    const bouncedRecipients = [{ emailAddress: 'zoe@petrin.example' }];
    expect(json(JSON.stringify(told({ bounceType: 'Transient', bouncedRecipients })))?.verdict).toBe('SOFT');
  });

  it.each(['{"bouncedRecipients":', '{"bouncedRecipients":[null]}', '{"notificationType":"Bounce","bounce":{"bouncedRecipients":[null,1]}}'])(
    'is read as far as it goes: %s',
    (text) => {
      expect(json(text)?.recipients ?? []).toEqual([]);
    },
  );
});
