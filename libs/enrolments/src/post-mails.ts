import { nextOpening } from '#calendar';
import { MailboxesService, type Mailbox } from '#mailboxes';
import { EnvelopeReader, ReleasePitches, type Release, type Released } from '#outreach';
import type { Pitch } from '#pitches';
import { DomainError } from '#platform';
import { MailThread } from '#sequences';
import { Injectable } from '@nestjs/common';
import { noMailbox, ready, unaddressed, unwritable } from './diary-words.js';
import type { DiaryLine } from './enrolment-diary.js';
import { pause } from './halt.js';
import { tellMoment } from './moment-words.js';
import type { Passage } from './passage.js';

/** An approved mail of somebody who has come to it. */
export interface MailToPost {
  passage: Passage;
  pitch: Pitch;
}

type Post = MailToPost & { release: Release };

/** Hands approved mails over to sending. */
@Injectable()
export class PostMails {
  constructor(
    private readonly envelopes: EnvelopeReader,
    private readonly mailboxes: MailboxesService,
    private readonly releases: ReleasePitches,
  ) {}

  /** Inside the transaction that holds the enrolments. Whose address or mailbox is gone is paused. @returns what to tell */
  async post(mails: MailToPost[], now: Date): Promise<DiaryLine[]> {
    const lines: DiaryLine[] = [];
    const posts: Post[] = [];
    const recipients = await this.envelopes.recipients(mails.map(({ passage }) => passage.enrolment.contactId));
    for (const { passage, pitch } of mails) {
      const { enrolment, contact } = passage;
      const mailbox = await this.chooseFrom(passage, pitch);
      if (recipients.get(enrolment.contactId) instanceof DomainError) lines.push(...pause(passage, unaddressed(contact.name), now));
      else if (mailbox instanceof DomainError) lines.push(...pause(passage, noMailbox(mailbox.message), now));
      else posts.push({ passage, pitch, release: releaseOf(passage, pitch, mailbox?.id ?? null) });
    }
    const released = await this.releases.releaseMany(posts.map(({ release }) => release), now);
    return [...lines, ...posts.flatMap((post, i) => afterRelease(post, released[i]!, now))];
  }

  /** What follows leaves from where the first one left. */
  private chooseFrom({ enrolment, sequence, authorId: memberId }: Passage, { identityId }: Pitch): Promise<Mailbox | DomainError | null> {
    return this.mailboxes.chooseFor({ mailboxId: enrolment.mailboxId ?? sequence.mailboxId, identityId, memberId }).catch(refusalOf);
  }
}

function releaseOf({ enrolment, sequence, steps, window, place }: Passage, pitch: Pitch, mailboxId: string | null): Release {
  const isFollowUp = steps[enrolment.step - 1]!.thread === MailThread.SAME;
  return {
    ...{ pitchId: pitch.id, mailboxId, isAutomatic: true, answeredSince: enrolment.answersSince, enrolmentId: enrolment.id },
    ...{ campaignId: sequence.id, priority: sequence.priority, topic: sequence.topic ?? pitch.topic },
    follows: isFollowUp ? enrolment.firstDispatchId : null,
    // Counted from when it was to be done: what is late waits for a person there.
    dueAt: nextOpening(window, place, latest(enrolment.dueAt!, pitch.isAutoApproved ? null : pitch.approvedAt)),
  };
}

function afterRelease({ passage, pitch }: Post, { dispatch, refusal }: Released, now: Date): DiaryLine[] {
  const { enrolment, ourTimeZone } = passage;
  if (!dispatch) return pause(passage, unwritable({ fr: refusal!.message, en: refusal!.message }), now);
  enrolment.awaitDispatch(pitch.id, dispatch);
  const message = ready(tellMoment(dispatch.dueAt, ourTimeZone), dispatch.sender);
  return [{ enrolmentId: enrolment.id, at: now, message, step: enrolment.step }];
}

function refusalOf(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  throw error;
}

const latest = (one: Date, other: Date | null): Date => (other && other > one ? other : one);
