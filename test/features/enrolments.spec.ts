import { beforeEach, describe, expect, it } from 'vitest';
import { freezeClock } from '../support/frozen-clock.js';
import { aBaker } from '../support/launches.js';
import { advance, codesOf, drain, passageOf, passTime, says, twoMails, underWay } from '../support/passages.js';
import { useRapport } from '../support/rapport.js';

const rapport = useRapport();

/** A Monday in Paris, ten o'clock. */
const MONDAY = new Date('2026-03-02T09:00:00Z');
let at: (next: Date) => void;
const after = (days: number, hours = 0) => at(new Date(MONDAY.getTime() + days * 86_400_000 + hours * 3_600_000));

beforeEach(() => {
  at = freezeClock(rapport, MONDAY);
});

describe('somebody on their way through a sequence', () => {
  it('gets the first mail, then the follow-up five working days later, in the same thread, and is through', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { id } = await twoMails(camille, { name: 'Levains d’hiver' });
    const { Ana } = await underWay(rapport, camille, id, [await aBaker(camille, 'Ana')]);
    expect(Ana).toMatchObject({ state: 'ACTIVE', step: 1, awaits: 'TIME', dueAt: MONDAY.toISOString() });
    expect(await passTime(rapport, camille)).toBe(1);
    const waiting = await passageOf(camille, Ana!.id);
    expect(waiting).toMatchObject({ state: 'ACTIVE', step: 3, awaits: 'TIME', dueAt: '2026-03-09T09:00:00.000Z' });
    after(6, 23.9);
    expect(await passTime(rapport, camille)).toBe(0);
    after(7);
    expect(await passTime(rapport, camille)).toBe(1);
    const done = await passageOf(camille, Ana!.id);
    expect(done).toMatchObject({ state: 'COMPLETED', reason: { code: 'DONE' } });
    expect(codesOf(done)).toEqual(['BEGAN', 'WRITTEN', 'READY', 'SENT', 'WAITS', 'WRITTEN', 'READY', 'SENT', 'DONE']);
    expect(done.diary[0]!.message).toMatchObject({ fr: 'Début de «\u00a0Levains d’hiver\u00a0».', en: 'Begins “Levains d’hiver”.' });
    expect(done.diary[4]!.message).toMatchObject({
      fr: 'On laisse passer du temps, jusqu’au lundi 9 mars 2026 à\u00a010:00.', en: 'Some time goes by, until Monday 9 March 2026 at 10:00.',
    });
    const { rows } = await rapport.owner.query(
      'select subject, message_id, in_reply_to, thread, mailbox_id, is_automatic, state from dispatch where enrolment_id = $1 order by created_at', [Ana!.id],
    );
    expect(rows).toMatchObject([{ in_reply_to: null, is_automatic: true, state: 'CAPTURED' }, { in_reply_to: rows[0].message_id, thread: [rows[0].message_id] }]);
    expect(rows[1].subject).toBe(`Re: ${rows[0].subject}`);
    expect(rows[1].mailbox_id).toBe(rows[0].mailbox_id);
  });

  it('has it in the diary when a mail came back, or a machine answered', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await aBaker(camille, 'Ana');
    const { Ana } = await underWay(rapport, camille, (await twoMails(camille)).id, [ana]);
    await passTime(rapport, camille);
    const { rows } = await rapport.owner.query('select interaction_id as id from dispatch where enrolment_id = $1', [Ana!.id]);
    await says(camille, ana, { inReplyToId: rows[0].id, nature: 'AUTO_REPLY', body: 'Bien reçu, merci !\nAna' });
    after(0, 1);
    await says(camille, ana, { inReplyToId: rows[0].id, nature: 'BOUNCE', body: '550 5.1.1 User unknown\nReporting-MTA: dns; mx.example' });
    const { state, diary } = await passageOf(camille, Ana!.id);
    expect(state).toBe('ACTIVE');
    expect(diary.slice(-2)).toMatchObject([
      { step: 1, message: { code: 'AUTO_REPLY', fr: 'Réponse automatique\u00a0: Bien reçu, merci !', en: 'Automatic answer: Bien reçu, merci !' } },
      { step: 1, message: { code: 'CAME_BACK', fr: 'Le message est revenu\u00a0: 550 5.1.1 User unknown', en: 'The mail came back: 550 5.1.1 User unknown' } },
    ]);
  });

  it('gets each mail once, however often and by however many workers people are moved on', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { id } = await twoMails(camille);
    const names = ['Ana', 'Béa', 'Carla', 'Dora', 'Eva'];
    const people = await underWay(rapport, camille, id, await Promise.all(names.map((name) => aBaker(camille, name))));
    for (const days of [0, 7, 14]) {
      after(days);
      await Promise.all([1, 2, 3].map(() => advance(rapport, camille)));
      await drain(rapport, camille);
      await Promise.all([1, 2, 3].map(() => advance(rapport, camille)));
    }
    const { rows } = await rapport.owner.query(
      `select e.state, count(distinct p.id)::int as pitches, count(distinct d.id)::int as dispatches, count(distinct d.message_id)::int as messages
      from enrolment e join pitch p on p.enrolment_id = e.id join dispatch d on d.enrolment_id = e.id where e.sequence_id = $1 group by e.id, e.state`,
      [id],
    );
    expect(rows).toEqual(names.map(() => ({ state: 'COMPLETED', pitches: 2, dispatches: 2, messages: 2 })));
    for (const { id: enrolmentId } of Object.values(people))
      expect(codesOf(await passageOf(camille, enrolmentId)).filter((code) => code === 'SENT')).toHaveLength(2);
  });
});
