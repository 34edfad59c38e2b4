import { Tier } from '#contacts';
import { findingsTold, PressureLimitsReader } from '#enrolments';
import { Pitch, PitchState, ReviewPitches, type CharterFinding } from '#pitches';
import { Database, type DomainError, type ToldReason } from '#platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { notApproved, wordsDiscarded } from './launch-words.js';
import type { Launch } from './launch.entity.js';
import type { Outlook } from './outlooks.js';

/** Why a first mail does not go, by enrolment: for good, or until somebody sees to it. */
export interface WordsAgainst {
  lost: Map<string, ToldReason>;
  unfit: Map<string, ToldReason>;
}

/** Approves the first mails of a launch that nobody needs to read; for stars somebody does. */
@Injectable()
export class ApproveFirstMails {
  constructor(
    private readonly db: Database,
    private readonly review: ReviewPitches,
    private readonly limits: PressureLimitsReader,
  ) {}

  /** No transaction may be in progress: the words are judged anew. */
  async approve(outlooks: Outlook[], { startedById, sameWordsConfirmed }: Launch): Promise<WordsAgainst> {
    const pitches = await this.pitchesOf(outlooks);
    const lost = new Map(pitches.filter(({ state }) => state === PitchState.DISCARDED).map((pitch) => [pitch.enrolmentId!, wordsDiscarded]));
    const { starsNeedApproval } = await this.limits.read();
    const stars = new Set(outlooks.filter(({ passage }) => passage.contact.tier === Tier.STAR).map(({ passage }) => passage.enrolment.id));
    const drafts = pitches.filter(({ state, enrolmentId }) => state === PitchState.DRAFT && !(starsNeedApproval && stars.has(enrolmentId!)));
    const reviewed = await this.review.approveInNameOf(startedById!, drafts, sameWordsConfirmed);
    return { lost, unfit: new Map(reviewed.flatMap(({ pitch, error }) => (error ? [[pitch.enrolmentId!, told(error)] as const] : []))) };
  }

  private async pitchesOf(outlooks: Outlook[]): Promise<Pitch[]> {
    const ids = outlooks.flatMap(({ passage }) => passage.enrolment.pitchId ?? []);
    return (await this.db.manager()).findBy(Pitch, { id: In(ids) });
  }
}

/** What the charter says against words; or what a colleague did to them at this moment. */
const told = ({ details, message }: DomainError): ToldReason =>
  findingsTold((details['findings'] ?? []) as CharterFinding[]) ?? notApproved(message);
