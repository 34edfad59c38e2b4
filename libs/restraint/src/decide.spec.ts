import fc from 'fast-check';
import { Tier } from '#contacts';
import { Channel, Direction } from '#interactions';
import { Purpose } from '#templates';
import { describe, expect, it } from 'vitest';
import type { Candidate, Verdict } from './candidate.js';
import { decide } from './decide.js';
import type { Departure, Exchange, Person, Question } from './facts.js';
import { USUAL_RULES } from './pressure-rules.entity.js';
import { SuppressionCause } from './suppression.entity.js';

const NOW = new Date('2026-03-31T10:00:00Z');
const DAY = 86_400_000;
const ago = (days: number) => new Date(NOW.getTime() - days * DAY);

interface Changes extends Partial<Omit<Question, 'candidate' | 'person'>> {
  candidate?: Partial<Candidate>;
  person?: Partial<Person>;
}

/** An automatic pitch of Camille's to Zoé, of whom nothing is known. */
const question = ({ candidate, person, ...changes }: Changes = {}): Question => ({
  candidate: {
    ...{ id: 'd', kind: 'PITCH', contactId: 'zoe', recipientKey: 'zoe@example.org', memberId: 'camille', identityId: null, topic: null },
    ...{ language: 'fr', purpose: Purpose.INTRODUCE, isAutomatic: true, answeredSince: ago(10), pitchId: 'p', campaignId: 'levain' },
    ...candidate,
  },
  person: {
    ...{ contactId: 'zoe', name: 'Zoé', tier: Tier.NICHE, doNotContactAt: null, doNotContactReason: null, twins: [], refusals: [] },
    ...{ suppressions: [], unreachable: {}, exchanges: [], departures: [] },
    ...person,
  },
  ...{ duplicate: null, isApproved: false, isCrowded: false, limits: USUAL_RULES, holds: [], now: NOW },
  ...changes,
});

const exchange = (days: number, changes: Partial<Exchange> = {}): Exchange => ({
  ...{ happenedAt: ago(days), direction: Direction.OUTBOUND, channel: Channel.MAIL, name: 'Zoé', memberId: 'camille', member: 'Camille' },
  ...{ isAnswer: false, isTouch: true, campaignId: null, isHistory: false },
  ...changes,
});

const departure = (days: number, changes: Partial<Departure> = {}): Departure => ({
  ...{ state: 'LEFT', dispatchId: null, at: ago(days), purpose: Purpose.INTRODUCE, memberId: 'camille', member: 'Camille', campaignId: null },
  ...changes,
});

const hold = (scope: object) => ({
  ...{ id: 'h', identityId: null, topic: null, language: null, reason: 'Rappel de produit', heldAt: ago(1) },
  ...scope,
});

const suppression = (changes: Partial<Person['suppressions'][number]> = {}) => ({
  ...{ addressKey: 'zoe@example.org', contactId: null, cause: SuppressionCause.BOUNCED, suppressedAt: ago(40) },
  ...changes,
});

const briefly = (verdict: Verdict) => (verdict.go ? 'GO' : `${verdict.what} ${verdict.reason.code}`);
const said = (changes: Changes) => briefly(decide(question(changes)));
const STAR = { tier: Tier.STAR };

describe('a pitch', () => {
  it('goes when nothing stands in its way', () => {
    expect(decide(question())).toEqual({ go: true });
  });

  it.each<[string, Changes, string]>([
    ['is held while everything is', { holds: [hold({})] }, 'HOLD HELD'],
    ['is held with its topic, however that is spelt', { holds: [hold({ topic: 'Épices' })], candidate: { topic: 'epices' } }, 'HOLD HELD'],
    ['is not held with another topic', { holds: [hold({ topic: 'Épices' })], candidate: { topic: 'pain' } }, 'GO'],
    ['is not held with a topic when it has none', { holds: [hold({ topic: 'Épices' })] }, 'GO'],
    ['is held with its language', { holds: [hold({ language: 'fr' })] }, 'HOLD HELD'],
    ['is not held with another language', { holds: [hold({ language: 'en' })] }, 'GO'],
    ['is held with its identity', { holds: [hold({ identityId: 'i' })], candidate: { identityId: 'i' } }, 'HOLD HELD'],
    ['is not held with another identity', { holds: [hold({ identityId: 'i' })], candidate: { identityId: 'j' } }, 'GO'],
    ['stops for who is left alone', { person: { doNotContactAt: ago(3), doNotContactReason: 'Elle l’a dit' } }, 'STOP DO_NOT_CONTACT'],
    ['stops for a topic they refuse', {
      candidate: { topic: 'Le Café' }, person: { refusals: [{ topic: 'le cafe', purpose: null, reason: 'Non', notedAt: ago(3) }] },
    }, 'STOP TOPIC_REFUSED'],
    ['stops for a purpose they refuse', {
      person: { refusals: [{ topic: null, purpose: Purpose.INTRODUCE, reason: 'Non', notedAt: ago(3) }] },
    }, 'STOP PURPOSE_REFUSED'],
    ['goes for another purpose', { person: { refusals: [{ topic: null, purpose: Purpose.OFFER, reason: 'Non', notedAt: ago(3) }] } }, 'GO'],
    ['stops where mail comes back', { person: { suppressions: [suppression()] } }, 'STOP ADDRESS_BOUNCED'],
    ['stops at an address that is marked', { person: { unreachable: { 'zoe@example.org': 'SUPPRESSED' } } }, 'STOP ADDRESS_SUPPRESSED'],
    ['goes to another address', { person: { suppressions: [suppression({ addressKey: 'autre@example.org' })] } }, 'GO'],
    ['does not follow who unsubscribed to another address', {
      person: { suppressions: [suppression({ addressKey: 'autre@example.org', contactId: 'zoe', cause: SuppressionCause.UNSUBSCRIBED })] },
    }, 'STOP UNSUBSCRIBED'],
    ['follows them when a person writes it', {
      candidate: { isAutomatic: false },
      person: { suppressions: [suppression({ addressKey: 'autre@example.org', contactId: 'zoe', cause: SuppressionCause.UNSUBSCRIBED })] },
    }, 'GO'],
    ['stops after an answer on any channel', { person: { exchanges: [exchange(10, { direction: Direction.INBOUND, channel: Channel.COMMENT })] } }, 'STOP ANSWERED'],
    ['stops after a conversation', { person: { exchanges: [exchange(2, { direction: Direction.MUTUAL, channel: Channel.CALL })] } }, 'STOP ANSWERED'],
    ['goes whatever an old mailbox says of the time before the first mail', {
      person: { exchanges: [exchange(9, { direction: Direction.INBOUND, isTouch: false, isHistory: true }), exchange(8, { campaignId: 'levain' })] },
    }, 'GO'],
    ['stops after an answer to the first mail that was found in an old mailbox', {
      person: { exchanges: [exchange(9, { campaignId: 'levain' }), exchange(8, { direction: Direction.INBOUND, isHistory: true })] },
    }, 'STOP ANSWERED'],
    ['goes after an older answer', { person: { exchanges: [exchange(10.001, { direction: Direction.INBOUND })] } }, 'GO'],
    ['goes whatever they said, where it does not matter', {
      candidate: { answeredSince: null }, person: { exchanges: [exchange(1, { direction: Direction.INBOUND })] },
    }, 'GO'],
    ['stops where the campaign reached them under another name', { duplicate: { name: 'Zoé B.', at: ago(4) } }, 'STOP DUPLICATE'],
    ['waits while another one leaves', { person: { departures: [departure(0, { state: 'CLAIMED', dispatchId: 'other' })] } }, 'WAIT ANOTHER_IS_LEAVING'],
    ['does not wait for itself', { person: { departures: [departure(0, { state: 'CLAIMED', dispatchId: 'd' })] } }, 'GO'],
    ['waits after two touches', { person: { exchanges: [exchange(20), exchange(1)] } }, 'WAIT PRESSURE'],
    ['counts what may have left', { person: { exchanges: [exchange(20)], departures: [departure(1, { state: 'UNCERTAIN', dispatchId: 'u' })] } }, 'WAIT PRESSURE'],
    ['does not count answers to them', { person: { exchanges: [exchange(20), exchange(1, { isTouch: false, isAnswer: true })] } }, 'GO'],
    ['is one in ninety days for a star', { isApproved: true, person: { ...STAR, departures: [departure(89)] } }, 'WAIT STAR_PRESSURE'],
    ['goes to a star after ninety days', { isApproved: true, person: { ...STAR, departures: [departure(90)] } }, 'GO'],
    ['is no second pitch when it follows up', {
      isApproved: true, candidate: { purpose: Purpose.FOLLOW_UP }, person: { ...STAR, departures: [departure(20)] },
    }, 'GO'],
    ['waits for a name behind it, for a star', { person: STAR }, 'HOLD STAR_NEEDS_APPROVAL'],
    ['needs none where the team says so', { person: STAR, limits: { ...USUAL_RULES, starsNeedApproval: false } }, 'GO'],
    ['follows up once', { candidate: { purpose: Purpose.FOLLOW_UP }, person: { departures: [departure(50), departure(40, { purpose: Purpose.FOLLOW_UP })] } }, 'STOP FOLLOW_UPS'],
    ['follows up again after another pitch', {
      candidate: { purpose: Purpose.FOLLOW_UP },
      person: { departures: [departure(50), departure(40, { purpose: Purpose.FOLLOW_UP }), departure(35)] },
    }, 'GO'],
    ['waits when a colleague wrote', { person: { exchanges: [exchange(6, { memberId: 'nadia', member: 'Nadia' })] } }, 'WAIT COLLISION'],
    ['does not wait for long', { person: { exchanges: [exchange(7, { memberId: 'nadia', member: 'Nadia' })] } }, 'GO'],
    ['does not collide with its own campaign', { person: { exchanges: [exchange(6, { memberId: 'nadia', campaignId: 'levain' })] } }, 'GO'],
    ['does not collide with an answer', { person: { exchanges: [exchange(6, { memberId: 'nadia', isAnswer: true, isTouch: false })] } }, 'GO'],
  ])('%s', (_, changes, verdict) => {
    expect(said(changes)).toBe(verdict);
  });

  it('waits for the last of several reasons, and says when and why in both languages', () => {
    const verdict = decide(question({ person: { exchanges: [exchange(20), exchange(3, { memberId: 'nadia', member: 'Nadia' })] } }));
    expect(verdict).toEqual({
      go: false, what: 'WAIT', until: new Date('2026-04-10T10:00:00Z'),
      reason: {
        code: 'PRESSURE',
        fr: 'Zoé a déjà reçu 2 sollicitations en 30 jours ; la suivante peut partir le 10 avril 2026.',
        en: 'Zoé was written to 2 times within 30 days; the next message may leave on 10 April 2026.',
      },
    });
  });

  it('rather stops than waits, and is held before anything else', () => {
    const person = { exchanges: [exchange(20), exchange(3)], doNotContactAt: ago(1), doNotContactReason: 'Non' };
    expect(said({ person })).toBe('STOP DO_NOT_CONTACT');
    expect(said({ person, holds: [hold({})] })).toBe('HOLD HELD');
  });
});

describe.each(['ANSWER', 'CALENDAR'] as const)('what is of kind %s', (kind) => {
  it('goes through a crisis, pressure, collisions and wishes: they wrote, or we meet', () => {
    const person = {
      ...STAR, doNotContactAt: ago(1), doNotContactReason: 'Non', unreachable: { 'zoe@example.org': 'SUPPRESSED' as const },
      exchanges: [exchange(1), exchange(2), exchange(3, { memberId: 'nadia' }), exchange(1, { direction: Direction.INBOUND })],
      suppressions: [suppression({ cause: SuppressionCause.UNSUBSCRIBED, contactId: 'zoe' })],
    };
    expect(said({ candidate: { kind }, person, holds: [hold({})], isCrowded: true })).toBe('GO');
  });

  it('does not go where mail comes back', () => {
    expect(said({ candidate: { kind }, person: { suppressions: [suppression()] } })).toBe('STOP ADDRESS_BOUNCED');
    expect(said({ candidate: { kind }, person: { unreachable: { 'zoe@example.org': 'BOUNCED' } } })).toBe('STOP ADDRESS_BOUNCED');
  });
});

describe('pressure', () => {
  const moments = fc.array(fc.nat(60 * 24), { maxLength: 12 }).map((hours) => hours.map((one) => exchange(one / 24)));
  const limits = fc.record({ touches: fc.integer({ min: 1, max: 4 }), touchesDays: fc.integer({ min: 1, max: 45 }) })
    .map((some) => ({ ...USUAL_RULES, ...some, collisionDays: 0 }));

  it('is never exceeded: what goes leaves no window with more touches than allowed, this one included', () => {
    fc.assert(fc.property(moments, limits, (exchanges, rules) => {
      const start = NOW.getTime() - rules.touchesDays * DAY;
      const counted = exchanges.filter(({ happenedAt }) => happenedAt.getTime() > start).length;
      expect(decide(question({ person: { exchanges }, limits: rules })).go).toBe(counted + 1 <= rules.touches);
    }));
  });

  it('frees at the moment it tells, and not a millisecond sooner', () => {
    fc.assert(fc.property(moments, limits, (exchanges, rules) => {
      const verdict = decide(question({ person: { exchanges }, limits: rules }));
      if (verdict.go || verdict.what !== 'WAIT') return;
      const at = (now: Date) => decide(question({ person: { exchanges }, limits: rules, now })).go;
      expect(at(verdict.until)).toBe(true);
      expect(at(new Date(verdict.until.getTime() - 1))).toBe(false);
    }));
  });
});
