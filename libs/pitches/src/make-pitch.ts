import type { MergedValue } from '#rendering';
import { reportOf } from './charter-report.js';
import type { PitchFacts } from './pitch-facts.js';
import type { PitchPlan } from './pitch-plan.js';
import type { PitchValue } from './pitch-value.js';
import { Pitch, PitchState } from './pitch.entity.js';
import { originOf, ValueOrigin } from './value-origins.js';
import type { WrittenPitch } from './write-pitches.js';

type Written = Extract<WrittenPitch, { outcome: 'WRITTEN' }>;

/** Of what it is a part: a batch, or one step of somebody's passage through a sequence. */
export type PitchOrigin = Partial<Pick<Pitch, 'batchId' | 'enrolmentId' | 'enrolmentStep'>>;

/** The draft of what was written, with all it was made of. */
export function makePitch(plan: PitchPlan, { facts, channel, variant, words, verdict }: Written, origin: PitchOrigin = {}): Pitch {
  const { purpose, topic, template, identity, nicheId, assets, values, author, workspace, charter, now } = plan;
  const { findings, ...said } = verdict;
  return Pitch.make(workspace.id, {
    ...{ batchId: null, enrolmentId: null, enrolmentStep: null, ...origin },
    ...{ purpose, topic, nicheId, values, channel, ...words, ...said },
    contactId: facts.contact.id,
    templateId: template.id,
    templateVersion: template.version,
    variantId: variant.id,
    ...{ language: variant.language, formOfAddress: variant.formOfAddress },
    authorId: author.id,
    identityId: identity?.id ?? null,
    assetIds: assets.map(({ id }) => id),
    merged: valuesIn(words, facts, plan),
    report: reportOf(findings, charter.version, now),
    ...{ state: PitchState.DRAFT, isEdited: false, isAutoApproved: false, version: 1, createdAt: now },
    ...{ approvedById: null, approvedAt: null, confirmedById: null, leftAt: null, interactionId: null },
  } as Partial<Pitch>);
}

/** What was put into the words, with where it came from. */
export const valuesIn = (words: { subject: string | null; text: string; merged: MergedValue[] }, facts: PitchFacts, plan: PitchPlan): PitchValue[] =>
  words.merged.map(({ field, part, start, end, isFallback }) => {
    const value = (part === 'SUBJECT' ? words.subject! : words.text).slice(start, end);
    const { origin, knownAt } = isFallback ? FROM_TEMPLATE : originOf(field, facts, plan);
    return { field, part, start, end, value, isFallback, origin, knownAt };
  });

const FROM_TEMPLATE = { origin: ValueOrigin.FALLBACK, knownAt: null };
