import { EnrolledPitches } from '#pitches';
import type { ToldReason } from '#platform';
import { EnrolledDispatches } from '#sending';
import { TasksService } from '#tasks';
import { Injectable } from '@nestjs/common';
import { stop } from './halt.js';
import type { Enrolment } from './enrolment.entity.js';
import { StoreEnrolments } from './store-enrolments.js';

/** Ends passages for good: what has not left stays, what is not done need not be. */
@Injectable()
export class EndPassages {
  constructor(
    private readonly store: StoreEnrolments,
    private readonly dispatches: EnrolledDispatches,
    private readonly pitches: EnrolledPitches,
    private readonly tasks: TasksService,
  ) {}

  /** Inside the transaction that holds them. @param reasons by enrolment */
  async end(enrolments: Enrolment[], reasons: Map<string, ToldReason>, now: Date, memberId: string | null = null): Promise<void> {
    const lines = enrolments.flatMap((enrolment) => stop({ enrolment }, reasons.get(enrolment.id)!, now).map((line) => ({ ...line, memberId })));
    await this.store.keep(enrolments, lines);
    for (const [reason, ids] of idsByReason(enrolments, reasons)) {
      await this.dispatches.stopOf(ids, reason);
      await this.tasks.cancelOf(ids, reason.fr);
    }
    await this.pitches.discardOf(enrolments.map(({ id }) => id));
  }
}

function idsByReason(enrolments: Enrolment[], reasons: Map<string, ToldReason>): [ToldReason, string[]][] {
  const groups = new Map<string, [ToldReason, string[]]>();
  for (const { id } of enrolments) {
    const reason = reasons.get(id)!;
    const key = JSON.stringify(reason);
    groups.set(key, [reason, [...(groups.get(key)?.[1] ?? []), id]]);
  }
  return [...groups.values()];
}
