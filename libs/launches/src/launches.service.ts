import { MembersService } from '#accounts';
import { Clock, Database, DomainError, Jobs, refuseStaleWrite, Transactional } from '#platform';
import { Sequence } from '#sequences';
import { Injectable } from '@nestjs/common';
import { LaunchRoll } from './launch-roll.js';
import { Launch, LaunchState } from './launch.entity.js';
import type { PrepareLaunchInput, StartLaunchInput } from './launch.input.js';

/** Enrols people together: prepared and looked at first, then started or given up. */
@Injectable()
export class LaunchesService {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
    private readonly members: MembersService,
    private readonly roll: LaunchRoll,
    private readonly jobs: Jobs,
  ) {}

  /** Throws NOT_FOUND; inside a write the launch is locked. */
  get(id: string): Promise<Launch> {
    return this.db.get(Launch, id, 'launch');
  }

  /** Promises the pre-flight. Throws BAD_INPUT, CONFLICT and NOT_FOUND, naming the field. */
  @Transactional()
  async prepare({ sequenceId, people, startsAt }: PrepareLaunchInput): Promise<Launch> {
    const sequence = await this.db.get(Sequence, sequenceId, 'sequence');
    sequence.demandInUse();
    const now = this.clock.now();
    const launch = Launch.make(this.db.workspaceId, {
      ...{ sequenceId, sequenceVersion: sequence.currentVersion, selection: this.roll.selectionOf(people), state: LaunchState.PREPARING },
      ...{ startsAt: startsAt && startsAt > now ? startsAt : now, authorId: await this.memberId(), createdAt: now, attempts: 0, version: 1 },
      ...{ failure: null, startedAt: null, startedById: null, sameWordsConfirmed: false, claimedUntil: null },
    });
    await (await this.db.manager()).insert(Launch, launch);
    await this.roll.enrol(launch, people);
    await this.promise(launch);
    return launch;
  }

  /** Promises the start, in the name of whoever starts it. Throws STALE and CONFLICT. */
  @Transactional()
  async start({ id, version, confirmSameWords }: StartLaunchInput): Promise<Launch> {
    const launch = await this.get(id);
    refuseStaleWrite(launch, version, {});
    (await this.db.get(Sequence, launch.sequenceId, 'sequence')).demandInUse();
    launch.start(await this.memberId(), confirmSameWords, this.clock.now());
    await this.promise(launch);
    return (await this.db.manager()).save(launch);
  }

  /** Nobody of it is written to who was not started yet; their words are given up. */
  @Transactional()
  async discard(id: string): Promise<Launch> {
    const launch = await this.get(id);
    launch.discard();
    await this.roll.giveUp(id);
    return (await this.db.manager()).save(launch);
  }

  private promise({ workspaceId, id }: Launch): Promise<void> {
    return this.jobs.enqueue('prepare-launch', { workspaceId, launchId: id });
  }

  /** What is sent for a sequence is always a named member's. */
  private async memberId(): Promise<string> {
    const member = await this.members.findActing();
    if (member) return member.id;
    throw new DomainError('FORBIDDEN', 'Only a member enrols people: sign in, or use a member\'s token.');
  }
}
