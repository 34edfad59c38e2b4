import { beforeEach, describe, expect, it } from 'vitest';
import { contactIn } from '../support/contact-in.js';
import { drain, look, sendPitch } from '../support/dispatches.js';
import { freezeClock } from '../support/frozen-clock.js';
import { aBaker } from '../support/launches.js';
import { passTime, twoMails, underWay } from '../support/passages.js';
import { refusal } from '../support/people.js';
import { useRapport, type Colleague } from '../support/rapport.js';
import { awaited, CLOSE, HAND_OVER, LABEL, logs, names, queue, REOPEN, reply } from '../support/replies.js';

const rapport = useRapport();

const MONDAY = new Date('2026-03-02T09:00:00Z');
const minutes = (count: number): Date => new Date(MONDAY.getTime() + count * 60_000);
let at: (next: Date) => void;
let camille: Colleague;
let zoe: string;

beforeEach(async () => {
  at = freezeClock(rapport, MONDAY);
  camille = await rapport.colleague('MEMBER');
  zoe = await contactIn(rapport, camille.workspaceId, 'Zoé');
});

describe('what somebody writes to us', () => {
  it.each(['MAIL', 'DM', 'LETTER', 'COMMENT', 'FORUM_REPLY'])('by %s waits for an answer', async (channel) => {
    const id = await logs(camille, zoe, { channel });
    expect(await awaited(camille, zoe)).toMatchObject({
      ...{ entries: 1, waitsSince: MONDAY.toISOString(), label: 'QUESTION', labelIsConfirmed: false, escalatedAt: null, closedAt: null },
      ...{ contact: { name: 'Zoé' }, owner: null, firstEntry: { id }, lastEntry: { id }, answer: null },
    });
    expect(await names(camille)).toEqual(['Zoé']);
  });

  it.each([
    { nature: 'AUTO_REPLY' }, { nature: 'BOUNCE' }, { nature: 'NEWSLETTER' }, { channel: 'GIFT' }, { channel: 'CALL', direction: 'MUTUAL' },
    { direction: 'OUTBOUND' }, { happenedAt: '2026-01-02T09:00:00Z' },
  ])('does not wait where it is %o', async (more) => {
    await logs(camille, zoe, more);
    expect(await awaited(camille, zoe)).toBeNull();
  });

  it('found in an old mailbox does not wait', async () => {
    await rapport.owner.query(
      `insert into interaction (workspace_id, id, contact_id, direction, channel, happened_at, is_history, body)
       values ($1, gen_random_uuid(), $2, 'INBOUND', 'MAIL', $3, true, 'Bonjour ?')`,
      [camille.workspaceId, zoe, MONDAY],
    );
    await logs(camille, zoe, { nature: 'AUTO_REPLY' });
    expect(await awaited(camille, zoe)).toBeNull();
  });

  it('waits together with what they write before we answer', async () => {
    const first = await logs(camille, zoe);
    at(minutes(5));
    const last = await logs(camille, zoe, { channel: 'DM', body: 'Et sinon, bravo pour le four !' });
    expect(await awaited(camille, zoe)).toMatchObject({
      ...{ entries: 2, waitsSince: MONDAY.toISOString(), label: 'PRAISE', firstEntry: { id: first }, lastEntry: { id: last } },
    });
    expect((await queue(camille)).edges).toHaveLength(1);
  });

  it('is for whoever wrote what they answer, else for the owner of the contact', async () => {
    const bruno = await rapport.colleague('MEMBER', camille.workspaceId);
    await rapport.owner.query('update contact set owner_id = $2 where id = $1', [zoe, bruno.memberId]);
    const ours = await logs(camille, zoe, { direction: 'OUTBOUND' });
    at(minutes(1));
    await logs(bruno, zoe, { inReplyToId: ours });
    expect((await awaited(camille, zoe))!.owner).toEqual({ id: camille.memberId });
    const paul = await contactIn(rapport, camille.workspaceId, 'Paul');
    await rapport.owner.query('update contact set owner_id = $2 where id = $1', [paul, bruno.memberId]);
    await logs(camille, paul);
    expect((await awaited(camille, paul))!.owner).toEqual({ id: bruno.memberId });
    expect(await names(bruno, { filter: { isMine: true } })).toEqual(['Paul']);
    expect(await names(bruno, { filter: { ownerId: camille.memberId } })).toEqual(['Zoé']);
  });

  it('that turns out to be a machine’s waits no more, and a person’s waits after all', async () => {
    const id = await logs(camille, zoe);
    const correct = (entry: string, changes: object) =>
      camille.ask<{ correctInteraction: { id: string } }>(`mutation ($input: CorrectInteractionInput!) { correctInteraction(input: $input) { id } }`, { input: { id: entry, ...changes } });
    const { correctInteraction } = await correct(id, { nature: 'AUTO_REPLY' });
    expect(await awaited(camille, zoe)).toBeNull();
    await correct(correctInteraction.id, { nature: 'HUMAN' });
    expect(await awaited(camille, zoe)).toMatchObject({ entries: 1 });
  });
});

describe('an answer', () => {
  it.each([
    { channel: 'MAIL', direction: 'OUTBOUND' }, { channel: 'DM', direction: 'OUTBOUND' }, { channel: 'CALL', direction: 'MUTUAL' }, { channel: 'IN_PERSON', direction: 'MUTUAL' },
  ])('from anywhere closes it: %o', async (answer) => {
    await logs(camille, zoe);
    const { id } = (await awaited(camille, zoe))!;
    at(minutes(90));
    const answerId = await logs(camille, zoe, answer);
    expect(await awaited(camille, zoe)).toBeNull();
    expect(await reply(camille, id)).toMatchObject({
      ...{ closedAt: minutes(90).toISOString(), answer: { id: answerId }, closedBy: { id: camille.memberId }, responseMinutes: 90, workingMinutes: 90 },
      ...{ place: null, priority: null },
    });
  });

  it.each([{ channel: 'CALL', direction: 'OUTBOUND' }, { channel: 'GIFT', direction: 'OUTBOUND' }, { nature: 'BOUNCE', direction: 'OUTBOUND' }])(
    'is not %o', async (no) => {
      await logs(camille, zoe);
      at(minutes(5));
      await logs(camille, zoe, no);
      expect(await awaited(camille, zoe)).not.toBeNull();
    },
  );

  it('is not what a sequence sends', async () => {
    const manager = await rapport.colleague('MANAGER', camille.workspaceId);
    const ana = await aBaker(manager, 'Ana');
    await logs(camille, ana);
    at(minutes(5));
    await underWay(rapport, manager, (await twoMails(manager)).id, [ana]);
    expect(await passTime(rapport, manager)).toBe(1);
    expect(await awaited(camille, ana)).toMatchObject({ entries: 1 });
  });

  it('is not a pitch, which nobody asked for; what they had written before it waits once it is read', async () => {
    const manager = await rapport.colleague('MANAGER', camille.workspaceId);
    const ana = await aBaker(manager, 'Ana');
    await logs(camille, ana);
    at(minutes(5));
    const pitch = await sendPitch(manager, ana);
    await drain(rapport, camille);
    expect(await look(manager, pitch)).toMatchObject({ state: 'CAPTURED' });
    expect(await awaited(camille, ana)).toMatchObject({ entries: 1 });
    await logs(camille, ana, { happenedAt: minutes(3).toISOString() });
    expect(await awaited(camille, ana)).toMatchObject({ entries: 2 });
    const { id, version } = (await awaited(camille, ana))!;
    await camille.ask(CLOSE, { id, version, reason: 'Vu' });
    await logs(camille, ana, { happenedAt: minutes(4).toISOString() });
    expect(await awaited(camille, ana)).toMatchObject({ entries: 1, waitsSince: minutes(4).toISOString() });
  });

  it('found later in the sent mail counts from when it was written', async () => {
    await logs(camille, zoe);
    const { id } = (await awaited(camille, zoe))!;
    at(minutes(60));
    await logs(camille, zoe, { body: 'Vous êtes là ?' });
    await logs(camille, zoe, { direction: 'OUTBOUND', happenedAt: minutes(30).toISOString() });
    expect(await reply(camille, id)).toMatchObject({ responseMinutes: 30 });
    expect(await awaited(camille, zoe)).toMatchObject({ entries: 1, waitsSince: minutes(60).toISOString() });
  });

  it('written in the second of what it answers ends the waiting; what is heard in that second after it waits', async () => {
    at(minutes(1));
    const within = new Date(MONDAY.getTime() + 108).toISOString();
    await logs(camille, zoe, { happenedAt: within });
    const { id } = (await awaited(camille, zoe))!;
    await logs(camille, zoe, { direction: 'OUTBOUND', happenedAt: MONDAY.toISOString() });
    expect(await awaited(camille, zoe)).toBeNull();
    expect(await reply(camille, id)).toMatchObject({ responseMinutes: 0 });
    await logs(camille, zoe, { body: 'Et jeudi ?', happenedAt: within });
    expect(await awaited(camille, zoe)).toMatchObject({ entries: 1, waitsSince: within });
  });

  it('counts whatever the clock of who wrote it says', async () => {
    at(minutes(5));
    const inReplyToId = await logs(camille, zoe);
    const { id } = (await awaited(camille, zoe))!;
    await logs(camille, zoe, { direction: 'OUTBOUND', happenedAt: minutes(2).toISOString() });
    expect(await awaited(camille, zoe)).not.toBeNull();
    await logs(camille, zoe, { direction: 'OUTBOUND', happenedAt: minutes(2).toISOString(), inReplyToId });
    expect(await awaited(camille, zoe)).toBeNull();
    expect(await reply(camille, id)).toMatchObject({ responseMinutes: 0 });
  });

  it('to somebody else was none, once that is corrected', async () => {
    await logs(camille, zoe);
    const { id } = (await awaited(camille, zoe))!;
    at(minutes(5));
    const answerId = await logs(camille, zoe, { direction: 'OUTBOUND' });
    const paul = await contactIn(rapport, camille.workspaceId, 'Paul');
    await camille.ask(`mutation ($input: CorrectInteractionInput!) { correctInteraction(input: $input) { id } }`, { input: { id: answerId, contactId: paul } });
    expect(await awaited(camille, zoe)).toMatchObject({ id, entries: 1, answer: null });
  });
});

describe('a member', () => {
  beforeEach(async () => void (await logs(camille, zoe)));

  it('says what it is, and what they write next does not change that', async () => {
    const { id, version } = (await awaited(camille, zoe))!;
    await camille.ask(LABEL, { id, version, label: 'IDEA' });
    at(minutes(1));
    await logs(camille, zoe, { body: 'Non merci.' });
    expect(await awaited(camille, zoe)).toMatchObject({ label: 'IDEA', labelIsConfirmed: true, entries: 2 });
    expect(await names(camille, { filter: { label: 'IDEA' } })).toEqual(['Zoé']);
    expect(await names(camille, { filter: { label: 'DECLINED' } })).toEqual([]);
    expect(refusal(await camille.send(LABEL, { id, version, label: 'PRAISE' }))).toMatch(/^STALE/);
  });

  it('hands it over with a note', async () => {
    const bruno = await rapport.colleague('MEMBER', camille.workspaceId);
    const { id, version } = (await awaited(camille, zoe))!;
    await camille.ask(HAND_OVER, { id, version, toMemberId: bruno.memberId, note: 'Tu connais le moulin.' });
    expect(await reply(camille, id)).toMatchObject({
      owner: { id: bruno.memberId },
      handovers: [{ note: 'Tu connais le moulin.', from: null, to: { id: bruno.memberId }, handedBy: { id: camille.memberId } }],
    });
    const viewer = await rapport.colleague('VIEWER', camille.workspaceId);
    expect(refusal(await camille.send(HAND_OVER, { id, version: version + 1, toMemberId: viewer.memberId }))).toMatch(/^BAD_INPUT toMemberId/);
  });

  it('puts it aside, and reopens it', async () => {
    const { id, version } = (await awaited(camille, zoe))!;
    await camille.ask(CLOSE, { id, version, reason: 'Un simple merci' });
    expect(await reply(camille, id)).toMatchObject({ closeReason: 'Un simple merci', closedBy: { id: camille.memberId }, answer: null });
    expect(refusal(await camille.send(CLOSE, { id, version: version + 1, reason: 'Encore' }))).toMatch(/^CONFLICT state: this reply waits no more/);
    at(minutes(5));
    await camille.ask(REOPEN, { id, version: version + 1 });
    expect(await awaited(camille, zoe)).toMatchObject({ id, closedAt: null, closeReason: null });
  });

  it('reopens what was answered badly: only a further answer closes it', async () => {
    const { id, version } = (await awaited(camille, zoe))!;
    at(minutes(5));
    await logs(camille, zoe, { direction: 'OUTBOUND' });
    at(minutes(6));
    await camille.ask(REOPEN, { id, version: version + 1 });
    at(minutes(7));
    await logs(camille, zoe, { nature: 'AUTO_REPLY' });
    expect(await awaited(camille, zoe)).toMatchObject({ id, entries: 1 });
    await logs(camille, zoe, { direction: 'OUTBOUND' });
    expect(await reply(camille, id)).toMatchObject({ responseMinutes: 7 });
  });

  it('who only views may look, and change nothing', async () => {
    const viewer = await rapport.colleague('VIEWER', camille.workspaceId);
    const { id, version } = (await awaited(viewer, zoe))!;
    for (const mutation of [LABEL, CLOSE, REOPEN, HAND_OVER])
      expect(refusal(await viewer.send(mutation, { id, version, label: 'IDEA', reason: 'x', toMemberId: camille.memberId }))).toMatch(/^FORBIDDEN/);
  });

  it('of another workspace sees nothing of it', async () => {
    const { id, version } = (await awaited(camille, zoe))!;
    const neighbour = await rapport.colleague('ADMIN');
    expect(await names(neighbour)).toEqual([]);
    expect(refusal(await neighbour.send(LABEL, { id, version, label: 'IDEA' }))).toMatch(/^NOT_FOUND/);
  });
});

describe('first answers', () => {
  it('are told by member, by the clock and in working hours', async () => {
    const bruno = await rapport.colleague('MEMBER', camille.workspaceId);
    for (const [who, wait] of [[camille, 10], [camille, 30], [camille, 50], [bruno, 60 * 24]] as const) {
      const contactId = await contactIn(rapport, camille.workspaceId);
      at(MONDAY);
      await logs(camille, contactId);
      at(minutes(wait));
      await logs(who, contactId, { direction: 'OUTBOUND' });
    }
    at(minutes(60 * 48));
    const { repliesAnswered } = await camille.ask<{ repliesAnswered: object[] }>(
      `query ($from: DateTime!) { repliesAnswered(from: $from) { member { id } answered medianMinutes medianWorkingMinutes } }`, { from: MONDAY.toISOString() });
    expect(repliesAnswered).toEqual([
      { member: { id: camille.memberId }, answered: 3, medianMinutes: 30, medianWorkingMinutes: 30 },
      { member: { id: bruno.memberId }, answered: 1, medianMinutes: 1440, medianWorkingMinutes: 540 },
    ]);
  });
});
