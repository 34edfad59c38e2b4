import { MembersService } from '#accounts';
import { Tier } from '#contacts';
import { PitchState, ReviewPitches, type CharterFinding, type Pitch } from '#pitches';
import type { DomainError, ToldReason } from '#platform';
import { Injectable } from '@nestjs/common';
import { awaitsApproval, star, unaddressed, unfit, unwritable } from './diary-words.js';
import { Awaited } from './enrolment.entity.js';
import type { Passage } from './passage.js';
import { PressureLimitsReader } from './pressure-limits.reader.js';
import { WriteStepPitches } from './write-step-pitches.js';

/** How the mail of an enrolment stands. */
export interface PreparedMail {
  pitch: Pitch | null;
  /** Why a person must approve it; null where none needs to. */
  question: ToldReason | null;
  /** Why it cannot go on at all. */
  obstacle: ToldReason | null;
}

/** Has mails written, judged and, where nobody needs to read them, approved; what depends on the threads, before anything is locked. */
@Injectable()
export class PrepareMails {
  constructor(
    private readonly writing: WriteStepPitches,
    private readonly review: ReviewPitches,
    private readonly limits: PressureLimitsReader,
    private readonly members: MembersService,
  ) {}

  /** By enrolment. @param passages that have come to a mail */
  async prepare(passages: Passage[]): Promise<Map<string, PreparedMail>> {
    if (!passages.length) return new Map();
    const { pitches, problems } = await this.writing.write(passages);
    const mails = new Map(passages.map(({ enrolment: { id } }): [string, PreparedMail] => {
      const problem = problems.get(id);
      return [id, { pitch: pitches.get(id) ?? null, question: null, obstacle: problem ? unwritable(problem) : null }];
    }));
    const refusals = await this.judgeApproved([...pitches.values()]);
    for (const { enrolment: { id }, contact } of passages) {
      const refusal = refusals.get(pitches.get(id)?.id ?? '');
      if (refusal) mails.get(id)!.obstacle ??= lacksAddress(refusal) ? unaddressed(contact.name) : unfit(told(refusal));
    }
    await this.approve(passages, mails);
    return mails;
  }

  /** What was fit when it was approved may not be now. */
  private async judgeApproved(pitches: Pitch[]): Promise<Map<string, DomainError>> {
    const approved = pitches.filter(({ state }) => state === PitchState.APPROVED).map(({ id }) => id);
    return approved.length ? this.review.findUnfit(approved) : new Map();
  }

  /** What was started with the sequence nobody reads again, but for stars and for what the charter stops. */
  private async approve(passages: Passage[], mails: Map<string, PreparedMail>): Promise<void> {
    const drafts = passages.filter(({ enrolment }) => enrolment.awaits === Awaited.TIME && mails.get(enrolment.id)!.pitch?.state === PitchState.DRAFT);
    const { starsNeedApproval } = await this.limits.read();
    const isRead = ({ contact }: Passage) => starsNeedApproval && contact.tier === Tier.STAR;
    for (const passage of drafts.filter(isRead)) await this.ask(passage, mails, star(passage.contact.name));
    for (const alike of launchesOf(drafts.filter((one) => !isRead(one)))) await this.approveAlike(alike, mails);
  }

  private async approveAlike(alike: Passage[], mails: Map<string, PreparedMail>): Promise<void> {
    const { authorId, sameWordsConfirmed } = alike[0]!;
    const read = alike.map(({ enrolment }) => mails.get(enrolment.id)!.pitch!);
    const reviewed = await this.review.approveInNameOf(authorId, read, sameWordsConfirmed);
    for (const [i, { pitch, error }] of reviewed.entries()) {
      const mail = mails.get(alike[i]!.enrolment.id)!;
      mail.pitch = pitch;
      if (error && lacksAddress(error)) mail.obstacle = unaddressed(alike[i]!.contact.name);
      // Anything else was a colleague's doing at this very moment: its turn comes.
      else if (error && findingsOf(error).length) await this.ask(alike[i]!, mails, told(error));
    }
  }

  private async ask(passage: Passage, mails: Map<string, PreparedMail>, why: Omit<ToldReason, 'code'>): Promise<void> {
    const person = await this.members.load(passage.contact.ownerId ?? passage.sequence.ownerId);
    mails.get(passage.enrolment.id)!.question = awaitsApproval(person!.name, why);
  }
}

const findingsOf = ({ details }: DomainError): CharterFinding[] => (details?.findings ?? []) as CharterFinding[];

/** Nobody approves that away: an address is missing, not words. */
const lacksAddress = (error: DomainError): boolean => findingsOf(error).some(({ rule }) => rule === 'no-address');

/** What the charter says against words, in both languages. */
function told(error: DomainError): Omit<ToldReason, 'code'> {
  const findings = findingsOf(error);
  if (!findings.length) return { fr: error.message, en: error.message };
  const inWords = (language: 'fr' | 'en') => findings.map(({ message }) => message[language]).join(' ');
  return { fr: inWords('fr'), en: inWords('en') };
}

function launchesOf(passages: Passage[]): Passage[][] {
  const launches = new Map<string, Passage[]>();
  for (const one of passages) launches.set(one.enrolment.launchId, [...(launches.get(one.enrolment.launchId) ?? []), one]);
  return [...launches.values()];
}
