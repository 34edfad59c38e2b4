import { describe, expect, it } from 'vitest';
import { offerProblems, type Holder } from './offer-problem.js';

const NOW = new Date('2026-11-21T10:00:00Z');
const asset = { id: 'a', title: 'Le film du four', archivedAt: null, embargoUntil: null, isExclusive: false };
const zoe: Holder = { contactId: 'zoe', name: 'Zoé Martin', since: new Date('2026-11-03T08:00:00Z') };

const reasons = (changes: object, contactId = 'ana', holder: Holder | null = null) =>
  offerProblems({ ...asset, ...changes }, contactId, holder, NOW).map(({ reason }) => reason);

describe('an asset', () => {
  it('may be offered to anybody when nothing speaks against it', () => {
    expect(reasons({})).toEqual([]);
    expect(reasons({}, 'ana', zoe)).toEqual([]);
  });

  it('is offered to nobody before its embargo ends, and to anybody from that instant on', () => {
    const [problem] = offerProblems({ ...asset, embargoUntil: new Date('2026-11-21T10:00:00.001Z') }, 'ana', null, NOW);
    expect(problem).toMatchObject({ reason: 'EMBARGO', until: new Date('2026-11-21T10:00:00.001Z') });
    expect(problem!.message).toContain('Le film du four is under embargo until 2026-11-21T10:00:00.001Z');
    expect(reasons({ embargoUntil: NOW })).toEqual([]);
  });

  it('that is exclusive stays with whoever has it, who may hear of it again', () => {
    const [problem] = offerProblems({ ...asset, isExclusive: true }, 'ana', zoe, NOW);
    expect(problem).toMatchObject({ reason: 'TAKEN', holder: zoe });
    expect(problem!.message).toContain('exclusive, and Zoé Martin has it since 2026-11-03');
    expect(reasons({ isExclusive: true }, 'zoe', zoe)).toEqual([]);
    expect(reasons({ isExclusive: true })).toEqual([]);
  });

  it('says everything that speaks against it at once', () => {
    const changes = { archivedAt: NOW, embargoUntil: new Date('2027-01-01T00:00:00Z'), isExclusive: true };
    expect(reasons(changes, 'ana', zoe)).toEqual(['ARCHIVED', 'EMBARGO', 'TAKEN']);
  });
});
