import { nextOpening } from '#calendar';
import { badInput, Database, Transactional } from '#platform';
import { SequenceVersion } from '#sequences';
import { Injectable } from '@nestjs/common';
import { ActingMember } from './acting-member.js';
import { ChosenEnrolments } from './chosen-enrolments.js';
import { moved } from './diary-words.js';
import { Awaited, EnrolmentState, type Enrolment } from './enrolment.entity.js';
import { Foresight } from './foresight.js';
import { Leftovers } from './leftovers.js';
import type { Passage } from './passage.js';
import type { MoveEnrolmentsInput } from './steer-enrolments.input.js';
import { StoreEnrolments } from './store-enrolments.js';

const CURRENT = `
  select v.version, v.steps, v.send_window as "sendWindow" from sequence s
  join sequence_version v on v.workspace_id = s.workspace_id and v.sequence_id = s.id and v.version = s.current_version
  where s.id = $1`;

/** Who is under way ends on the version they began with, unless somebody moves them. */
@Injectable()
export class MoveEnrolments {
  constructor(
    readonly db: Database,
    private readonly acting: ActingMember,
    private readonly chosen: ChosenEnrolments,
    private readonly store: StoreEnrolments,
    private readonly leftovers: Leftovers,
    private readonly foresight: Foresight,
  ) {}

  /**
   * To a step of their sequence's current version. Of a whole sequence those whose mail is on its way stay where they are.
   * Throws CONFLICT for a named one whose mail is on its way, BAD_INPUT for a step there is not.
   */
  @Transactional()
  async move({ step, ...which }: MoveEnrolmentsInput): Promise<Enrolment[]> {
    const { memberId, name, now } = await this.acting.read();
    const held = await this.chosen.hold(which, [EnrolmentState.ACTIVE, EnrolmentState.PAUSED]);
    const passages = held.filter(({ enrolment }) => which.ids || enrolment.awaits !== Awaited.DISPATCH);
    const lines = [];
    for (const passage of passages) {
      const { enrolment } = passage;
      const { version, steps, sendWindow } = await this.destination(passage, step);
      enrolment.moveTo(version, step, nextOpening(sendWindow, passage.place, now));
      Object.assign(passage, { steps, window: sendWindow });
      lines.push({ enrolmentId: enrolment.id, at: now, message: moved(name, version, step), step, memberId });
    }
    const enrolments = passages.map(({ enrolment }) => enrolment);
    await this.leftovers.setAllAside(enrolments, `Déplacé par ${name}`);
    await this.foresight.renew(passages, now);
    await this.store.keep(enrolments, lines);
    return enrolments;
  }

  private async destination({ sequence }: Passage, step: number): Promise<SequenceVersion> {
    const version = await this.db.load('current version', sequence.id, async (ids) =>
      Promise.all(ids.map(async (id) => (await this.db.query<SequenceVersion>(CURRENT, [id]))[0]!)),
    );
    if (step <= version.steps.length) return version;
    throw badInput('step', `${sequence.name} has ${version.steps.length} steps. Choose one of them.`);
  }
}
