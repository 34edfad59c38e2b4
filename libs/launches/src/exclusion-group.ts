import { Reason } from '#graph';
import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Why people are left out of a launch, and how many' })
export class ExclusionGroup {
  @Field(() => Reason)
  reason: Reason;

  @Field(() => Int)
  people: number;
}
