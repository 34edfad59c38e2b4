import { EnrolledPitches } from '#pitches';
import { EnrolledDispatches } from '#sending';
import { TasksService } from '#tasks';
import { Injectable } from '@nestjs/common';
import type { Enrolment } from './enrolment.entity.js';
import { whilePaused } from './gate-words.js';

/** What is left of steps that are done anew. */
@Injectable()
export class Leftovers {
  constructor(
    private readonly pitches: EnrolledPitches,
    private readonly tasks: TasksService,
    private readonly dispatches: EnrolledDispatches,
  ) {}

  /** Their words of any step, and their tasks: they go on with other ones. */
  async setAllAside(enrolments: Enrolment[], why: string): Promise<void> {
    const ids = enrolments.map(({ id }) => id);
    if (!ids.length) return;
    await this.pitches.setAside(ids);
    await this.tasks.setAsideOf(ids, why);
  }

  /** Their words of the step they are at, and their tasks. */
  async setAside(enrolments: Enrolment[], why: string): Promise<void> {
    if (!enrolments.length) return;
    const current = await this.pitches.ofSteps(enrolments);
    const ids = enrolments.map(({ id }) => id);
    await this.pitches.setAside(ids, [...current.values()].map(({ id }) => id));
    await this.tasks.setAsideOf(ids, why);
  }

  /** Mails that waited because of the pause are looked at at once. */
  free(ids: string[]): Promise<void> {
    return this.dispatches.freeOf(ids, whilePaused.code);
  }
}
