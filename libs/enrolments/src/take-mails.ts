import { MembersService } from '#accounts';
import { EnrolledPitches, PitchState, type Pitch } from '#pitches';
import { DispatchesService } from '#sending';
import { Injectable } from '@nestjs/common';
import { approved, discarded, written } from './diary-words.js';
import type { DiaryLine } from './enrolment-diary.js';
import { pause, stop } from './halt.js';
import type { Passage } from './passage.js';
import { PostMails, type MailToPost } from './post-mails.js';
import type { PreparedMail } from './prepare-mails.js';

/** What becomes of the mails that people have come to: on their way, to be read first, or the end. */
@Injectable()
export class TakeMails {
  constructor(
    private readonly pitches: EnrolledPitches,
    private readonly members: MembersService,
    private readonly dispatches: DispatchesService,
    private readonly posting: PostMails,
  ) {}

  /** Inside the transaction that holds the enrolments. @returns what to tell */
  async take(passages: Passage[], mails: Map<string, PreparedMail>, now: Date): Promise<DiaryLine[]> {
    if (!passages.length) return [];
    const current = await this.pitches.holdOfSteps(passages.map(({ enrolment }) => enrolment));
    const lines: DiaryLine[] = [];
    const posts: MailToPost[] = [];
    for (const passage of passages) {
      const mail = mails.get(passage.enrolment.id);
      const pitch = current.get(passage.enrolment.id);
      // In a person's hands, changed since it was judged, or not looked at yet: its turn comes.
      if (!mail || mail.pitch?.version !== pitch?.version) continue;
      if (mail.obstacle) lines.push(...pause(passage, mail.obstacle, now));
      else if (mail.question) lines.push(...ask(passage, mail, now));
      else if (pitch) lines.push(...(await this.goOn(passage, pitch, posts, now)));
    }
    return [...lines, ...(posts.length ? await this.posting.post(posts, now) : [])];
  }

  private async goOn(passage: Passage, pitch: Pitch, posts: MailToPost[], now: Date): Promise<DiaryLine[]> {
    if (pitch.state === PitchState.DISCARDED) return stop(passage, discarded, now);
    if (pitch.state === PitchState.RELEASED) await this.adopt(passage, pitch.id);
    if (pitch.state !== PitchState.APPROVED) return [];
    posts.push({ passage, pitch });
    return [await this.tellApproval(passage, pitch, now)];
  }

  private async tellApproval({ enrolment }: Passage, pitch: Pitch, now: Date): Promise<DiaryLine> {
    const { id: enrolmentId, step } = enrolment;
    if (pitch.isAutoApproved) return { enrolmentId, at: now, message: written(pitch.subject), step };
    const { id, name } = (await this.members.load(pitch.approvedById!))!;
    return { enrolmentId, at: pitch.approvedAt!, message: approved(name), step, memberId: id };
  }

  /** Somebody sent it by hand meanwhile: what becomes of that mail counts. */
  private async adopt({ enrolment }: Passage, pitchId: string): Promise<void> {
    const dispatch = await this.dispatches.loadByOrigin(pitchId);
    if (dispatch) enrolment.awaitDispatch(pitchId, dispatch);
  }
}

function ask({ enrolment }: Passage, { pitch, question }: PreparedMail, now: Date): DiaryLine[] {
  const line = { enrolmentId: enrolment.id, at: now, step: enrolment.step };
  enrolment.awaitApproval(pitch!.id, question!);
  return [{ ...line, message: written(pitch!.subject) }, { ...line, message: question! }];
}
