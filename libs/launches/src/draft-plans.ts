import { planFor, type OfSequence } from '#enrolments';
import { MailboxesService } from '#mailboxes';
import { PitchPlans, type PitchPlan } from '#pitches';
import type { Arm } from '#sequences';
import { Injectable } from '@nestjs/common';

/** What is the same for everybody who gets one mail of a sequence, and from where it leaves. */
export interface DraftPlan {
  plan: PitchPlan;
  mailboxId: string | null;
}

/** Settles under which plan a mail of a sequence is written. */
@Injectable()
export class DraftPlans {
  constructor(
    private readonly plans: PitchPlans,
    private readonly mailboxes: MailboxesService,
  ) {}

  /** Throws NOT_FOUND for a template that was deleted, BAD_INPUT for an identity or a mailbox that is archived. */
  async planOf(passage: OfSequence, arm: Arm): Promise<DraftPlan> {
    const plan = await this.plans.ofTemplate(...planFor(passage, arm));
    const wanted = { mailboxId: passage.sequence.mailboxId, identityId: plan.identity?.id ?? null, memberId: passage.authorId };
    return { plan, mailboxId: (await this.mailboxes.chooseFor(wanted))?.id ?? null };
  }
}
