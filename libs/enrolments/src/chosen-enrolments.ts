import { badInput, Database, notFound } from '#platform';
import { Sequence } from '#sequences';
import { Injectable } from '@nestjs/common';
import type { EnrolmentState } from './enrolment.entity.js';
import type { Passage } from './passage.js';
import { PassagesReader } from './passages.reader.js';
import type { WhichEnrolmentsInput } from './steer-enrolments.input.js';

const OF_SEQUENCE = `select id from enrolment where sequence_id = $1 and state = any($2)`;

/** Locks the enrolments that somebody wants to steer. */
@Injectable()
export class ChosenEnrolments {
  constructor(
    private readonly db: Database,
    private readonly passages: PassagesReader,
  ) {}

  /** @param states those of a whole sequence it is about; of named ones all are held. Throws NOT_FOUND, BAD_INPUT. */
  async hold({ ids, sequenceId }: WhichEnrolmentsInput, states: EnrolmentState[]): Promise<Passage[]> {
    if (!ids === !sequenceId) throw badInput('ids', 'give either ids or sequenceId.');
    if (sequenceId) return this.holdOf(await this.db.get(Sequence, sequenceId, 'sequence'), states);
    const passages = await this.passages.waitFor(ids!);
    const missing = ids!.find((id) => !passages.some(({ enrolment }) => enrolment.id === id));
    if (missing) throw notFound('enrolment', missing);
    return passages;
  }

  private async holdOf({ id }: Sequence, states: EnrolmentState[]): Promise<Passage[]> {
    const rows = await this.db.query<{ id: string }>(OF_SEQUENCE, [id, states]);
    const passages = await this.passages.waitFor(rows.map((row) => row.id));
    return passages.filter(({ enrolment }) => states.includes(enrolment.state));
  }
}
