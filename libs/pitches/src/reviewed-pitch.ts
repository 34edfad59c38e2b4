import type { DomainError } from '#platform';
import { Field, ObjectType } from '@nestjs/graphql';
import { Pitch } from './pitch.entity.js';

/** What became of one pitch when several were decided at once. */
@ObjectType({ description: 'What became of one pitch when several were decided at once' })
export class ReviewedPitch {
  @Field(() => Pitch)
  readonly pitch: Pitch;

  constructor(
    pitch: Pitch,
    readonly error: DomainError | null,
  ) {
    this.pitch = pitch;
  }

  @Field(() => String, { nullable: true, description: 'Why it was not done; null when it was' })
  get refusal(): string | null {
    return this.error?.message ?? null;
  }
}
