import { EnrolmentState, findingsTold, problemsOf, tellMoment, type Passage } from '#enrolments';
import { EnvelopeReader, type Recipient } from '#outreach';
import { makePitch, StorePitches, type Pitch, type PitchPlan, type WrittenPitch } from '#pitches';
import type { ToldReason } from '#platform';
import { Restraint, type Candidate, type Obstacle } from '#restraint';
import { StepKind } from '#sequences';
import { normaliseAddress } from '#spellings';
import { Injectable } from '@nestjs/common';
import type { DraftPlan } from './draft-plans.js';
import { LaunchPeople, type Settled } from './launch-people.js';
import { laterBecause, leadsNowhere, starIsRead } from './launch-words.js';
import { OthersReader } from './others.reader.js';
import { firstAt, postponed, type Outlook } from './outlooks.js';

/** What was written for somebody about to begin. */
export interface FirstDraft {
  written: WrittenPitch;
  outlook: Outlook;
}

type Fit = { outlook: Outlook; pitch: Pitch };

/** Decides of each first mail whether and when it leaves, and keeps the words of those that do. */
@Injectable()
export class SettlePlans {
  constructor(
    private readonly people: LaunchPeople,
    private readonly store: StorePitches,
    private readonly restraint: Restraint,
    private readonly envelopes: EnvelopeReader,
    private readonly others: OthersReader,
  ) {}

  /** Inside the transaction that holds the launch. Who was settled meanwhile stays as they are. */
  async settle({ plan, mailboxId }: DraftPlan, drafts: FirstDraft[]): Promise<void> {
    const open = await this.people.still(drafts.map(({ outlook }) => idOf(outlook)), EnrolmentState.PENDING);
    const settled: Settled[] = [];
    const fit: Fit[] = [];
    for (const { written, outlook } of drafts.filter((one) => open.has(idOf(one.outlook)))) {
      const reason = reasonAgainst(plan, written);
      if (reason || written.outcome !== 'WRITTEN') settled.push(excluded(outlook, reason));
      else fit.push({ outlook, pitch: makePitch(plan, written, { enrolmentId: idOf(outlook), enrolmentStep: outlook.firstMail }) });
    }
    const planned = await this.foresee(fit, mailboxId, plan.now);
    const going = new Set(planned.flatMap(({ pitchId }) => pitchId ?? []));
    await this.store.insert(fit.flatMap(({ pitch }) => (going.has(pitch.id) ? [pitch] : [])));
    await this.people.settle([...settled, ...planned]);
  }

  /** The same for those whose way has no mail: tasks alone, or nothing at all. */
  async settleWordless(outlooks: Outlook[]): Promise<void> {
    await this.people.settle(outlooks.map(withoutMail));
  }

  private async foresee(fit: Fit[], mailboxId: string | null, now: Date): Promise<Settled[]> {
    const obstacles = await this.obstacles(fit, now);
    const others = await this.others.read(fit.map(({ outlook }) => outlook.passage));
    return fit.map(({ outlook, pitch }) => {
      const against = obstacles.get(idOf(outlook)) ?? [];
      const stop = against.find(({ what }) => what === 'STOP');
      if (stop) return excluded(outlook, stop.reason);
      const { way, reason } = delayed(outlook, against);
      return {
        ...{ id: idOf(outlook), state: EnrolmentState.PLANNED, arm: outlook.arm, mailboxId, pitchId: pitch.id },
        ...{ dueAt: firstAt(way), endsAt: way.endsAt, reason: reason ?? others.get(idOf(outlook)) ?? null },
      };
    });
  }

  /** By enrolment: all that stands in the way as things are now. */
  private async obstacles(fit: Fit[], now: Date): Promise<Map<string, Obstacle[]>> {
    const recipients = await this.envelopes.recipients(fit.map(({ pitch }) => pitch.contactId));
    const candidates = fit.map(({ outlook, pitch }) => candidateFor(outlook.passage, pitch, recipients.get(pitch.contactId)));
    return this.restraint.foresee(candidates, now);
  }
}

/** What is asked of restraint about somebody's first mail. */
const candidateFor = ({ enrolment, sequence, authorId }: Passage, pitch: Pitch, to: Recipient | undefined): Candidate => ({
  ...{ id: enrolment.id, kind: 'PITCH', contactId: pitch.contactId, recipientKey: keyOf(to && 'address' in to ? to.address : '') },
  ...{ memberId: authorId, identityId: pitch.identityId, topic: sequence.topic ?? pitch.topic, language: pitch.language },
  ...{ purpose: pitch.purpose, isAutomatic: true, answeredSince: null, pitchId: pitch.id, campaignId: sequence.id },
});

const idOf = ({ passage }: Outlook): string => passage.enrolment.id;

const excluded = (outlook: Outlook, reason: ToldReason | null): Settled => ({ id: idOf(outlook), state: EnrolmentState.EXCLUDED, reason });

function withoutMail(outlook: Outlook): Settled {
  const { passage: { steps }, deeds, endsAt, arm, holds } = outlook;
  if (!deeds.length) return excluded(outlook, leadsNowhere(steps.find((step) => step.kind === StepKind.CONDITION && !holds(step)) ?? null));
  return { id: idOf(outlook), state: EnrolmentState.PLANNED, reason: null, arm, dueAt: firstAt(outlook), endsAt };
}

/** Why there are no words for them, or none that may go. */
function reasonAgainst(plan: PitchPlan, written: WrittenPitch): ToldReason | null {
  if (written.outcome !== 'WRITTEN') return problemsOf(plan, written);
  return findingsTold(written.verdict.findings.filter(({ severity }) => severity === 'BLOCKS'));
}

/** When it leaves if it must wait, and what is to be known of it. */
function delayed(outlook: Outlook, against: Obstacle[]): { way: Outlook; reason: ToldReason | null } {
  const hold = against.find((one) => one.what === 'HOLD');
  const waits = against.flatMap((one) => (one.what === 'WAIT' && one.until > firstAt(outlook) ? [one] : []));
  const last = waits.toSorted((one, other) => other.until.getTime() - one.until.getTime())[0];
  const way = last ? postponed(outlook, last.until) : outlook;
  const star = hold && !hold.holdId ? starIsRead : null;
  const later = last && laterBecause(last.reason, tellMoment(firstAt(way), outlook.passage.ourTimeZone));
  return { way, reason: (hold?.holdId ? hold.reason : null) ?? later ?? star };
}

function keyOf(address: string): string {
  const read = normaliseAddress(address);
  return 'key' in read ? read.key : address.toLowerCase();
}
