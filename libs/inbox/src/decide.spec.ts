import { MailMessage } from '#capture';
import { describe, expect, it } from 'vitest';
import { decide } from './decide.js';
import { Facts, type KnownMail } from './facts.js';

const NOW = new Date('2026-03-05T10:00:00Z');
const DISPATCH = '0f8a1c2e-9b3d-4e5f-8a7b-6c5d4e3f2a1b';

const PITCH: KnownMail = {
  ...{ messageId: '<pitch@agence.example>', serverId: '0102018f-abcd-000000', contactId: 'ana', isOurs: true, to: ['ana@fournil.example'], subject: 'Le four' },
  ...{ entryId: 'entry', dispatchId: DISPATCH, isUncertain: false, words: 'Bonjour Ana', at: new Date('2026-03-02T10:00:00Z') },
};

function facts(mails: KnownMail[] = [PITCH]): Facts {
  const holders = [{ key: 'ana@fournil.example', contactId: 'ana' }, { key: 'bea@fournil.example', contactId: 'bea' }];
  const known = new Facts(NOW, new Map([['lila@agence.example', ['lila']]]), (address) => address?.toLowerCase() || null, holders);
  known.add(mails);
  known.addSent(mails);
  return known;
}

const FINDINGS = { recipients: [], original: null, returnsOn: null, feedbackType: null, calendar: null, noMoreMail: null, language: null, deliveredTo: [], forwarded: null, problems: [] };

const message = ({ findings = {}, ...given }: Partial<Omit<MailMessage, 'findings'>> & { findings?: Partial<MailMessage['findings']> }): MailMessage =>
  MailMessage.make('w', {
    ...{ messageId: '<m@x>', inReplyTo: [], refersTo: [], direction: 'INBOUND', fromAddress: 'qui@ailleurs.example', fromName: null, replyTo: [], sentTo: ['lila@agence.example'] },
    ...{ copiedTo: [], subject: 'Re: Le four', sentAt: NOW, receivedAt: NOW, isHistory: false, kind: 'PERSON', confidence: 0.9, words: 'Oui', text: 'Oui', participantsOnly: false },
    ...{ contactId: null, matchedBy: null, triage: 'NEW', suggestions: [], interactionId: null, dispatchId: null, decidedAt: null, decidedById: null, evidence: [] },
    ...given,
    findings: { ...FINDINGS, ...findings },
  });

const bounce = (findings: Partial<MailMessage['findings']>, more: Partial<MailMessage> = {}): MailMessage =>
  Object.assign(message({ kind: 'HARD_BOUNCE', findings }), more);

const hard = (address: string) => [{ address, verdict: 'HARD' as const, status: '5.1.1', diagnostic: '550 inconnu' }];
const PROOF = { messageId: '<PITCH@agence.example >', subject: null, to: null };

describe('whose a message is', () => {
  it.each([
    ['the thread', { inReplyTo: ['<pitch@agence.example>'] }, 'THREAD'],
    ['the name a server gave it', { refersTo: ['<0102018F-ABCD-000000@eu-west-1.amazonses.com>'] }, 'THREAD'],
    ['the token', { copiedTo: [`lila+r-${DISPATCH.replaceAll('-', '')}@agence.example`] }, 'TOKEN'],
    ['the address', { fromAddress: 'Ana@Fournil.example' }, 'ADDRESS'],
  ])('is told by %s', (_what, given, matchedBy) => {
    expect(decide(message(given), facts()).message).toMatchObject({ contactId: 'ana', matchedBy, triage: 'SETTLED' });
  });

  it('is told by the writer where the thread is of several', () => {
    const both = facts([PITCH, { ...PITCH, contactId: 'bea', entryId: 'other' }]);
    const { entries } = decide(message({ inReplyTo: ['<pitch@agence.example>'], fromAddress: 'bea@fournil.example' }), both);
    expect(entries).toMatchObject([{ contactId: 'bea', inReplyToId: 'other', memberId: 'lila' }]);
  });

  it.each([
    ['the thread', { inReplyTo: ['<pitch@agence.example>'] }],
    ['the token', { copiedTo: [`lila+r-${DISPATCH.replaceAll('-', '')}@agence.example`] }],
  ])('is for a person to say where somebody else on record answers in %s', (_what, given) => {
    const so = decide(message({ ...given, fromAddress: 'bea@fournil.example' }), facts());
    expect(so.message).toMatchObject({ triage: 'WAITING', contactId: null, suggestions: [{ contactId: 'bea', why: 'SAME_ADDRESS' }, { contactId: 'ana', why: 'SAME_THREAD' }] });
    expect(so.entries).toEqual([]);
    expect(decide(message({ ...given, fromAddress: 'bea@fournil.example', isHistory: true }), facts()).entries).toMatchObject([{ contactId: 'bea' }]);
  });

  it('is nobody’s by its subject alone', () => {
    expect(decide(message({}), facts()).message).toMatchObject({ contactId: null, triage: 'WAITING' });
  });

  it('of what is history and nobody’s is nobody’s work either', () => {
    expect(decide(message({ isHistory: true }), facts()).message.triage).toBe('ASIDE');
  });
});

describe('what follows from a report', () => {
  it('falls on the address we wrote to, by the Message-ID it quotes', () => {
    const { suppressions, failures, reports, entries } = decide(bounce({ recipients: hard('ana@fournil.example'), original: PROOF }), facts());
    expect(suppressions).toMatchObject([{ addressKey: 'ana@fournil.example', contactId: null, cause: 'BOUNCED', evidence: '550 inconnu', dispatchId: DISPATCH }]);
    expect(failures).toMatchObject([{ verdict: 'HARD', contactId: 'ana', dispatchId: DISPATCH }]);
    expect(reports).toEqual([{ dispatchId: DISPATCH, what: 'RETURNED', said: '550 inconnu' }]);
    expect(entries).toMatchObject([{ contactId: 'ana', nature: 'BOUNCE', inReplyToId: 'entry' }]);
  });

  it('never falls on an address it merely names', () => {
    const { suppressions, failures } = decide(bounce({ recipients: hard('bea@fournil.example'), original: PROOF }), facts());
    expect(suppressions).toEqual([]);
    expect(failures).toMatchObject([{ addressKey: 'ana@fournil.example', verdict: 'SOFT' }]);
  });

  it('waits for a person where nothing proves that it is about us', () => {
    const so = decide(bounce({ recipients: hard('ana@fournil.example') }), facts());
    expect(so.message).toMatchObject({ triage: 'WAITING', contactId: 'ana' });
    expect([so.suppressions, so.failures, so.entries]).toEqual([[], [], []]);
  });

  const feedback = (feedbackType: string) => decide(Object.assign(bounce({ recipients: [], original: PROOF, feedbackType }), { kind: 'COMPLAINT' }), facts());

  it('that mail is unwanted falls on everybody who has the address, and is told', () => {
    const { suppressions, complaints, reports } = feedback('abuse');
    expect(suppressions).toMatchObject([{ addressKey: 'ana@fournil.example', contactId: null, cause: 'COMPLAINED' }]);
    expect(complaints).toEqual([{ contactId: 'ana', address: 'ana@fournil.example' }]);
    expect(reports).toMatchObject([{ what: 'UNWANTED' }]);
  });

  it('of a wish to be left out is the way out of one person', () => {
    const { suppressions, complaints } = feedback('opt-out');
    expect(suppressions).toMatchObject([{ addressKey: 'ana@fournil.example', contactId: 'ana', cause: 'UNSUBSCRIBED' }]);
    expect(complaints).toEqual([]);
  });

  it.each(['not-spam', 'auth-failure'])('of type %s is kept, and nothing follows', (feedbackType) => {
    const so = feedback(feedbackType);
    expect(so.message).toMatchObject({ triage: 'SETTLED', contactId: 'ana' });
    expect([so.suppressions, so.complaints, so.reports, so.entries]).toEqual([[], [], [], []]);
  });

  it('needs no proof once a person says that it is about us', () => {
    const { suppressions } = decide(bounce({ recipients: hard('ana@fournil.example') }, { decidedAt: NOW }), facts());
    expect(suppressions).toMatchObject([{ addressKey: 'ana@fournil.example', cause: 'BOUNCED' }]);
  });

  it('about nobody we wrote to is whose a person says, and nothing more', () => {
    const so = decide(bounce({ recipients: hard('qui@x.example') }, { decidedAt: NOW }), facts(), 'bea');
    expect(so.message).toMatchObject({ contactId: 'bea', matchedBy: 'BY_HAND', triage: 'SETTLED' });
    expect(so.suppressions).toEqual([]);
  });

  it('of history is on record, and nothing more', () => {
    const so = decide(bounce({ recipients: hard('ana@fournil.example'), original: PROOF }, { isHistory: true }), facts());
    expect(so.entries).toMatchObject([{ nature: 'BOUNCE', isHistory: true }]);
    expect([so.suppressions, so.failures, so.reports]).toEqual([[], [], []]);
  });

  it('about many addresses of one mail of ours falls on each that failed', () => {
    const many = { ...PITCH, dispatchId: null, to: ['ana@fournil.example', 'bea@fournil.example', 'quatre@x.example'] };
    const { suppressions } = decide(bounce({ recipients: [...hard('bea@fournil.example'), ...hard('quatre@x.example')], original: PROOF }), facts([many]));
    expect(suppressions.map(({ addressKey }) => addressKey)).toEqual(['bea@fournil.example', 'quatre@x.example']);
  });
});

describe('what one of us wrote', () => {
  const own = (given: Partial<MailMessage>) => message({ kind: 'OWN', direction: 'OUTBOUND', fromAddress: 'lila@agence.example', sentTo: ['ana@fournil.example'], ...given });

  it('through us is there already', () => {
    const so = decide(own({ messageId: '<pitch@agence.example>' }), facts());
    expect(so.message).toMatchObject({ contactId: 'ana', interactionId: 'entry', triage: 'SETTLED' });
    expect(so.entries).toEqual([]);
  });

  it('elsewhere is theirs, to every contact it went to', () => {
    const { entries } = decide(own({ copiedTo: ['bea@fournil.example', 'lila@agence.example'] }), facts());
    expect(entries).toMatchObject([{ contactId: 'ana', direction: 'OUTBOUND', memberId: 'lila' }, { contactId: 'bea', direction: 'OUTBOUND' }]);
  });

  it('by a program that answers for them is no touch', () => {
    const so = decide(own({ evidence: ['from', 'auto-submitted'].map((name) => ({ where: 'HEADER', name, quote: '' })) }), facts());
    expect([so.entries, so.message.triage]).toEqual([[], 'ASIDE']);
  });

  it('that is uncertain has left', () => {
    expect(decide(own({ messageId: '<pitch@agence.example>' }), facts([{ ...PITCH, isUncertain: true }])).left).toEqual(['<pitch@agence.example>']);
  });
});

describe('when something was said', () => {
  const heard = (given: Partial<MailMessage>) => decide(message({ inReplyTo: ['<pitch@agence.example>'], ...given }), facts()).entries[0]!.happenedAt;

  it('is as its sender dates it', () => {
    expect(heard({ sentAt: new Date('2026-03-04T10:00:00Z') })).toEqual(new Date('2026-03-04T10:00:00Z'));
  });

  it.each(['1999-01-01T00:00:00Z', '2026-03-01T10:00:00Z'])('is not before what it answers, nor years ago, when it comes now: %s', (sentAt) => {
    expect(heard({ sentAt: new Date(sentAt) })).toEqual(NOW);
  });

  it('is now when the clock of its sender is days slow, in a thread or not', () => {
    expect(decide(message({ fromAddress: 'ana@fournil.example', subject: 'Autre', sentAt: new Date('2026-03-03T10:00:00Z') }), facts()).entries[0]!.happenedAt).toEqual(NOW);
  });

  it('is long ago when it is history', () => {
    expect(heard({ sentAt: new Date('1999-01-01T00:00:00Z'), isHistory: true })).toEqual(new Date('1999-01-01T00:00:00Z'));
  });
});
