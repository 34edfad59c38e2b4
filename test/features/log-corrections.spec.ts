import { describe, expect, it } from 'vitest';
import { contactIn } from '../support/contact-in.js';
import { useRapport } from '../support/rapport.js';

const LOG = `mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id conversationId } }`;

const CORRECT = `mutation ($input: CorrectInteractionInput!) {
  correctInteraction(input: $input) {
    id direction channel happenedAt subject body mood minutesSpent conversationId returnsOn nature
    member { id } contact { id } inReplyTo { id } corrects { id subject correctedBy { id } } correctedBy { id }
  }
}`;

const TIMELINE = `query ($id: ID!) { contact(id: $id) { timeline { edges { node { id subject corrects { id } } } } } }`;

interface Entry {
  id: string;
  conversationId: string | null;
}

describe('a correction', () => {
  const rapport = useRapport();

  const scene = async () => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await contactIn(rapport, camille.workspaceId);
    const log = async (more: object) => {
      const input = { contactId, direction: 'OUTBOUND', channel: 'MAIL', ...more };
      return (await camille.ask<{ logInteraction: Entry }>(LOG, { input })).logInteraction;
    };
    const correct = async (id: string, changes: object) =>
      (await camille.ask<{ correctInteraction: Entry }>(CORRECT, { input: { id, ...changes } })).correctInteraction;
    const timeline = async (id = contactId) => {
      const { contact } = await camille.ask<{ contact: { timeline: { edges: { node: object }[] } } }>(TIMELINE, { id });
      return contact.timeline.edges.map(({ node }) => node);
    };
    return { camille, contactId, log, correct, timeline };
  };

  it('stands in the timeline for the old entry, which stays readable and points to it', async () => {
    const { camille, contactId, log, correct, timeline } = await scene();
    const happenedAt = '2026-03-02T09:30:00.000Z';
    const old = await log({ subject: 'Muriers', body: 'Bonjour', happenedAt, minutesSpent: 5 });
    const corrected = await correct(old.id, { subject: 'Mûriers', mood: 'WARM' });
    expect(corrected).toMatchObject({
      subject: 'Mûriers', body: 'Bonjour', mood: 'WARM', minutesSpent: 5, happenedAt,
      contact: { id: contactId }, member: { id: camille.memberId }, conversationId: old.conversationId,
      corrects: { id: old.id, subject: 'Muriers', correctedBy: { id: corrected.id } }, correctedBy: null,
    });
    expect(await timeline()).toEqual([{ id: corrected.id, subject: 'Mûriers', corrects: { id: old.id } }]);
  });

  it('empties what is set to null, but never what every entry has', async () => {
    const { camille, log, correct } = await scene();
    const old = await log({ subject: 'Mûriers', happenedAt: '2026-03-02T09:30:00.000Z' });
    const emptied = await correct(old.id, { subject: null, happenedAt: null, memberId: null });
    expect(emptied).toMatchObject({ subject: null, happenedAt: '2026-03-02T09:30:00.000Z', member: null });
    const { errors } = await camille.send(CORRECT, { input: { id: emptied.id, direction: null } });
    expect(errors?.[0]).toMatchObject({ message: 'direction: cannot be empty', extensions: { code: 'BAD_INPUT' } });
  });

  it('can be corrected in turn, while the entry it replaced cannot', async () => {
    const { camille, log, correct, timeline } = await scene();
    const first = await log({ subject: 'un' });
    const second = await correct(first.id, { subject: 'deux' });
    const { errors } = await camille.send(CORRECT, { input: { id: first.id, subject: 'encore' } });
    expect(errors?.[0].extensions.code).toBe('CONFLICT');
    expect(errors?.[0].message).toMatch(/Correct the newest one instead, its correctedBy/);
    const third = await correct(second.id, { subject: 'trois' });
    expect(await timeline()).toEqual([{ id: third.id, subject: 'trois', corrects: { id: second.id } }]);
  });

  it('lets only the first of two corrections made at once through', async () => {
    const { camille, log } = await scene();
    const { id } = await log({});
    const attempt = (subject: string) => camille.send(CORRECT, { input: { id, subject } });
    const tries = await Promise.all(['a', 'b', 'c'].map(attempt));
    const codes = tries.map(({ errors }) => errors?.[0].extensions.code ?? 'DONE');
    expect(codes.sort()).toEqual(['CONFLICT', 'CONFLICT', 'DONE']);
  });

  it('moves an entry that was logged with the wrong person', async () => {
    const { camille, log, correct, timeline } = await scene();
    const other = await contactIn(rapport, camille.workspaceId, 'Nadège');
    const old = await log({ subject: 'Pour Nadège' });
    const moved = await correct(old.id, { contactId: other });
    expect(moved).toMatchObject({ contact: { id: other }, conversationId: moved.id });
    expect(await timeline()).toEqual([]);
    expect(await timeline(other)).toMatchObject([{ id: moved.id }]);
  });

  it('can say what the entry answered all along', async () => {
    const { log, correct } = await scene();
    const pitch = await log({ happenedAt: '2026-03-02T09:30:00Z' });
    const answer = await log({ direction: 'INBOUND', happenedAt: '2026-03-03T09:30:00Z' });
    expect(await correct(answer.id, { inReplyToId: pitch.id })).toMatchObject({
      inReplyTo: { id: pitch.id }, conversationId: pitch.conversationId,
    });
  });

  it('obeys the rules of any entry', async () => {
    const { camille, log } = await scene();
    const { id } = await log({});
    const refusal = async (changes: object) => {
      const { errors } = await camille.send(CORRECT, { input: { id, ...changes } });
      return errors?.[0].message;
    };
    expect(await refusal({ happenedAt: '2999-01-01T00:00:00Z' })).toMatch(/^happenedAt: .* has not come yet/);
    expect(await refusal({ returnsOn: '2026-09-01' })).toMatch(/^returnsOn: only an absence/);
  });

  it("is nobody's to make in a neighbour's log", async () => {
    const { log } = await scene();
    const { id } = await log({});
    const neighbour = await rapport.colleague('ADMIN');
    const { errors } = await neighbour.send(CORRECT, { input: { id, subject: 'x' } });
    expect(errors?.[0].extensions.code).toBe('NOT_FOUND');
  });
});
