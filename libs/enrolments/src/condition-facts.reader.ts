import { PoliciesService } from '#conduct';
import { SAME_PERSON } from '#contacts';
import { Database } from '#platform';
import { ResponsivenessReader } from '#scoring';
import { conditionHolds, StepKind, type ConditionFacts, type SequenceStep } from '#sequences';
import { Injectable } from '@nestjs/common';
import type { Passage } from './passage.js';
import { IS_ANSWER } from './is-answer.js';

const ANSWERS = `
  select person.asked_id as id, max(i.happened_at) as at from (${SAME_PERSON}) person
  join interaction i on i.contact_id = person.contact_id and ${IS_ANSWER} group by person.asked_id`;

/** Whether a step's condition holds for somebody. */
export type Conditions = (passage: Passage) => (step: SequenceStep) => boolean;

/** Reads what conditions look at, for many people at once and only where there are conditions. */
@Injectable()
export class ConditionFactsReader {
  constructor(
    private readonly db: Database,
    private readonly scores: ResponsivenessReader,
    private readonly policies: PoliciesService,
  ) {}

  async read(passages: Passage[], now: Date): Promise<Conditions> {
    const asked = passages.filter(({ steps }) => steps.some(({ kind }) => kind === StepKind.CONDITION));
    const facts = await this.factsOf([...new Set(asked.map(({ enrolment }) => enrolment.contactId))]);
    return ({ enrolment, contact: { tier } }) => (step) => conditionHolds(step, { tier, ...facts.get(enrolment.contactId)! }, now);
  }

  private async factsOf(contactIds: string[]): Promise<Map<string, Omit<ConditionFacts, 'tier'>>> {
    if (!contactIds.length) return new Map();
    const answers = await this.db.query<{ id: string; at: Date }>(ANSWERS, [contactIds]);
    const answeredAt = new Map(answers.map(({ id, at }) => [id, at]));
    const policies = await this.policies.policiesOf(contactIds);
    const scores = await Promise.all(contactIds.map((id) => this.scores.find(id)));
    return new Map(contactIds.map((id, i) => [id, {
      ...{ score: scores[i]?.score ?? null, answeredAt: answeredAt.get(id) ?? null },
      welcomesPitches: policies.get(id)?.welcomesPitches ?? null,
    }]));
  }
}
