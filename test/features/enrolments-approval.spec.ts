import { beforeEach, describe, expect, it } from 'vitest';
import { freezeClock } from '../support/frozen-clock.js';
import { aBaker } from '../support/launches.js';
import { advance, codesOf, FOLLOW_UP, passageOf, passTime, steer, twoMails, underWay, type PassageRow } from '../support/passages.js';
import { approve, aTemplate, SEND } from '../support/pitches.js';
import { useRapport, type Colleague } from '../support/rapport.js';
import { aSequence } from '../support/sequences.js';

const rapport = useRapport();

const MONDAY = new Date('2026-03-02T09:00:00Z');
let at: (next: Date) => void;
const after = (days: number, hours = 0) => at(new Date(MONDAY.getTime() + days * 86_400_000 + hours * 3_600_000));

beforeEach(() => {
  at = freezeClock(rapport, MONDAY);
});

/** A star whose first mail waits to be read. */
async function aStar(camille: Colleague): Promise<PassageRow> {
  const stella = await aBaker(camille, 'Stella', { tier: 'STAR' });
  const { Stella } = await underWay(rapport, camille, (await twoMails(camille)).id, [stella]);
  await advance(rapport, camille);
  return passageOf(camille, Stella!.id);
}

const discard = ({ pitch }: PassageRow) => ({ pitches: [{ id: pitch!.id, version: pitch!.version }] });

describe('a mail of a sequence', () => {
  it('to a star waits for approval by a named person, and leaves once it has it', async () => {
    const camille = await rapport.colleague('MANAGER');
    const waiting = await aStar(camille);
    expect(waiting).toMatchObject({ state: 'ACTIVE', awaits: 'APPROVAL', pitch: { state: 'DRAFT' }, reason: { code: 'AWAITS_APPROVAL' } });
    expect(waiting.reason!.fr).toBe('Attend que Camille Roux relise et approuve le message\u00a0: Stella est une star\u00a0: chaque message est approuvé par une personne.');
    after(1);
    expect(await passTime(rapport, camille)).toBe(0);
    const { enrolments } = await camille.ask<{ enrolments: { edges: { node: { id: string } }[] } }>('{ enrolments(awaits: APPROVAL) { edges { node { id } } } }');
    expect(enrolments.edges).toEqual([{ node: { id: waiting.id } }]);
    await approve(camille, waiting.pitch!);
    expect(await passTime(rapport, camille)).toBe(1);
    const gone = await passageOf(camille, waiting.id);
    expect(gone).toMatchObject({ step: 3, awaits: 'TIME', dueAt: '2026-03-10T09:00:00.000Z' });
    expect(codesOf(gone)).toEqual(['BEGAN', 'WRITTEN', 'AWAITS_APPROVAL', 'APPROVED', 'READY', 'SENT', 'WAITS']);
    expect(gone.diary[3]).toMatchObject({ member: { id: camille.memberId }, message: { en: 'Camille Roux approved the mail.' } });
  });

  it('that somebody discards ends the way', async () => {
    const camille = await rapport.colleague('MANAGER');
    const waiting = await aStar(camille);
    await camille.ask('mutation ($pitches: [ReadPitchInput!]!) { discardPitches(pitches: $pitches) { refusal } }', discard(waiting));
    await advance(rapport, camille);
    expect(await passageOf(camille, waiting.id)).toMatchObject({ state: 'STOPPED', reason: { code: 'DISCARDED' } });
  });

  it('that somebody approved and sent by hand counts as sent', async () => {
    const camille = await rapport.colleague('MANAGER');
    const waiting = await aStar(camille);
    const { version } = await approve(camille, waiting.pitch!);
    await camille.ask(SEND, { id: waiting.pitch!.id, version });
    expect(await passTime(rapport, camille)).toBe(0);
    expect(await passageOf(camille, waiting.id)).toMatchObject({ step: 3, awaits: 'TIME' });
  });

  it('that the charter stops waits for a person, with its reasons', async () => {
    const camille = await rapport.colleague('MANAGER');
    const [first, second] = [await aTemplate(camille), await aTemplate(camille, { ...FOLLOW_UP, subject: 'À LIRE AVANT JEUDI' }, 'FOLLOW_UP')];
    const steps = [{ kind: 'MAIL', templateId: first }, { kind: 'WAIT', days: 1 }, { kind: 'MAIL', templateId: second }];
    const { Ana } = await underWay(rapport, camille, (await aSequence(camille, { steps })).id, [await aBaker(camille, 'Ana')]);
    await passTime(rapport, camille);
    after(1);
    expect(await passTime(rapport, camille)).toBe(0);
    const waiting = await passageOf(camille, Ana!.id);
    expect(waiting).toMatchObject({ state: 'ACTIVE', step: 3, awaits: 'APPROVAL', pitch: { state: 'DRAFT', isAutoApproved: false } });
    expect(waiting.reason!.en).toMatch(/^Waits for Camille Roux to read and approve the mail: /);
  });

  it('that cannot be written for somebody pauses until their record is complete', async () => {
    const camille = await rapport.colleague('MANAGER');
    const [first, second] = [await aTemplate(camille), await aTemplate(camille, { ...FOLLOW_UP, subject: 'Pour {{contact.city}}' }, 'FOLLOW_UP')];
    const steps = [{ kind: 'MAIL', templateId: first }, { kind: 'WAIT', days: 1 }, { kind: 'MAIL', templateId: second }];
    const ana = await aBaker(camille, 'Ana');
    const { Ana } = await underWay(rapport, camille, (await aSequence(camille, { steps })).id, [ana]);
    await passTime(rapport, camille);
    after(1);
    await passTime(rapport, camille);
    const paused = await passageOf(camille, Ana!.id);
    expect(paused).toMatchObject({ state: 'PAUSED', step: 3, reason: { code: 'UNWRITABLE', fr: expect.stringContaining('En pause\u00a0: complétez la fiche') } });
    await camille.ask('mutation ($input: UpdateContactInput!) { updateContact(input: $input) { id } }', { input: { id: ana, version: 2, city: 'Rennes' } });
    await camille.ask('mutation ($input: SteerEnrolmentsInput!) { resumeEnrolments(input: $input) { count } }', { input: { ids: [Ana!.id], reason: 'fiche complétée' } });
    expect(await passTime(rapport, camille)).toBe(1);
    expect(await passageOf(camille, Ana!.id)).toMatchObject({ state: 'COMPLETED' });
  });

  it.each([['first', 0], ['later', 7]])('that is a %s one pauses when the only address has died, until there is another', async (_, days) => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await aBaker(camille, 'Ana');
    const { Ana } = await underWay(rapport, camille, (await twoMails(camille)).id, [ana]);
    if (days) await passTime(rapport, camille);
    await rapport.owner.query(`update address set state = 'BOUNCED', is_primary = false where contact_id = $1`, [ana]);
    after(days);
    expect(await passTime(rapport, camille)).toBe(0);
    const paused = await passageOf(camille, Ana!.id);
    expect(paused).toMatchObject({ state: 'PAUSED', reason: { code: 'NO_ADDRESS', en: 'Ana has no valid address any more. Paused: add one, then resume, or stop.' } });
    expect(codesOf(paused)).not.toContain('AWAITS_APPROVAL');
    await camille.ask('mutation ($input: AddAddressInput!) { addAddress(input: $input) { id } }', { input: { contactId: ana, address: `ana-${days}@ailleurs.example` } });
    await steer(camille, 'resume', { ids: [Ana!.id] });
    expect(await passTime(rapport, camille)).toBe(1);
  });

  it('is not written to somebody who wants to be left alone since', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await aBaker(camille, 'Ana');
    const { Ana } = await underWay(rapport, camille, (await twoMails(camille)).id, [ana]);
    await passTime(rapport, camille);
    await rapport.owner.query(`update contact set do_not_contact_at = now(), do_not_contact_reason = 'elle l’a demandé' where id = $1`, [ana]);
    after(7);
    expect(await passTime(rapport, camille)).toBe(0);
    expect(await passageOf(camille, Ana!.id)).toMatchObject({ state: 'STOPPED', reason: { code: 'DO_NOT_CONTACT', fr: expect.stringContaining('elle l’a demandé') } });
  });
});
