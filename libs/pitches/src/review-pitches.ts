import { badInput, Clock, Database, DomainError, notFound, refuseStaleWrite, Transactional } from '#platform';
import { Severity } from '#conduct';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { standingBlocks, type CharterFinding } from './charter-report.js';
import { JudgePitches, type Judgement } from './judge-pitches.js';
import { PitchOverride } from './pitch-override.entity.js';
import { PitchScene } from './pitch-scene.js';
import { Pitch, PitchState } from './pitch.entity.js';
import type { OverrideFindingInput, ReadPitchInput } from './pitch.input.js';
import { ReviewedPitch } from './reviewed-pitch.js';
import { StorePitches } from './store-pitches.js';

/** Where people decide: a pitch is approved as it was read, if the charter lets it pass or a manager does. */
@Injectable()
export class ReviewPitches {
  constructor(
    readonly db: Database,
    private readonly judges: JudgePitches,
    private readonly scene: PitchScene,
    private readonly clock: Clock,
    private readonly store: StorePitches,
  ) {}

  /** Throws STALE, or CONFLICT with what stands against it. */
  async approve(read: ReadPitchInput, isConfirmed: boolean): Promise<Pitch> {
    const [{ pitch, error }] = await this.approveMany([read], isConfirmed);
    if (error) throw error;
    return pitch;
  }

  /** Each on its own: what stands against one does not hold up the others. In the order given. */
  async approveMany(read: ReadPitchInput[], isConfirmed: boolean): Promise<ReviewedPitch[]> {
    const judgements = await this.judges.judgeTogether(await this.list(read), isConfirmed);
    return this.decide(read, judgements, isConfirmed);
  }

  /** The same for words that nobody read: in the name of whoever started what they were written for. */
  async approveInNameOf(memberId: string, read: ReadPitchInput[], isConfirmed: boolean): Promise<ReviewedPitch[]> {
    const judgements = await this.judges.judgeTogether(await this.list(read), isConfirmed);
    return this.decide(read, judgements, isConfirmed, memberId);
  }

  /** What stands against approved pitches now, by their ids; the reports of those are kept. Throws NOT_FOUND. */
  async findUnfit(ids: string[]): Promise<Map<string, DomainError>> {
    const pitches = await this.list(ids.map((id) => ({ id })));
    const judgements = await this.judges.judge(pitches);
    const overrides = await this.overridesOf(ids);
    const unfit = new Map<string, DomainError>();
    for (const [i, { id }] of pitches.entries()) {
      const refusal = refusalOf(judgements[i]!.verdict, overrides.filter(({ pitchId }) => pitchId === id));
      if (!refusal) continue;
      unfit.set(id, refusal);
      await this.db.write(() => this.store.keepVerdict(id, judgements[i]!.verdict));
    }
    return unfit;
  }

  /**
   * Judges again what was approved, before it leaves. Throws STALE, and CONFLICT with what stands against it now; the new
   * report is kept, so that a manager may override what it says.
   */
  async demandFit({ id, version }: ReadPitchInput): Promise<void> {
    const [pitch] = await this.list([{ id }]);
    refuseStaleWrite(pitch, version, {});
    pitch.demandApproved();
    const [{ verdict }] = await this.judges.judge([pitch]);
    const refusal = refusalOf(verdict, await this.overridesOf([id]));
    if (!refusal) return;
    await this.db.write(() => this.store.keepVerdict(id, verdict));
    throw refusal;
  }

  /** Each on its own, in the order given. */
  @Transactional()
  async discardMany(read: ReadPitchInput[]): Promise<ReviewedPitch[]> {
    const pitches = await this.lock(read);
    const reviewed = pitches.map((pitch, i) => {
      const refusal = refusalFrom(() => {
        refuseStaleWrite(pitch, read[i].version, {});
        pitch.discard();
      });
      return new ReviewedPitch(pitch, refusal);
    });
    await this.keep(reviewed);
    return reviewed;
  }

  /** A manager lets the findings of a rule stand, for these words. */
  @Transactional()
  async override({ pitchId, version, rule, reason }: OverrideFindingInput): Promise<Pitch> {
    const pitch = await this.db.get(Pitch, pitchId, 'pitch');
    refuseStaleWrite(pitch, version, {});
    const findings = overridable(pitch, rule);
    const memberId = (await this.scene.author()).id;
    const overriddenAt = this.clock.now();
    const given = { pitchId, rule, reason, memberId, overriddenAt, skeleton: pitch.skeleton };
    const rows = findings.map(({ quote }) => PitchOverride.make(pitch.workspaceId, { ...given, quote }));
    await (await this.db.manager()).createQueryBuilder().insert().into(PitchOverride).values(rows).orIgnore().execute();
    return pitch;
  }

  /** In the order given. Throws NOT_FOUND. */
  private async list(asked: { id: string }[]): Promise<Pitch[]> {
    return inOrder(asked, await (await this.db.manager()).findBy(Pitch, { id: In(asked.map(({ id }) => id)) }));
  }

  /** The same, locked in one order whoever asks. */
  private async lock(asked: { id: string }[]): Promise<Pitch[]> {
    const where = { id: In(asked.map(({ id }) => id)) };
    const lock = { mode: 'pessimistic_write' } as const;
    return inOrder(asked, await (await this.db.manager()).find(Pitch, { where, order: { id: 'ASC' }, lock }));
  }

  @Transactional()
  private async decide(read: ReadPitchInput[], judgements: Judgement[], isConfirmed: boolean, inNameOf: string | null = null): Promise<ReviewedPitch[]> {
    const memberId = inNameOf ?? (await this.scene.author()).id;
    const pitches = await this.lock(read);
    const counts = await this.judges.recount(pitches);
    const overrides = await this.overridesOf(read.map(({ id }) => id));
    const reviewed: ReviewedPitch[] = [];
    for (const [i, pitch] of pitches.entries()) {
      const judgement = judgements[i];
      const refusal = refusalFrom(() => {
        for (const version of [read[i].version, judgement.version]) refuseStaleWrite(pitch, version, {});
        refuseNewcomers(counts[i], judgement, isConfirmed);
        approve(pitch, judgement, overrides, { memberId, now: this.clock.now(), isConfirmed });
        pitch.isAutoApproved = inNameOf !== null;
      });
      // What is said of the words is kept whether or not they pass; nobody's version changes by it.
      if (refusal?.code === 'CONFLICT' && pitch.state === PitchState.DRAFT) {
        await this.store.keepVerdict(pitch.id, judgement.verdict);
        Object.assign(pitch, judgement.verdict);
      }
      reviewed.push(new ReviewedPitch(pitch, refusal));
    }
    await this.keep(reviewed);
    return reviewed;
  }

  private async keep(reviewed: ReviewedPitch[]): Promise<void> {
    await this.store.keepDecisions(reviewed.filter(({ error }) => !error).map(({ pitch }) => pitch));
  }

  private async overridesOf(pitchIds: string[]): Promise<PitchOverride[]> {
    return (await this.db.manager()).findBy(PitchOverride, { pitchId: In(pitchIds) });
  }
}

function inOrder(asked: { id: string }[], found: Pitch[]): Pitch[] {
  const byId = new Map(found.map((pitch) => [pitch.id, pitch]));
  const missing = asked.find(({ id }) => !byId.has(id));
  if (missing) throw notFound('pitch', missing.id);
  return asked.map(({ id }) => byId.get(id)!);
}

function approve(pitch: Pitch, { verdict }: Judgement, overrides: PitchOverride[], by: { memberId: string; now: Date; isConfirmed: boolean }): void {
  const refusal = refusalOf(verdict, overrides.filter(({ pitchId }) => pitchId === pitch.id));
  if (pitch.state === PitchState.DRAFT && refusal) throw refusal;
  pitch.approve(by.memberId, by.now);
  Object.assign(pitch, verdict, by.isConfirmed && { confirmedById: by.memberId });
}

/** Somebody approved nearly the same words for others between the judgement and this moment. */
function refuseNewcomers(count: number, { recipients }: Judgement, isConfirmed: boolean): void {
  if (isConfirmed || recipients === null || count <= recipients) return;
  throw new DomainError('CONFLICT', 'A colleague approved nearly the same words for others at this moment. Look again, then approve.');
}

/** What stands against words, told to a person. */
function refusalOf({ report, skeleton }: Judgement['verdict'], overrides: PitchOverride[]): DomainError | null {
  const blocks = standingBlocks(report, overrides, skeleton);
  if (!blocks.length) return null;
  const told = blocks.map(({ message, line, quote }) => [line && `line ${line}:`, quote && `\u201c${quote}\u201d:`, message.en].filter(Boolean).join(' '));
  return new DomainError('CONFLICT', `The charter stops this pitch. ${told.join(' ')}`, { findings: blocks });
}

function refusalFrom(work: () => void): DomainError | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

/** The blocking findings of a rule that a manager may let stand. */
function overridable({ report }: Pitch, rule: string): CharterFinding[] {
  const findings = (report?.findings ?? []).filter((one) => one.rule === rule && one.severity === Severity.BLOCKS);
  if (!findings.length) throw badInput('rule', 'nothing in the report of this pitch blocks by this rule. Take it from the report.');
  if (findings.some(({ mayBeOverridden }) => !mayBeOverridden))
    throw new DomainError('FORBIDDEN', 'rule: this is for the contact to allow, not for us. Change what is offered, or their policy once they say so.');
  return findings;
}
