import { Field, Int, ObjectType } from '@nestjs/graphql';

/** How many people stand where. */
@ObjectType({ description: 'How many people stand where' })
export class EnrolmentCounts {
  @Field(() => Int)
  total: number;

  @Field(() => Int, { description: 'The pre-flight has not come to them' })
  pending: number;

  @Field(() => Int, { description: 'To be read before the launch is started' })
  planned: number;

  @Field(() => Int)
  excluded: number;

  @Field(() => Int)
  active: number;

  @Field(() => Int)
  paused: number;

  @Field(() => Int, { description: 'Ended before the last step' })
  stopped: number;

  @Field(() => Int)
  completed: number;
}

export const NOBODY: EnrolmentCounts = {
  total: 0, pending: 0, planned: 0, excluded: 0, active: 0, paused: 0, stopped: 0, completed: 0,
};
