import { EnrolledPitches, makePitch, PitchPlans, StorePitches, WritePitches, type Pitch } from '#pitches';
import { Database, DomainError, type ToldReason } from '#platform';
import { armOf } from '#sequences';
import { Injectable } from '@nestjs/common';
import { problemsOf } from './findings-told.js';
import type { Passage } from './passage.js';
import { planFor } from './plan-for.js';

/** The pitches of the mails that people have come to, and why some cannot be written; by enrolment. */
export interface StepPitches {
  pitches: Map<string, Pitch>;
  problems: Map<string, Omit<ToldReason, 'code'>>;
}

/** Sees to it that each mail somebody has come to is written, once. */
@Injectable()
export class WriteStepPitches {
  constructor(
    private readonly db: Database,
    private readonly plans: PitchPlans,
    private readonly writer: WritePitches,
    private readonly store: StorePitches,
    private readonly enrolled: EnrolledPitches,
  ) {}

  /** No transaction may be in progress: the threads are waited for. @param passages that have come to a mail */
  async write(passages: Passage[]): Promise<StepPitches> {
    const pitches = await this.enrolled.ofSteps(passages.map(({ enrolment }) => enrolment));
    const missing = passages.filter(({ enrolment }) => !pitches.has(enrolment.id));
    const problems: StepPitches['problems'] = new Map();
    for (const alike of groupsOf(missing)) await this.writeAlike(alike, problems);
    if (!missing.length) return { pitches, problems };
    const written = await this.enrolled.ofSteps(missing.map(({ enrolment }) => enrolment));
    return { pitches: new Map([...pitches, ...written]), problems };
  }

  /** People who get the same words under the same name. */
  private async writeAlike(alike: Passage[], problems: StepPitches['problems']): Promise<void> {
    try {
      const plan = await this.plans.ofTemplate(...planFor(alike[0]!, wayOf(alike[0]!)));
      const written = await this.writer.write(plan, alike.map(({ enrolment }) => enrolment.contactId));
      const byContact = new Map(alike.map(({ enrolment }) => [enrolment.contactId, enrolment]));
      const pitches = written.flatMap((one) => {
        const { id: enrolmentId, step: enrolmentStep } = byContact.get(one.facts.contact.id)!;
        if (one.outcome === 'WRITTEN') return [makePitch(plan, one, { enrolmentId, enrolmentStep })];
        problems.set(enrolmentId, problemsOf(plan, one)!);
        return [];
      });
      await this.db.write(() => this.store.insert(pitches));
    } catch (error) {
      // The template was deleted, the identity archived: somebody must mend it.
      if (!(error instanceof DomainError)) throw error;
      for (const { enrolment } of alike) problems.set(enrolment.id, { fr: error.message, en: error.message });
    }
  }
}

/** The way the mail they have come to is tried on them. */
const wayOf = ({ enrolment, steps }: Passage) => armOf(steps[enrolment.step - 1]!, enrolment.arm);

function groupsOf(passages: Passage[]): Passage[][] {
  const groups = new Map<string, Passage[]>();
  for (const passage of passages) {
    const { templateId, templateVersion } = wayOf(passage);
    const key = [passage.sequence.id, templateId, templateVersion, passage.authorId].join();
    groups.set(key, [...(groups.get(key) ?? []), passage]);
  }
  return [...groups.values()];
}
