import { Database, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Pitch } from './pitch.entity.js';

const DISCARD = `
  update pitch set state = 'DISCARDED', version = version + 1
  where id in (select id from pitch where enrolment_id = any($1) and state in ('DRAFT', 'APPROVED') for update skip locked)`;

const SET_ASIDE = `
  update pitch set enrolment_step = null, version = version + 1,
    state = case when state in ('DRAFT', 'APPROVED') then 'DISCARDED' else state end
  where enrolment_id = any($1) and enrolment_step is not null and ($2::uuid[] is null or id = any($2))`;

/** Pitches of people's passages through sequences, many at a time: one for each mail of each. */
@Injectable()
export class EnrolledPitches {
  constructor(readonly db: Database) {}

  /** Those of the steps, by enrolment; of the enrolments whose step has none, nothing. */
  async ofSteps(steps: { id: string; step: number }[]): Promise<Map<string, Pitch>> {
    return byEnrolment(steps, await (await this.db.manager()).findBy(Pitch, { enrolmentId: In(steps.map(({ id }) => id)) }));
  }

  /** The same, locked; without those that a person has in hand at this moment. */
  async holdOfSteps(steps: { id: string; step: number }[]): Promise<Map<string, Pitch>> {
    const where = { enrolmentId: In(steps.map(({ id }) => id)) };
    const lock = { mode: 'pessimistic_write', onLocked: 'skip_locked' } as const;
    return byEnrolment(steps, await (await this.db.manager()).find(Pitch, { where, order: { id: 'ASC' }, lock }));
  }

  /** What has not left yet will not; what a person has in hand at this moment is theirs. */
  @Transactional()
  async discardOf(enrolmentIds: string[]): Promise<void> {
    await this.db.query(DISCARD, [enrolmentIds]);
  }

  /** Makes room for others at the same steps. @param only these of them; null for all */
  @Transactional()
  async setAside(enrolmentIds: string[], only: string[] | null = null): Promise<void> {
    await this.db.query(SET_ASIDE, [enrolmentIds, only]);
  }
}

function byEnrolment(steps: { id: string; step: number }[], pitches: Pitch[]): Map<string, Pitch> {
  const stepOf = new Map(steps.map(({ id, step }) => [id, step]));
  const theirs = pitches.filter(({ enrolmentId, enrolmentStep }) => stepOf.get(enrolmentId!) === enrolmentStep);
  return new Map(theirs.map((pitch) => [pitch.enrolmentId!, pitch]));
}
