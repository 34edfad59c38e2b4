import { describe, expect, it } from 'vitest';
import { correctionOf } from './correction.js';
import { Channel, Direction, Nature } from './interaction-traits.js';
import { newInteraction, type NewInteraction } from './new-interaction.js';

const NOW = new Date('2026-06-30T12:00:00Z');
const MAIL: NewInteraction = { contactId: 'nadia', direction: Direction.OUTBOUND, channel: Channel.MAIL };

const entry = (said: Partial<NewInteraction> = {}, answered = null) =>
  newInteraction({ ...MAIL, ...said }, { workspaceId: 'w', actingMemberId: 'camille', now: NOW, answered });

describe('a new entry of the log', () => {
  it("is the acting member's unless somebody, or nobody, is named", () => {
    expect([entry().memberId, entry({ memberId: 'yanis' }).memberId, entry({ memberId: null }).memberId]).toEqual([
      'camille', 'yanis', null,
    ]);
  });

  it('happens at the latest now', () => {
    const early = new Date(NOW.getTime() + 59_000);
    expect(entry({ happenedAt: early }).happenedAt).toEqual(NOW);
    expect(() => entry({ happenedAt: new Date(NOW.getTime() + 61_000) })).toThrow('has not come yet');
    expect(entry({ happenedAt: new Date('1990-01-01T00:00:00Z') }).happenedAt).toEqual(new Date('1990-01-01T00:00:00Z'));
  });

  it('happens since there are exchanges to log, not when a clock was never set', () => {
    expect(() => entry({ happenedAt: new Date(0) })).toThrow('happenedAt: 1970-01-01T00:00:00.000Z is too long ago. Give a time of 1980 or later.');
  });

  it('has a value for every column, so that nothing is left to chance', () => {
    const values = Object.values(entry());
    expect(values).not.toContain(undefined);
    expect(values).toHaveLength(23);
  });

  it('refuses a return date of anything but an absence', () => {
    expect(() => entry({ returnsOn: '2026-09-01' })).toThrow(/^returnsOn: only an absence/);
    expect(entry({ returnsOn: '2026-09-01', nature: Nature.AUTO_REPLY }).returnsOn).toBe('2026-09-01');
  });
});

describe('a correction', () => {
  it('says the old entry anew and points to it', () => {
    const old = entry({ subject: 'Mûriers', messageId: '<1@agence.example>' });
    const { id: _id, workspaceId: _workspaceId, loggedAt: _loggedAt, ...said } = old;
    expect(correctionOf(old, { mood: undefined })).toEqual({ ...said, correctsId: old.id });
  });

  it('leaves the conversation when it goes to another contact or answers something else', () => {
    const old = entry({ conversationId: 'c', inReplyToId: 'x' });
    expect(correctionOf(old, { contactId: 'nadège' })).toMatchObject({ conversationId: null, inReplyToId: null });
    expect(correctionOf(old, { inReplyToId: 'y' })).toMatchObject({ conversationId: null, inReplyToId: 'y' });
    expect(correctionOf(old, { inReplyToId: 'y', conversationId: 'd' })).toMatchObject({ conversationId: 'd' });
    expect(correctionOf(old, { contactId: 'nadia' })).toMatchObject({ conversationId: 'c', inReplyToId: 'x' });
  });
});
