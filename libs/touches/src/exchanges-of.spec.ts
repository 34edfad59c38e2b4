import { describe, expect, it } from 'vitest';
import { exchangesOf, type LogRow } from './exchanges-of.js';

const row = (fields: Partial<LogRow>): LogRow => ({
  contactId: 'nadia', id: 'a', happenedAt: new Date(0), direction: 'OUTBOUND', channel: 'MAIL', memberId: 'camille',
  recipients: [], conversationId: null, hasMessageId: false, hopesForAnswer: true, nature: 'HUMAN', inReplyToId: null,
  correctsId: null, ...fields,
});

const TEAM = new Map([['camille@agence.example', 'camille'], ['yanis@agence.example', 'yanis']]);

describe('the log as scoring takes it', () => {
  const addressees = (rows: Partial<LogRow>[]) => exchangesOf(rows.map(row), TEAM).at(-1)!.addressedTo;
  const conversation = (rows: Partial<LogRow>[]) => exchangesOf(rows.map(row), TEAM).at(-1)!.conversationId;

  it('addresses an answer to the members among its recipients, however their addresses are written', () => {
    const recipients = ['Camille Roux <Camille@Agence.example>', ' yanis@agence.example', 'redaction@blog.example'];
    expect(addressees([{ direction: 'INBOUND', recipients }])).toEqual(['camille', 'yanis']);
  });

  it('addresses it to the member whose message it answers when it names no member', () => {
    const answer: Partial<LogRow> = { id: 'b', direction: 'INBOUND', memberId: 'yanis', inReplyToId: 'a' };
    expect(addressees([{}, answer])).toEqual(['camille']);
    expect(addressees([{}, { ...answer, recipients: ['yanis@agence.example'] }])).toEqual(['yanis']);
    expect(addressees([{ memberId: null }, answer])).toBeNull();
  });

  it('addresses it to everyone when nobody is named', () => {
    expect(addressees([{ direction: 'INBOUND', recipients: ['contact@agence.example'] }])).toBeNull();
  });

  it('does not know whether what was logged by hand starts a conversation', () => {
    expect(conversation([{ conversationId: 'a' }])).toBeNull();
    expect(conversation([{ conversationId: 'a' }, { id: 'b', correctsId: 'a', conversationId: 'a' }])).toBeNull();
  });

  it('knows it of a mail that went through us, of an answer, and of what goes on with a conversation', () => {
    expect(conversation([{ conversationId: 'a', hasMessageId: true }])).toBe('a');
    expect(conversation([{ conversationId: 'a', direction: 'INBOUND' }])).toBe('a');
    expect(conversation([{ conversationId: 'a' }, { id: 'b', conversationId: 'a' }])).toBe('a');
  });

  it('tells what machines wrote, and what came back', () => {
    const natures = (['HUMAN', 'AUTO_REPLY', 'BOUNCE', 'NEWSLETTER'] as const).map((nature) => row({ nature }));
    expect(exchangesOf(natures, TEAM).map(({ automatic, bounced }) => [automatic, bounced])).toEqual([
      [false, false], [true, false], [true, true], [true, false],
    ]);
  });
});
