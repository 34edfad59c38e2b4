import { Database, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { ActingMember } from './acting-member.js';
import { ChosenEnrolments } from './chosen-enrolments.js';
import { byHand } from './diary-words.js';
import { EndPassages } from './end-passages.js';
import { EnrolmentState, type Enrolment } from './enrolment.entity.js';
import type { SteerEnrolmentsInput } from './steer-enrolments.input.js';
import { StoreEnrolments } from './store-enrolments.js';

const { ACTIVE, PAUSED } = EnrolmentState;

/** People halt what the product does by itself; why stands in each diary. */
@Injectable()
export class HaltEnrolments {
  constructor(
    readonly db: Database,
    private readonly acting: ActingMember,
    private readonly chosen: ChosenEnrolments,
    private readonly store: StoreEnrolments,
    private readonly passages: EndPassages,
  ) {}

  /** Nothing of theirs leaves until somebody resumes them. Throws CONFLICT for one that is not under way. */
  @Transactional()
  async pause(input: SteerEnrolmentsInput): Promise<Enrolment[]> {
    const { memberId, name, now } = await this.acting.read();
    const message = byHand('PAUSED', name, input.reason);
    const enrolments = (await this.chosen.hold(input, [ACTIVE])).map(({ enrolment }) => enrolment);
    for (const one of enrolments) one.pause(message);
    await this.store.keep(enrolments, enrolments.map(({ id, step }) => ({ enrolmentId: id, at: now, message, step, memberId })));
    return enrolments;
  }

  /** For good: what has not left stays. Throws CONFLICT for one that has ended. */
  @Transactional()
  async stop(input: SteerEnrolmentsInput): Promise<Enrolment[]> {
    const { memberId, name, now } = await this.acting.read();
    const message = byHand('STOPPED', name, input.reason);
    const enrolments = (await this.chosen.hold(input, [ACTIVE, PAUSED])).map(({ enrolment }) => enrolment);
    await this.passages.end(enrolments, new Map(enrolments.map(({ id }) => [id, message])), now, memberId);
    return enrolments;
  }
}
