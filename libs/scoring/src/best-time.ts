import { endOf, type BestTime as Found, type TimeBasis as Basis } from '#timing';
import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ChanceRange } from './responsiveness-parts.js';

export const TimeBasis: { [word in Basis]: word } = { CONTACT: 'CONTACT', SEGMENT: 'SEGMENT' };

registerEnumType(TimeBasis, {
  name: 'TimeBasis',
  description: 'Whose answers show when to write',
  valuesMap: {
    CONTACT: { description: 'Their own' },
    SEGMENT: { description: 'Those of contacts of the same tier on the same channel: their own are too few to tell' },
  },
});

/** When somebody likes to answer, for a reader. */
@ObjectType('BestTime', {
  description: 'When a contact likes to answer, as far as that can be told from chance (at most 1 in 20 who have no preference is said to '
    + 'have one); else no preference is seen and there is neither weekday nor hours. Answers follow what we send: whoever is only '
    + 'written to on Tuesdays mostly answers on Tuesdays. No reason to write more often; what they asked for (pitchPolicy.bestDays) '
    + 'goes first',
})
export class BestTime {
  constructor(
    readonly found: Found,
    timeZone: string,
    /** The language of whoever reads it. */
    readonly language: string,
  ) {
    this.timeZone = timeZone;
  }

  @Field(() => String, { description: 'IANA name of the zone the hours are told in: theirs or, where we know neither zone nor country, ours' })
  timeZone: string;

  @Field(() => Int, { nullable: true, description: '1 for Monday to 7; null when no day is preferred' })
  get weekday(): number | null {
    const day = this.found.preference?.day ?? null;
    return day === null ? null : day + 1;
  }

  @Field(() => Int, { nullable: true, description: 'The hour at which a window of two or three hours begins; null when no hours are preferred' })
  get hourFrom(): number | null {
    return this.found.preference?.hours?.from ?? null;
  }

  @Field(() => Int, { nullable: true, description: 'The hour at which it ends, 0 for midnight' })
  get hourTo(): number | null {
    const hours = this.found.preference?.hours;
    return hours ? endOf(hours) : null;
  }

  @Field(() => TimeBasis, { nullable: true, description: 'Null when no preference is seen' })
  get basis(): Basis | null {
    return this.found.preference?.basis ?? null;
  }

  @Field(() => Float, { nullable: true, description: 'The share of answers to expect at this time, from 0 to 1' })
  get share(): number | null {
    return this.found.preference?.share ?? null;
  }

  @Field(() => ChanceRange, { nullable: true, description: 'Where that share lies four times out of five' })
  get interval(): ChanceRange | null {
    return this.found.preference?.interval ?? null;
  }

  @Field(() => Float, { nullable: true, description: 'The share if answers came evenly over the week' })
  get evenShare(): number | null {
    return this.found.preference?.evenShare ?? null;
  }

  @Field(() => Int, { description: 'Answers of theirs that were looked at; those of one day count once' })
  get ownAnswers(): number {
    return this.found.ownAnswers;
  }

  @Field(() => Int, { description: 'Answers of their segment that were looked at, of two years; in them contacts weigh alike' })
  get segmentAnswers(): number {
    return this.found.segmentAnswers;
  }
}
