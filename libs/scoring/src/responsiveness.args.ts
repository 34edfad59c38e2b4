import { ArgsType, Field, GraphQLISODateTime, ID } from '@nestjs/graphql';

@ArgsType()
export class ResponsivenessArgs {
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'The score as it was then, with the answers that had come by then; as it is now when left out',
  })
  asOf?: Date | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The score of a message this member writes; of any of us when left out',
  })
  memberId?: string | null;
}
