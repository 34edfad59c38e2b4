import { describe, expect, it } from 'vitest';
import { describeMails, letter } from '../../../test/support/mail-cases.js';
import { classify } from './classify.js';

describeMails('AUTO_REPLY', [
  { subject: 'Re: Une idée', text: 'OOO until Monday. I will respond when I return.' },
  { subject: 'OOO Re: Une idée', text: 'Back soon.' },
  { subject: 'Out of Office AutoReply: Une idée', text: 'Back soon.' },
  { subject: 're: Une idée', text: 'Noted.', headers: 'Auto-Submitted: auto-generated' },
  [
    {
      subject: 'Re: An idea',
      text: 'Thank you for your email. This is an automatic response. I will reply after August 5.',
      receivedOn: '2026-07-29',
    },
    { returnsOn: '2026-08-06' },
  ],
]);

describeMails('LIST', [
  { subject: '[AUTO GENERATED] Backup done', text: 'All went well.' },
  {
    subject: 'Loop Alert: duplicated Message-ID (bakers ML)',
    text: 'Duplicated Message-ID in <bakers@petrin.example>.',
    from: 'bakers-admin@petrin.example',
    headers: 'X-MLServer: fml 4.0.3\nReferences: <1@agence.example>',
  },
]);

describeMails('PERSON', [
  { subject: 'Out of office policy', text: 'Hello, who decides about the out of office policy at your agency?' },
  { subject: 'Auto-response editor bug', text: 'The editor of the auto-response loses my accents.' },
  { subject: 'Automatic reply feature', text: 'We would like to see it in your product.' },
  { subject: 'Re: Lunch', text: 'Are you out of the office next week?', answers: true },
  {
    subject: 'Re: Une idée',
    text: 'Very nice, send me more.\n\n---\n*Previous Replies*\n\nHello\n\nTo unsubscribe from these emails, change your preferences.',
  },
  [
    { subject: 'Unsubscribe', text: 'I have had quite enough of your letters and would like it if you went away.' },
    { noMoreMail: 'Unsubscribe' },
  ],
]);

describeMails(
  'PERSON',
  [
    { subject: 'An idea', text: 'Your idea sounds great, I am interested. Call me!', from: 'postmaster@petrin.example' },
    { subject: 'Re: Une idée', text: 'Votre idée me plaît, appelez-moi.', from: 'no-reply@petrin.example', answers: true },
  ].map((mail) => [mail, { isDoubtful: true }]),
);

describe('a report of complaints', () => {
  it('names everybody it is about', () => {
    const content =
      'Feedback-Type: opt-out\nOriginal-Rcpt-To: <zoe@petrin.example>\nOriginal-Rcpt-To: <tom@petrin.example>\nVersion: 1\n';
    const message = letter({ text: 'x', parts: [{ type: 'message/feedback-report', content }] });
    const { kind, feedbackType, recipients } = classify(message, { receivedAt: new Date('2026-04-28'), ours: [] });
    expect([kind, feedbackType]).toEqual(['COMPLAINT', 'opt-out']);
    expect(recipients.map(({ address }) => address)).toEqual(['zoe@petrin.example', 'tom@petrin.example']);
  });
});

it('a person is never told by a header that is not there', () => {
  const message = letter({ text: 'Bonjour Claire', subject: 'Re: Une idée', answers: true });
  const { evidence } = classify(message, { receivedAt: new Date('2026-04-28'), ours: [] });
  expect(evidence[0].quote).not.toBe('');
});
