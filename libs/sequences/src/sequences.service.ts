import { badInput, Clock, Database, refuseStaleWrite, refusing, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import type { CreateSequenceInput, UpdateSequenceInput } from './sequence.input.js';
import { SequenceParts } from './sequence-parts.js';
import { SequenceUses } from './sequence-uses.js';
import { SequenceVersions } from './sequence-versions.js';
import { Sequence } from './sequence.entity.js';

const ONCE = { sequence_name_once: 'name: a sequence in use has this name. Choose another one, or archive that one.' };

/** Outreach plans: made, changed and taken out of use. */
@Injectable()
export class SequencesService {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
    private readonly versions: SequenceVersions,
    private readonly parts: SequenceParts,
    private readonly uses: SequenceUses,
  ) {}

  /** Throws NOT_FOUND; inside a write the sequence is locked. */
  get(id: string): Promise<Sequence> {
    return this.db.get(Sequence, id, 'sequence');
  }

  @Transactional()
  async create({ steps, sendWindow, ownerId, ...told }: CreateSequenceInput): Promise<Sequence> {
    const sequence = Sequence.make(this.db.workspaceId, {
      ...{ topic: null, identityId: null, mailboxId: null, nicheId: null, priority: 0 },
      ...told,
      ownerId: ownerId ?? this.demandMember(),
      ...{ currentVersion: 1, archivedAt: null, version: 1, createdAt: this.clock.now() },
    });
    await this.parts.demand(sequence);
    const manager = await this.db.manager();
    await refusing(ONCE, () => manager.insert(Sequence, sequence));
    await this.versions.add(sequence, steps, sendWindow ?? null);
    return sequence;
  }

  /** Other steps or hours make a new version; who is under way ends with theirs. */
  @Transactional()
  async update({ id, version, steps, sendWindow, ...changes }: UpdateSequenceInput): Promise<Sequence> {
    const sequence = await this.get(id);
    refuseStaleWrite(sequence, version, changes);
    sequence.demandInUse();
    Object.assign(sequence, changes);
    await this.parts.demand(sequence);
    sequence.currentVersion = await this.versions.revise(sequence, steps ?? null, sendWindow ?? null);
    const manager = await this.db.manager();
    return refusing(ONCE, () => manager.save(sequence));
  }

  /** Nobody new is enrolled. Throws CONFLICT while somebody is under way. */
  @Transactional()
  async archive(id: string): Promise<Sequence> {
    const sequence = await this.get(id);
    if (sequence.archivedAt) return sequence;
    await this.uses.demandNone(sequence);
    sequence.archivedAt = this.clock.now();
    return (await this.db.manager()).save(sequence);
  }

  private demandMember(): string {
    const { memberId } = this.db.actor;
    if (memberId) return memberId;
    throw badInput('ownerId', 'a sequence is a named member\'s. Name one, or use a member\'s token.');
  }
}
