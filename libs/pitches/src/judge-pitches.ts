import type { Verdict } from '#charter';
import { Drafting } from '#drafting';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { reportOf, type CharterReport } from './charter-report.js';
import { FactsReader } from './facts.reader.js';
import { occasionFindings } from './occasion-findings.js';
import type { PitchFacts } from './pitch-facts.js';
import { circumstancesFor } from './pitch-occasion.js';
import type { PitchPlan } from './pitch-plan.js';
import { PitchPlans } from './pitch-plans.js';
import type { Pitch } from './pitch.entity.js';
import { SameWordsReader } from './same-words.reader.js';

/** What is said of a pitch now, and of which version of it. */
export interface Judgement {
  /** What is kept of it with the pitch. */
  verdict: Omit<Verdict, 'findings'> & { report: CharterReport };
  version: number;
  /** How many people get nearly the same words; null where nobody counted. */
  recipients: number | null;
}

/** A pitch with what is known now of its contact. */
interface Case {
  pitch: Pitch;
  plan: PitchPlan;
  facts: PitchFacts;
}

/** Holds pitches against the charter as it is now, and against what is known now of their contacts. */
@Injectable()
export class JudgePitches {
  constructor(
    private readonly db: Database,
    private readonly plans: PitchPlans,
    private readonly facts: FactsReader,
    private readonly sameWords: SameWordsReader,
    private readonly drafting: Drafting,
  ) {}

  /** In the order given. No transaction may be in progress: the threads are waited for. */
  async judge(pitches: Pitch[]): Promise<Judgement[]> {
    return this.decide(await this.prepare(pitches), null, false);
  }

  /** The same before an approval: recipients of nearly the same words count. @param isConfirmed a person confirmed them */
  async judgeTogether(pitches: Pitch[], isConfirmed: boolean): Promise<Judgement[]> {
    const cases = await this.prepare(pitches);
    return this.decide(cases, await this.sameWords.recipients(pitches), isConfirmed);
  }

  /** Counts the recipients of nearly the same words again, with everybody else who approves kept waiting. */
  recount(pitches: Pitch[]): Promise<number[]> {
    return this.sameWords.recountAlone(pitches);
  }

  /** Pitches of one plan are prepared together. */
  private async prepare(pitches: Pitch[]): Promise<Case[]> {
    const byPlan = new Map<string, Pitch[]>();
    for (const pitch of pitches) byPlan.set(planKey(pitch), [...(byPlan.get(planKey(pitch)) ?? []), pitch]);
    const cases = new Map<Pitch, Case>();
    for (const alike of byPlan.values()) {
      const plan = await this.plans.ofPitch(alike[0]);
      const facts = await this.facts.read(alike.map(({ contactId }) => contactId), plan);
      for (const pitch of alike) cases.set(pitch, { pitch, plan, facts: facts.get(pitch.contactId)! });
    }
    return pitches.map((pitch) => cases.get(pitch)!);
  }

  private async decide(cases: Case[], counts: number[] | null, isConfirmed: boolean): Promise<Judgement[]> {
    await this.db.rest();
    if (!cases.length) return [];
    const { charter, now } = cases[0].plan;
    const put = cases.map(({ pitch, plan, facts }, i) => ({
      words: pitch.words,
      circumstances: {
        ...circumstancesFor(plan, facts, pitch.channel, pitch.language),
        sameWords: counts && { recipients: counts[i], isConfirmed: isConfirmed || pitch.confirmedById !== null },
      },
    }));
    const verdicts = await this.drafting.judge(put, charter.settings);
    return cases.map(({ pitch, plan, facts }, i) => {
      const { findings, ...verdict } = verdicts[i];
      const report = reportOf([...occasionFindings(plan, facts, pitch.channel), ...findings], charter.version, now);
      return { verdict: { ...verdict, report }, version: pitch.version, recipients: counts?.[i] ?? null };
    });
  }
}

/** What a plan is made of. */
const planKey = ({ purpose, topic, channel, identityId, nicheId, assetIds, authorId }: Pitch): string =>
  JSON.stringify([purpose, topic, channel, identityId, nicheId, assetIds, authorId]);
