import { isDeepStrictEqual } from 'node:util';
import { badInput, Clock, Database, notFound, rowsPerKey } from '#platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { SendHours } from './send-hours.js';
import { SequenceVersion } from './sequence-version.entity.js';
import type { Sequence } from './sequence.entity.js';
import { SettleSteps } from './settle-steps.js';
import type { StepInput } from './step.input.js';

const OFFICE_HOURS: SendHours = { days: [1, 2, 3, 4, 5], from: '09:00', until: '18:00', respectsHolidays: true };

/** The steps of sequences, as they were with each save. */
@Injectable()
export class SequenceVersions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly steps: SettleSteps,
  ) {}

  /** The newest first. Batched. */
  list(sequenceId: string): Promise<SequenceVersion[]> {
    return this.db.load('sequence versions', sequenceId, async (ids) => {
      const where = { sequenceId: In([...ids]) };
      const rows = await (await this.db.manager()).find(SequenceVersion, { where, order: { version: 'DESC' } });
      return rowsPerKey(ids, rows, (row) => row.sequenceId);
    });
  }

  /** Throws NOT_FOUND. Batched. */
  async get(sequenceId: string, version: number): Promise<SequenceVersion> {
    const found = (await this.list(sequenceId)).find((one) => one.version === version);
    if (!found) throw notFound('version of this sequence', String(version));
    return found;
  }

  /** The first one. */
  async add(sequence: Sequence, steps: StepInput[], sendWindow: SendHours | null): Promise<void> {
    await this.insert(sequence, 1, { steps: await this.steps.settle(steps), sendWindow: hours(sendWindow ?? OFFICE_HOURS) });
  }

  /** The number of a new one when steps or hours are others than now; else of the current one. */
  async revise(sequence: Sequence, steps: StepInput[] | null, sendWindow: SendHours | null): Promise<number> {
    const current = await this.get(sequence.id, sequence.currentVersion);
    const next = {
      steps: steps ? await this.steps.settle(steps) : current.steps,
      sendWindow: sendWindow ? hours(sendWindow) : current.sendWindow,
    };
    if (isDeepStrictEqual(plain(next), plain({ steps: current.steps, sendWindow: current.sendWindow }))) return current.version;
    await this.insert(sequence, current.version + 1, next);
    return current.version + 1;
  }

  private async insert({ workspaceId, id }: Sequence, version: number, words: Pick<SequenceVersion, 'steps' | 'sendWindow'>): Promise<void> {
    const signature = { createdAt: this.clock.now(), createdById: this.db.actor.memberId };
    await (await this.db.manager()).insert(SequenceVersion, { workspaceId, sequenceId: id, version, ...words, ...signature });
  }
}

/** As the database gives it back. */
const plain = (value: object): unknown => JSON.parse(JSON.stringify(value));

/** Throws BAD_INPUT for hours that never come. */
function hours({ days, from, until, respectsHolidays }: SendHours): SendHours {
  if (!days.length) throw badInput('sendWindow.days', 'nothing ever leaves on no day. Name at least one.');
  if (from >= until || until > '24:00') throw badInput('sendWindow.until', `must be later than from, ${from}, and at most 24:00.`);
  return { days: [...new Set(days)].sort(), from, until, respectsHolidays };
}
