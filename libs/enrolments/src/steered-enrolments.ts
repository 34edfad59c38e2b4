import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Enrolment } from './enrolment.entity.js';

const MOST_SHOWN = 100;

/** What was steered together. */
@ObjectType({ description: 'What was steered together' })
export class SteeredEnrolments {
  constructor(private readonly all: Enrolment[]) {}

  @Field(() => Int)
  get count(): number {
    return this.all.length;
  }

  @Field(() => [Enrolment], { description: `At most ${MOST_SHOWN} of them` })
  get enrolments(): Enrolment[] {
    return this.all.slice(0, MOST_SHOWN);
  }
}
