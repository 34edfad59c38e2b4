import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { keptCard, type KeptCard } from './kept-card.js';
import type { ExchangeChannel } from './logged-exchange.js';
import type { Tier } from './priors.js';
import { ChanceRange, OpenMessage, ScoreParts } from './responsiveness-parts.js';
import { Band, Confidence, UsuallyWithin } from './responsiveness-words.js';

/** The score of a contact with enough history, with all that its card and its explanation show. */
@ObjectType('Responsiveness', {
  description: 'How likely a contact is to answer the next message we start within 14 days; opens play no part',
})
@Entity('contact_score')
export class ContactScore {
  @PrimaryColumn('uuid')
  workspaceId: string;

  @PrimaryColumn('uuid')
  contactId: string;

  /** The segment of the next message, which goes the way the last one went. */
  @Column('text')
  tier: Tier;

  @Column('text')
  channel: ExchangeChannel;

  @Field(() => Float, { description: 'The chance of an answer, from 0 to 1' })
  @Column('double precision')
  probability: number;

  @Field(() => Int, { description: 'The chance of an answer in percent' })
  @Column('integer')
  score: number;

  @Field(() => Float, { description: 'The chance as a multiple of what is usual in the segment' })
  @Column('double precision')
  ratio: number;

  @Field(() => Band, { description: 'Where the contact stands against what is usual in the segment' })
  @Column('text')
  band: Band;

  @Field(() => Confidence, { description: 'How much history the score rests on' })
  @Column('text')
  confidence: Confidence;

  /** As the database has it; read it through `details`. */
  @Column('jsonb')
  card: string;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3 })
  computedAt: Date;

  private read?: KeptCard;

  get details(): KeptCard {
    return (this.read ??= keptCard(this));
  }

  @Field(() => ChanceRange, { description: 'Where the true chance lies four times out of five' })
  get interval(): ChanceRange {
    return this.details.interval;
  }

  @Field(() => ScoreParts, { description: 'What brings the score about; the parts add up to it' })
  get components(): ScoreParts {
    return this.details.points;
  }

  @Field(() => UsuallyWithin, { nullable: true, description: 'How soon most answers come; null below two answers' })
  get usuallyWithin(): UsuallyWithin | null {
    return this.details.speed?.usuallyWithin ?? null;
  }

  @Field(() => OpenMessage, { nullable: true, description: 'The last message that still waits for its answer' })
  get openTouch(): OpenMessage | null {
    return this.details.openTouch;
  }

  @Field(() => Int, { description: 'Messages that hoped for an answer, ever; follow-ups count with the first' })
  get asked(): number {
    return this.details.tally.asked;
  }

  @Field(() => Int, { description: 'How many of them were answered within 14 days' })
  get answered(): number {
    return this.details.tally.answered;
  }

  @Field(() => Date, { nullable: true })
  get lastReplyAt(): Date | null {
    return this.details.tally.lastReplyAt;
  }
}
