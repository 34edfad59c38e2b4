import { describe, expect, it } from 'vitest';
import { refusal } from '../support/people.js';
import { useRapport, type Colleague } from '../support/rapport.js';
import { aPitchTo, briefly, judged, somebody } from '../support/restraint.js';

const rapport = useRapport();

const NOTE = `mutation ($input: NoteRefusalInput!) { refusal: noteRefusal(input: $input) { id topic purpose reason notedBy { id } contact { id } } }`;
const LIFT = `mutation ($input: LiftInput!) { refusal: liftRefusal(input: $input) { liftedAt liftReason liftedBy { id } } }`;

const note = async (who: Colleague, input: object): Promise<string> =>
  (await who.ask<{ refusal: { id: string } }>(NOTE, { input: { reason: 'Dit au salon', ...input } })).refusal.id;

describe('what somebody wants to hear nothing more of', () => {
  it('is a topic or a purpose, noted by a member with how we know', async () => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await somebody(camille);
    const { refusal: noted } = await camille.ask<{ refusal: object }>(NOTE, { input: { contactId, topic: 'Café', reason: 'Dit au salon' } });
    expect(noted).toMatchObject({ topic: 'Café', purpose: null, reason: 'Dit au salon', notedBy: { id: camille.memberId }, contact: { id: contactId } });
    await note(camille, { contactId, purpose: 'INVITE' });
    const { contact } = await camille.ask<{ contact: object }>(
      'query ($id: ID!) { contact(id: $id) { doNotContactAt refusals { topic purpose liftedAt } } }', { id: contactId });
    expect(contact).toEqual({
      doNotContactAt: null,
      refusals: [{ topic: 'Café', purpose: null, liftedAt: null }, { topic: null, purpose: 'INVITE', liftedAt: null }],
    });
  });

  it.each([
    [{}, 'topic: give a topic or a purpose'],
    [{ topic: 'Café', purpose: 'OFFER' }, 'topic: give a topic or a purpose'],
    [{ topic: 'Café', reason: ' ' }, 'reason: cannot be empty'],
    [{ purpose: 'SELL' }, 'Purpose'],
  ])('is refused as %o', async (wish, message) => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await somebody(camille);
    expect(refusal(await camille.send(NOTE, { input: { contactId, reason: 'Dit au salon', ...wish } }))).toContain(message);
  });

  it('stands once, however it is spelt', async () => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await somebody(camille);
    await note(camille, { contactId, topic: 'Café' });
    expect(refusal(await camille.send(NOTE, { input: { contactId, topic: 'CAFE', reason: 'Encore' } }))).toContain('on record already');
  });

  it('stops pitches of the topic until an admin lifts it, with a reason that stays', async () => {
    const camille = await rapport.colleague('MANAGER');
    const odile = await rapport.colleague('ADMIN', camille.workspaceId);
    const contactId = await somebody(camille);
    const id = await note(camille, { contactId, topic: 'Café' });
    const said = async () => briefly((await judged(rapport, camille, [aPitchTo(contactId, { topic: 'cafe' })]))[0]!);
    expect(await said()).toBe('STOP TOPIC_REFUSED');
    expect(refusal(await camille.send(LIFT, { input: { id, reason: 'Elle en reboit' } }))).toMatch('FORBIDDEN');
    const lifted = await odile.ask<{ refusal: object }>(LIFT, { input: { id, reason: 'Elle en reboit' } });
    expect(lifted.refusal).toMatchObject({ liftReason: 'Elle en reboit', liftedBy: { id: odile.memberId } });
    expect(refusal(await odile.send(LIFT, { input: { id, reason: 'Encore' } }))).toMatch('CONFLICT');
    expect(await said()).toBe('GO');
    await note(camille, { contactId, topic: 'Café' });
    expect(await said()).toBe('STOP TOPIC_REFUSED');
  });
});
