import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contactIn, contactsIn } from '../support/contact-in.js';
import { useRapport } from '../support/rapport.js';

const LOG = `mutation ($input: LogInteractionInput!) {
  logInteraction(input: $input) {
    id direction channel happenedAt persona subject body link conversationId hopesForAnswer minutesSpent nature
    recipients mood returnsOn member { id } contact { id name } inReplyTo { id } corrects { id } correctedBy { id }
  }
}`;

const READ = 'query ($id: ID!) { interaction(id: $id) { id } }';

interface Logged {
  logInteraction: Record<string, unknown> & { id: string; conversationId: string | null; happenedAt: string };
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

describe('the log', () => {
  const rapport = useRapport();

  const scene = async () => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await contactIn(rapport, camille.workspaceId);
    const log = async (input: object) => {
      const { logInteraction } = await camille.ask<Logged>(LOG, { input: { contactId, ...input } });
      return logInteraction;
    };
    const refusal = async (input: object) => {
      const { errors } = await camille.send(LOG, { input: { contactId, ...input } });
      return `${errors?.[0].extensions.code} ${errors?.[0].message}`;
    };
    return { camille, contactId, log, refusal };
  };

  it('keeps everything one can say of a mail', async () => {
    const { camille, contactId, log } = await scene();
    const said = {
      direction: 'OUTBOUND', channel: 'MAIL', happenedAt: '2026-03-02T09:30:00.123Z', persona: 'La Fabrique',
      subject: 'Votre billet sur les mûriers', body: 'Bonjour Nadia,\n\nj’ai aimé votre billet 🌿.',
      link: 'https://blog.example.org/muriers', hopesForAnswer: true, recipients: ['nadia@blog.example.org'],
      mood: 'WARM', minutesSpent: 25,
    };
    const entry = await log(said);
    expect(entry).toMatchObject({ ...said, nature: 'HUMAN', returnsOn: null, member: { id: camille.memberId } });
    expect(entry).toMatchObject({ contact: { id: contactId, name: 'Nadia Blogueuse' }, inReplyTo: null });
    expect(entry.conversationId).toBe(entry.id);
  });

  it('needs no more than who spoke and how', async () => {
    const { log } = await scene();
    const entry = await log({ direction: 'MUTUAL', channel: 'IN_PERSON' });
    expect(entry).toMatchObject({ hopesForAnswer: false, conversationId: null, recipients: [], nature: 'HUMAN' });
    expect(Math.abs(Date.parse(entry.happenedAt) - Date.now())).toBeLessThan(10_000);
  });

  it('takes our mails, messages and missed calls to hope for an answer unless told otherwise', async () => {
    const { log } = await scene();
    const hopes = async (input: object) => (await log({ direction: 'OUTBOUND', ...input }))['hopesForAnswer'];
    expect(await hopes({ channel: 'MAIL' })).toBe(true);
    expect(await hopes({ channel: 'DM' })).toBe(true);
    expect(await hopes({ channel: 'CALL' })).toBe(true);
    expect(await hopes({ channel: 'COMMENT' })).toBe(false);
    expect(await hopes({ channel: 'GIFT' })).toBe(false);
    expect(await hopes({ channel: 'MAIL', hopesForAnswer: false })).toBe(false);
    expect(await hopes({ channel: 'MAIL', nature: 'NEWSLETTER' })).toBe(false);
    expect(await hopes({ channel: 'MAIL', direction: 'INBOUND' })).toBe(false);
  });

  it('puts an answer into the conversation it answers', async () => {
    const { log } = await scene();
    const pitch = await log({ direction: 'OUTBOUND', channel: 'MAIL' });
    const answer = await log({ direction: 'INBOUND', channel: 'DM', inReplyToId: pitch.id });
    expect(answer).toMatchObject({ conversationId: pitch.conversationId, inReplyTo: { id: pitch.id } });
    const thanks = await log({ direction: 'OUTBOUND', channel: 'DM', inReplyToId: answer.id });
    expect(thanks.conversationId).toBe(pitch.conversationId);
    const given = randomUUID();
    expect((await log({ direction: 'OUTBOUND', channel: 'MAIL', conversationId: given })).conversationId).toBe(given);
  });

  it('starts the conversation when the answered entry had none', async () => {
    const { log } = await scene();
    const gift = await log({ direction: 'OUTBOUND', channel: 'GIFT' });
    const thanks = await log({ direction: 'INBOUND', channel: 'MAIL', inReplyToId: gift.id });
    expect([gift.conversationId, thanks.conversationId]).toEqual([null, gift.id]);
  });

  it('refuses what has not happened yet, and says when to come back', async () => {
    const { refusal } = await scene();
    const told = await refusal({ direction: 'MUTUAL', channel: 'CALL', happenedAt: inDays(1) });
    expect(told).toMatch(/^BAD_INPUT happenedAt: .* has not come yet\. Log it once it has happened\.$/);
  });

  it('forgives a clock that runs a few seconds early', async () => {
    const { log } = await scene();
    const happenedAt = new Date(Date.now() + 5_000).toISOString();
    const entry = await log({ direction: 'MUTUAL', channel: 'CALL', happenedAt });
    expect(Date.parse(entry.happenedAt)).toBeLessThanOrEqual(Date.now());
  });

  it('keeps the return date of an absence, and of nothing else', async () => {
    const { log, refusal } = await scene();
    const away = { direction: 'INBOUND', channel: 'MAIL', returnsOn: '2026-09-01' };
    const absence = { ...away, nature: 'AUTO_REPLY' };
    expect(await log(absence)).toMatchObject(absence);
    expect(await refusal(away)).toMatch(/^BAD_INPUT returnsOn: only an absence/);
    expect(await refusal({ ...absence, returnsOn: '2026-02-31' })).toMatch(/^BAD_INPUT .*a day that exists/);
  });

  it('cleans what was pasted, and keeps nothing of what is empty', async () => {
    const { log } = await scene();
    const pasted = { subject: '  Re:\u00a0mu\u0302riers\u200b ', body: ' \u0000 ', recipients: [' ', 'a@b.example '] };
    const entry = await log({ direction: 'INBOUND', channel: 'MAIL', ...pasted });
    expect(entry).toMatchObject({ subject: 'Re: mûriers', body: null, recipients: ['a@b.example'] });
  });

  it.each([
    [{ happenedAt: 'yesterday' }, /happenedAt: must be a time/],
    [{ link: 'javascript:alert(1)' }, /link: must start with http/],
    [{ minutesSpent: -1 }, /minutesSpent: cannot be less than 0/],
    [{ inReplyToId: randomUUID() }, /inReplyToId: no entry of this contact/],
    [{ memberId: randomUUID() }, /memberId: no member of this workspace/],
    [{ contactId: 'nadia' }, /contactId: is no id/],
    [{ contactId: randomUUID() }, /NOT_FOUND There is no contact/],
  ])('refuses %j and names the field', async (wrong, words) => {
    const { refusal } = await scene();
    expect(await refusal({ direction: 'INBOUND', channel: 'MAIL', ...wrong })).toMatch(words);
  });

  it('lets a member log for a colleague, and nobody for a stranger', async () => {
    const { camille, log, refusal } = await scene();
    const yanis = await rapport.colleague('VIEWER', camille.workspaceId);
    const call = { direction: 'MUTUAL', channel: 'CALL' };
    expect(await log({ ...call, memberId: yanis.memberId })).toMatchObject({ member: { id: yanis.memberId } });
    expect(await log({ ...call, memberId: null })).toMatchObject({ member: null });
    const neighbour = await rapport.colleague('MEMBER');
    expect(await refusal({ ...call, memberId: neighbour.memberId })).toMatch(/^BAD_INPUT memberId/);
  });

  it('is written by members and read by viewers', async () => {
    const { camille, contactId, log } = await scene();
    const entry = await log({ direction: 'INBOUND', channel: 'DM' });
    const viewer = await rapport.colleague('VIEWER', camille.workspaceId);
    const read = await viewer.ask<{ interaction: { id: string } }>(READ, { id: entry.id });
    expect(read.interaction.id).toBe(entry.id);
    const { errors } = await viewer.send(LOG, { input: { contactId, direction: 'INBOUND', channel: 'DM' } });
    expect(errors?.[0].extensions.code).toBe('FORBIDDEN');
  });

  it("knows neither a neighbour's contact nor a neighbour's entry", async () => {
    const { contactId, log } = await scene();
    const entry = await log({ direction: 'INBOUND', channel: 'DM' });
    const neighbour = await rapport.colleague('ADMIN');
    const tried = await neighbour.send(LOG, { input: { contactId, direction: 'INBOUND', channel: 'DM' } });
    expect(tried.errors?.[0].extensions.code).toBe('NOT_FOUND');
    const read = await neighbour.send(READ, { id: entry.id });
    expect(read.errors?.[0].extensions.code).toBe('NOT_FOUND');
  });

  it('tells an id that nobody has from what is no id', async () => {
    const { camille } = await scene();
    const code = async (id: string) => (await camille.send(READ, { id })).errors?.[0].extensions.code;
    expect([await code(randomUUID()), await code('x')]).toEqual(['NOT_FOUND', 'BAD_INPUT']);
  });

  it('logs a meeting with three bloggers at once, all or none', async () => {
    const { camille, contactId } = await scene();
    const query = `mutation ($input: LogInteractionsInput!) {
      logInteractions(input: $input) { contact { id } minutesSpent }
    }`;
    const meeting = { direction: 'MUTUAL', channel: 'IN_PERSON', minutesSpent: 90 };
    const contactIds = [contactId, ...(await contactsIn(rapport, camille.workspaceId, 2))];
    const input = { ...meeting, contactIds };
    const { logInteractions } = await camille.ask<{ logInteractions: object[] }>(query, { input });
    expect(logInteractions).toEqual(contactIds.map((id) => ({ contact: { id }, minutesSpent: 90 })));
    const { errors } = await camille.send(query, { input: { ...meeting, contactIds: [contactId, randomUUID()] } });
    expect(errors?.[0].extensions.code).toBe('NOT_FOUND');
    const { rows } = await rapport.owner.query('select id from interaction where contact_id = $1', [contactId]);
    expect(rows).toHaveLength(1);
  });

  it('leaves an audit entry that holds none of the words', async () => {
    const { camille, log } = await scene();
    const entry = await log({ direction: 'INBOUND', channel: 'MAIL', subject: 'Secret', body: 'Entre nous' });
    const trail = 'select member_id, action, after from audit_entry where subject_id = $1';
    const { rows } = await rapport.owner.query(trail, [entry.id]);
    const after: unknown = expect.objectContaining({ id: entry.id });
    expect(rows).toEqual([{ member_id: camille.memberId, action: 'logInteraction', after }]);
    expect(JSON.stringify(rows)).not.toMatch(/Secret|Entre nous/);
  });
});
