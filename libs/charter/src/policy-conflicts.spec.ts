import { describe, expect, it } from 'vitest';
import { policyConflicts, type Circumstances, type PitchPolicy } from '#charter';
import { circumstances, policy } from '../../../test/support/pitch-case.js';

const FILM = { title: 'Le four', kind: 'VIDEO' as const, isExclusive: false };
const TUESDAY = '2026-03-03';

type Given = Partial<Omit<Circumstances, 'contact' | 'history' | 'brand'>>;
const conflicts = (said: Partial<PitchPolicy>, given: Given = {}): string[] =>
  policyConflicts(circumstances({ today: TUESDAY, ...given, policy: policy(said) })).map(({ rule }) => rule);

describe('what one person wants', () => {
  it.each<[string, Partial<PitchPolicy>, Given, string[]]>([
    ['no pitches', { welcomesPitches: false }, {}, ['policy-pitches-unwelcome']],
    ['no pitches, and this is a thank-you', { welcomesPitches: false }, { purpose: 'THANK' }, []],
    ['pitches', { welcomesPitches: true }, {}, []],
    ['nothing about meat', { topicsUnwelcome: ['viande crue'] }, { topic: 'Viande-Crue' }, ['policy-topic-unwelcome']],
    ['nothing about cakes', { topicsUnwelcome: ['Gâteaux maisons'] }, { topic: 'gateau maison' }, ['policy-topic-unwelcome']],
    ['ovens', { topicsWelcome: ['oven'] }, { topic: 'Ovens' }, []],
    ['nothing about meat, and this is bread', { topicsUnwelcome: ['viande'] }, { topic: 'pain' }, []],
    ['nothing about meat, and there is no topic', { topicsUnwelcome: ['viande'] }, { topic: null }, []],
    ['bread', { topicsWelcome: ['pain', 'Pâtisserie'] }, { topic: 'patisserie' }, []],
    ['bread, and this is travel', { topicsWelcome: ['pain'] }, { topic: 'voyage' }, ['policy-topic-not-asked-for']],
    ['direct messages only', { channel: 'DM' }, {}, ['policy-channel']],
    ['mails only', { channel: 'MAIL' }, {}, []],
    ['no films', { formats: ['PICTURE', 'DATA'] }, { assets: [FILM] }, ['policy-format']],
    ['films', { formats: ['PICTURE', 'VIDEO'] }, { assets: [FILM] }, []],
    ['nothing before the 4th', { notBeforeOn: '2026-03-04' }, {}, ['policy-not-before']],
    ['nothing before the 3rd', { notBeforeOn: TUESDAY }, {}, []],
    ['their agent, whose address is not known', { agent: { name: 'Ada', address: null } }, {}, ['policy-agent']],
    ['their agent, and this goes to themselves', { agent: { name: 'Ada', address: 'ada@agent.example' } }, { channel: 'DM' }, ['policy-agent']],
    ['their agent, and this is a comment', { agent: { name: 'Ada', address: null } }, { channel: 'COMMENT' }, ['policy-agent']],
    ['their agent, and this is a letter', { agent: { name: 'Ada', address: null } }, { channel: 'LETTER' }, ['policy-agent']],
    ['their agent', { agent: { name: 'Ada', address: 'ada@agent.example' } }, {}, []],
    ['only exclusives', { exclusiveOnly: true }, { purpose: 'OFFER', assets: [FILM] }, ['policy-exclusive-only']],
    ['only exclusives, and it is', { exclusiveOnly: true }, { purpose: 'OFFER', assets: [{ ...FILM, isExclusive: true }] }, []],
    ['only exclusives, and nothing is brought', { exclusiveOnly: true }, { purpose: 'INTRODUCE' }, []],
    ['only exclusives, and this offers nothing', { exclusiveOnly: true }, { purpose: 'OFFER' }, ['policy-exclusive-only']],
    ['only exclusives, and one is not', { exclusiveOnly: true }, { purpose: 'FOLLOW_UP', assets: [{ ...FILM, isExclusive: true }, FILM] }, ['policy-exclusive-only']],
    ['Mondays and Sundays', { bestDays: [1, 7] }, {}, ['policy-best-days']],
    ['Tuesdays', { bestDays: [2] }, {}, []],
    ['Sundays', { bestDays: [7] }, { today: '2026-03-08' }, []],
  ])('%s', (_, said, given, rules) => {
    expect(conflicts(said, given)).toEqual(rules);
  });

  it('is nothing where they said nothing', () => {
    expect(policyConflicts(circumstances({ policy: null }))).toEqual([]);
    expect(conflicts({})).toEqual([]);
  });

  it('blocks, and nobody but they can allow it; an off day and another topic only warn', () => {
    const all = policyConflicts(
      circumstances({
        ...{ today: TUESDAY, topic: 'voyage' },
        policy: policy({ welcomesPitches: false, topicsWelcome: ['pain'], bestDays: [5], channel: 'LETTER' }),
      }),
    );
    expect(all.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['policy-pitches-unwelcome', 'BLOCKS'],
      ['policy-topic-not-asked-for', 'WARNS'],
      ['policy-channel', 'BLOCKS'],
      ['policy-best-days', 'WARNS'],
    ]);
    expect(all.every(({ mayBeOverridden }) => !mayBeOverridden)).toBe(true);
  });

  it('is said with names, dates and days, in both languages', () => {
    const said = (one: Partial<PitchPolicy>, given: Given = {}) =>
      policyConflicts(circumstances({ today: TUESDAY, ...given, policy: policy(one) }))[0].message;
    expect(said({ notBeforeOn: '2026-04-01' })).toEqual({
      fr: 'Cette personne ne veut rien recevoir avant le 1er avril 2026. Attendez ce jour.',
      en: 'This person wants nothing before 1 April 2026. Wait for that day.',
    });
    expect(said({ bestDays: [1, 7] }).fr).toContain('préférez lundi, dimanche');
    expect(said({ formats: ['DATA'] }, { assets: [FILM] }).en).toContain('“Le four”: they take data');
    expect(said({ channel: 'LETTER' }).fr).toContain('par lettre');
  });
});
