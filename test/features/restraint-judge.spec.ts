import { randomUUID } from 'node:crypto';
import { Database, systemActor } from '#platform';
import { Restraint, type Candidate } from '#restraint';
import { Purpose } from '#templates';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aTemplate, render } from '../support/pitches.js';
import { useRapport, type Colleague } from '../support/rapport.js';
import { aPitchTo, briefly, judged, logged, somebody } from '../support/restraint.js';

const rapport = useRapport();

const ago = (days: number) => new Date(Date.now() - days * 86_400_000);

const said = async (who: Colleague, contactId: string, changes: Partial<Candidate> = {}): Promise<string> =>
  briefly((await judged(rapport, who, [aPitchTo(contactId, { memberId: who.memberId, ...changes })]))[0]!);

/** Two contacts who may be one person. */
async function twins(who: Colleague): Promise<[string, string]> {
  const addresses = ['contact@studio.example'];
  return [await somebody(who, { name: 'Zoé', addresses }), await somebody(who, { name: 'Zoé Berthier', addresses })];
}

describe('a pitch about to leave', () => {
  it('waits after two touches by anybody on any channel, and tells of the person', async () => {
    const camille = await rapport.colleague('MEMBER');
    const zoe = await somebody(camille);
    await logged(camille, zoe, 20);
    expect(await said(camille, zoe)).toBe('GO');
    await logged(camille, zoe, 3, { channel: 'DM' });
    expect(await said(camille, zoe)).toBe('WAIT PRESSURE');
  });

  it('does not count what was corrected, what hopes for nothing, and answers to them', async () => {
    const camille = await rapport.colleague('MEMBER');
    const zoe = await somebody(camille);
    const wrong = await logged(camille, zoe, 5);
    await logged(camille, zoe, 4, { channel: 'COMMENT' });
    const theirs = await logged(camille, zoe, 3, { direction: 'INBOUND' });
    await logged(camille, zoe, 2, { inReplyToId: theirs });
    await camille.ask('mutation ($input: CorrectInteractionInput!) { correctInteraction(input: $input) { id } }', {
      input: { id: wrong, hopesForAnswer: false },
    });
    await logged(camille, zoe, 1);
    expect(await said(camille, zoe)).toBe('GO');
    await logged(camille, zoe, 0.5);
    expect(await said(camille, zoe)).toBe('WAIT PRESSURE');
  });

  it('stops at an answer to any colleague that somebody logged by hand, and not at one that was a mistake', async () => {
    const camille = await rapport.colleague('MEMBER');
    const nadia = await rapport.colleague('MEMBER', camille.workspaceId);
    const zoe = await somebody(camille);
    const answer = await logged(nadia, zoe, 1, { direction: 'INBOUND', channel: 'IN_PERSON' });
    const asked = { answeredSince: ago(200) };
    const [verdict] = await judged(rapport, camille, [aPitchTo(zoe, asked)]);
    expect(verdict).toMatchObject({ what: 'STOP', reason: { code: 'ANSWERED', fr: expect.stringContaining('Zoé Berthier a répondu de vive voix') } });
    await nadia.ask('mutation ($input: CorrectInteractionInput!) { correctInteraction(input: $input) { id } }', {
      input: { id: answer, direction: 'OUTBOUND', hopesForAnswer: false },
    });
    expect(await said(nadia, zoe, asked)).toBe('GO');
  });

  it('does not stop at an absence', async () => {
    const camille = await rapport.colleague('MEMBER');
    const zoe = await somebody(camille);
    await logged(camille, zoe, 1, { direction: 'INBOUND', nature: 'AUTO_REPLY' });
    expect(await said(camille, zoe, { answeredSince: ago(20) })).toBe('GO');
  });

  it('waits when a colleague wrote, who is named with the day', async () => {
    const camille = await rapport.colleague('MEMBER');
    const nadia = await rapport.colleague('MEMBER', camille.workspaceId);
    await rapport.owner.query(`update member set name = 'Nadia' where id = $1`, [nadia.memberId]);
    const zoe = await somebody(camille);
    await logged(nadia, zoe, 2, { channel: 'COMMENT' });
    const [verdict] = await judged(rapport, camille, [aPitchTo(zoe, { memberId: camille.memberId })]);
    expect(verdict).toMatchObject({ what: 'WAIT', reason: { code: 'COLLISION', en: expect.stringContaining('Nadia wrote to Zoé Berthier on') } });
    expect(await said(nadia, zoe)).toBe('GO');
  });

  it('needs a name behind it for a star: a colleague’s, not the sequence’s', async () => {
    const camille = await rapport.colleague('ADMIN');
    const star = await somebody(camille, { tier: 'STAR', language: 'fr', firstName: 'Zoé' });
    const pitch = await render(camille, star, await aTemplate(camille, { subject: 'Bonjour', text: 'Bonjour {{contact.firstName}}' }));
    expect(await said(camille, star)).toBe('HOLD STAR_NEEDS_APPROVAL');
    expect(await said(camille, star, { pitchId: pitch.id })).toBe('HOLD STAR_NEEDS_APPROVAL');
    await rapport.owner.query(`update pitch set approved_by_id = $2, approved_at = now(), state = 'APPROVED' where id = $1`, [pitch.id, camille.memberId]);
    expect(await said(camille, star, { pitchId: pitch.id })).toBe('GO');
    await rapport.owner.query('update pitch set is_auto_approved = true where id = $1', [pitch.id]);
    expect(await said(camille, star, { pitchId: pitch.id })).toBe('HOLD STAR_NEEDS_APPROVAL');
  });

  it('counts pitches that left, whatever carried them', async () => {
    const camille = await rapport.colleague('ADMIN');
    const zoe = await somebody(camille, { language: 'fr', firstName: 'Zoé' });
    const templateId = await aTemplate(camille, { subject: 'Bonjour', text: 'Bonjour {{contact.firstName}}' });
    const left = async (days: number, purpose: string) => {
      const { id } = await render(camille, zoe, templateId);
      await rapport.owner.query('update pitch set left_at = $2, purpose = $3 where id = $1', [id, ago(days), purpose]);
    };
    await left(200, 'INTRODUCE');
    expect(await said(camille, zoe, { purpose: Purpose.FOLLOW_UP })).toBe('GO');
    await left(190, 'FOLLOW_UP');
    expect(await said(camille, zoe, { purpose: Purpose.FOLLOW_UP })).toBe('STOP FOLLOW_UPS');
    await rapport.owner.query(`update contact set tier = 'STAR' where id = $1`, [zoe]);
    await camille.ask('mutation { setPressureRules(input: { version: 0, starsNeedApproval: false }) { version } }');
    expect(await said(camille, zoe)).toBe('GO');
    await left(89, 'OFFER');
    expect(await said(camille, zoe)).toBe('WAIT STAR_PRESSURE');
  });
});

describe('one person who is on record twice', () => {
  it('bears the pressure of one, and answers for both', async () => {
    const camille = await rapport.colleague('MEMBER');
    const [one, other] = await twins(camille);
    await logged(camille, one, 20);
    await logged(camille, other, 10);
    expect(await Promise.all([one, other].map((id) => said(camille, id)))).toEqual(['WAIT PRESSURE', 'WAIT PRESSURE']);
    await logged(camille, other, 1, { direction: 'INBOUND' });
    expect(await said(camille, one, { answeredSince: ago(5) })).toBe('STOP ANSWERED');
  });

  it('is known by a presence too', async () => {
    const camille = await rapport.colleague('MEMBER');
    const presences = [{ url: 'https://le-fournil.example' }];
    const [one, other] = [await somebody(camille, { presences }), await somebody(camille, { presences })];
    await logged(camille, other, 1, { direction: 'INBOUND' });
    expect(await said(camille, one, { answeredSince: ago(5) })).toBe('STOP ANSWERED');
  });

  it('wishes for itself alone: a shared address binds nobody else', async () => {
    const odile = await rapport.colleague('ADMIN');
    const [one, other] = await twins(odile);
    await odile.ask('mutation ($input: DoNotContactInput!) { markDoNotContact(input: $input) { id } }', { input: { contactId: one, reason: 'Elle l’a dit' } });
    await odile.ask('mutation ($input: NoteRefusalInput!) { noteRefusal(input: $input) { id } }', { input: { contactId: one, topic: 'Café', reason: 'Non' } });
    await odile.ask('mutation ($input: SuppressAddressInput!) { suppressAddress(input: $input) { id } }', {
      input: { contactId: one, address: 'contact@studio.example', reason: 'Non' },
    });
    const recipientKey = 'contact@studio.example';
    expect(await said(odile, one, { recipientKey })).toBe('STOP DO_NOT_CONTACT');
    expect(await said(odile, other, { recipientKey, topic: 'cafe' })).toBe('GO');
  });

  it('gets one message at a time, from one worker and from two', async () => {
    const camille = await rapport.colleague('MEMBER');
    const [one, other] = await twins(camille);
    const together = await judged(rapport, camille, [aPitchTo(one), aPitchTo(other)]);
    expect(together.map(briefly)).toEqual(['GO', 'WAIT ANOTHER_IS_LEAVING']);
    const [db, restraint] = [rapport.api.get(Database), rapport.api.get(Restraint, { strict: false })];
    const meanwhile = await db.as(systemActor(camille.workspaceId, 'task'), 'judge', () => db.write(async () => {
      await restraint.judge([aPitchTo(one)], new Date());
      return judged(rapport, camille, [aPitchTo(other)]);
    }));
    expect(meanwhile.map(briefly)).toEqual(['WAIT ANOTHER_IS_LEAVING']);
    expect(await said(camille, other)).toBe('GO');
  });

  it('gets the mail of a campaign once', async () => {
    const camille = await rapport.colleague('MEMBER');
    const [one, other] = await twins(camille);
    const campaignId = await aCampaign(camille);
    await sent(camille, one, campaignId, 'contact@studio.example');
    const agent = await somebody(camille, { name: 'Par la même agence' });
    expect(await said(camille, one, { campaignId })).toBe('GO');
    expect(await said(camille, other, { campaignId, recipientKey: 'autre@studio.example' })).toBe('STOP DUPLICATE');
    expect(await said(camille, agent, { campaignId, recipientKey: 'contact@studio.example' })).toBe('STOP DUPLICATE');
    expect(await said(camille, other, { campaignId: await aCampaign(camille) })).toBe('GO');
  });
});

describe('pressure, read from the log', () => {
  it('agrees with a count of the log by hand, over colleagues, twins, corrections and the edges of the window', { timeout: 120_000 }, async () => {
    const camille = await rapport.colleague('MEMBER');
    const now = new Date();
    const entry = fc.record({
      ofTwin: fc.boolean(), minutes: fc.oneof(fc.nat(60 * 24 * 60), fc.constantFrom(60 * 24 * 30 - 1, 60 * 24 * 30, 60 * 24 * 30 + 1)),
      direction: fc.constantFrom('OUTBOUND', 'OUTBOUND', 'INBOUND'), hopes: fc.boolean(), isCorrected: fc.boolean(),
    });
    await fc.assert(fc.asyncProperty(fc.array(entry, { maxLength: 8 }), async (entries) => {
      const people = await bare(camille);
      for (const one of entries) await written(camille, people[one.ofTwin ? 1 : 0]!, { ...one, at: new Date(now.getTime() - one.minutes * 60_000) });
      const counted = entries.filter(({ direction, hopes, isCorrected, minutes }) =>
        direction === 'OUTBOUND' && hopes && !isCorrected && minutes < 60 * 24 * 30);
      const [verdict] = await judged(rapport, camille, [aPitchTo(people[0]!, { memberId: camille.memberId })], now);
      expect(briefly(verdict!)).toBe(counted.length < 2 ? 'GO' : 'WAIT PRESSURE');
    }), { numRuns: 40 });
  });
});

/** Two contacts with one address, past the API. */
async function bare({ workspaceId }: Colleague): Promise<string[]> {
  const ids = [randomUUID(), randomUUID()];
  for (const id of ids) {
    await rapport.owner.query(`insert into contact (workspace_id, id, name, sort_name) values ($1, $2, 'Zoé', 'Zoé')`, [workspaceId, id]);
    await rapport.owner.query('insert into address (workspace_id, id, contact_id, address, key) values ($1, $2, $3, $4, $4)', [workspaceId, randomUUID(), id, `${ids[0]}@example.org`]);
  }
  return ids;
}

/** An entry of the log, and one that takes it back. */
async function written({ workspaceId, memberId }: Colleague, contactId: string, entry: { at: Date; direction: string; hopes: boolean; isCorrected: boolean }): Promise<void> {
  const insert = `insert into interaction (workspace_id, id, contact_id, direction, channel, happened_at, member_id, hopes_for_answer, corrects_id)
    values ($1, $2, $3, $4, 'MAIL', $5, $6, $7, $8)`;
  const id = randomUUID();
  await rapport.owner.query(insert, [workspaceId, id, contactId, entry.direction, entry.at, memberId, entry.hopes, null]);
  if (entry.isCorrected) await rapport.owner.query(insert, [workspaceId, randomUUID(), contactId, entry.direction, entry.at, memberId, false, id]);
}

async function aCampaign({ workspaceId, memberId }: Colleague): Promise<string> {
  const id = randomUUID();
  await rapport.owner.query('insert into sequence (workspace_id, id, name, owner_id, created_at) values ($1, $2, $3, $4, now())', [workspaceId, id, `Levain ${id}`, memberId]);
  return id;
}

async function sent({ workspaceId }: Colleague, contactId: string, campaignId: string, recipient: string): Promise<void> {
  await rapport.owner.query(
    `insert into dispatch (workspace_id, id, origin_kind, origin_id, contact_id, sender, recipient, recipient_key, subject, body, message_id,
      state, due_at, settled_at, campaign_id)
     values ($1, gen_random_uuid(), 'PITCH', gen_random_uuid(), $2, 'nous@example.org', $3, $3, 'Levain', 'Bonjour', $4, 'SENT', now(), now(), $5)`,
    [workspaceId, contactId, recipient, `${randomUUID()}@example.org`, campaignId],
  );
}
