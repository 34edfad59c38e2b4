import type { DelayCurves, ScoreCard, Tier } from '#likelihood';
import type { ExchangeChannel } from '#touches';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { ChanceRange, OpenMessage, ScoreParts } from './responsiveness-parts.js';
import { Band, Confidence, UsuallyWithin } from './responsiveness-words.js';

/** Whose score it is, seen from when, and against what. */
export interface Seen {
  contactId: string;
  /** The segment of the next message, which goes the way the last one went. */
  tier: Tier;
  channel: ExchangeChannel;
  at: Date;
  isPast: boolean;
  /** Who is about to write, for a score of one's own. */
  author: { id: string; name: string } | null;
  curves: DelayCurves;
  /** What the chance was 90 days before, as lists have it; of scores of now only. */
  earlier?: number | null;
  /** Whom it will be explained to, where that is known already. */
  reader?: Reader | null;
}

/** Whose words and clock a score is explained in. */
export interface Reader {
  language: string;
  timeZone: string;
}

/** The score of a contact with enough history, with all that its card and its explanation show. */
@ObjectType({
  description: 'How likely a contact is to answer the next message we start in time (14 days, unless the workspace says otherwise); opens play no part',
})
export class Responsiveness {
  constructor(
    readonly seen: Seen,
    readonly card: ScoreCard,
  ) {}

  @Field(() => Float, { description: 'The chance of an answer, from 0 to 1' })
  get probability(): number {
    return this.card.probability;
  }

  @Field(() => Int, { description: 'The chance of an answer in percent' })
  get score(): number {
    return this.card.score;
  }

  @Field(() => Float, { description: 'The chance as a multiple of what is usual in the segment' })
  get ratio(): number {
    return this.card.ratio;
  }

  @Field(() => Band, { description: 'Where the contact stands against what is usual in the segment' })
  get band(): Band {
    return this.card.band;
  }

  @Field(() => Confidence, { description: 'How much history the score rests on' })
  get confidence(): Confidence {
    return this.card.confidence;
  }

  @Field(() => Date, { description: 'The time it is the score of' })
  get computedAt(): Date {
    return this.seen.at;
  }

  @Field(() => ChanceRange, { description: 'Where the true chance lies four times out of five' })
  get interval(): ChanceRange {
    return this.card.interval;
  }

  @Field(() => ScoreParts, { description: 'What brings the score about; the parts add up to it' })
  get components(): ScoreParts {
    return this.card.points;
  }

  @Field(() => UsuallyWithin, { nullable: true, description: 'How soon most answers come; null below two answers' })
  get usuallyWithin(): UsuallyWithin | null {
    return this.card.speed?.usuallyWithin ?? null;
  }

  @Field(() => OpenMessage, { nullable: true, description: 'The last message that still waits for its answer' })
  get openTouch(): OpenMessage | null {
    return this.card.openTouch;
  }

  @Field(() => Int, { description: 'Messages that hoped for an answer, ever; follow-ups count with the first' })
  get asked(): number {
    return this.card.tally.asked;
  }

  @Field(() => Int, { description: 'How many of them were answered in time' })
  get answered(): number {
    return this.card.tally.answered;
  }

  @Field(() => Date, { nullable: true })
  get lastReplyAt(): Date | null {
    return this.card.tally.lastReplyAt;
  }
}
