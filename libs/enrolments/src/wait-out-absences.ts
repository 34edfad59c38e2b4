import { wasHeard, type Interaction, type InteractionListener } from '#interactions';
import { Clock } from '#platform';
import { EnrolledDispatches } from '#sending';
import { Injectable } from '@nestjs/common';
import { waitOutAbsence } from './absence.js';
import { AnswersReader } from './answers.reader.js';
import { Foresight } from './foresight.js';
import { PassagesReader } from './passages.reader.js';
import { StoreEnrolments } from './store-enrolments.js';

/** Puts off what people are to get, as soon as they announce an absence. */
@Injectable()
export class WaitOutAbsences implements InteractionListener {
  constructor(
    private readonly answers: AnswersReader,
    private readonly clock: Clock,
    private readonly passages: PassagesReader,
    private readonly store: StoreEnrolments,
    private readonly dispatches: EnrolledDispatches,
    private readonly foresight: Foresight,
  ) {}

  async logged(contactIds: string[], entries: readonly Interaction[]): Promise<void> {
    if (!entries.some(wasHeard)) return;
    const now = this.clock.now();
    const absent = await this.answers.absent(contactIds, now);
    if (!absent.length) return;
    for (const passage of await this.passages.waitFor(absent)) {
      const lines = waitOutAbsence(passage, now);
      if (!lines.length) continue;
      await this.foresight.renew([passage], now);
      await this.store.keep([passage.enrolment], lines);
      await this.dispatches.putOffOf([passage.enrolment.id], passage.enrolment.dueAt!, lines[0]!.message);
    }
  }
}
