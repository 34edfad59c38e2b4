import { ConditionFactsReader, PassagesReader, type Passage } from '#enrolments';
import { Clock } from '#platform';
import { armIn, foresee, StepKind, type ForeseenDeed, type SequenceStep, type Way } from '#sequences';
import { Injectable } from '@nestjs/common';
import type { Launch } from './launch.entity.js';

/** What lies before somebody who is about to begin, as things are now. */
export interface Outlook {
  passage: Passage;
  holds: (step: SequenceStep) => boolean;
  /** From where time is counted. */
  startsAt: Date;
  deeds: ForeseenDeed[];
  endsAt: Date;
  /** The step of the first mail on their way; null where there is none. */
  firstMail: number | null;
  arm: string | null;
}

/** Looks ahead for people who are about to begin, some hundred at a time. */
@Injectable()
export class Outlooks {
  constructor(
    private readonly passages: PassagesReader,
    private readonly conditions: ConditionFactsReader,
    private readonly clock: Clock,
  ) {}

  /** In the order of the launch. */
  async read(ids: string[], { startsAt }: Pick<Launch, 'startsAt'>): Promise<Outlook[]> {
    const now = this.clock.now();
    const passages = await this.passages.read(ids);
    const conditions = await this.conditions.read(passages, now);
    const inOrder = passages.toSorted((one, other) => one.enrolment.position - other.enrolment.position);
    return inOrder.map((passage) => outlookOf(passage, conditions(passage), startsAt > now ? startsAt : now));
  }
}

/** @param notBefore when a step comes at the earliest, for reasons of its own */
export function outlookOf(passage: Passage, holds: Outlook['holds'], startsAt: Date, notBefore: Way['notBefore'] = null): Outlook {
  const { steps, window, place, enrolment } = passage;
  const way = foresee({ steps, window, place, holds, from: { step: 1, at: startsAt }, notBefore });
  const firstMail = way.deeds.find(({ kind }) => kind === StepKind.MAIL)?.step ?? null;
  return { passage, holds, startsAt, ...way, firstMail, arm: armIn(steps, enrolment) };
}

/** The same when the first mail leaves no earlier than that. */
export const postponed = ({ passage, holds, startsAt, firstMail }: Outlook, at: Date): Outlook =>
  outlookOf(passage, holds, startsAt, { step: firstMail!, at });

/** When the first mail leaves, or what else is done first. */
export const firstAt = ({ deeds, firstMail }: Outlook): Date => (deeds.find(({ step }) => step === firstMail) ?? deeds[0]!).at;
