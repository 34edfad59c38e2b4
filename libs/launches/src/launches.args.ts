import { Id, PageArgs } from '#graph';
import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';

@ArgsType()
export class LaunchesArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of this sequence' })
  @IsOptional()
  @Id()
  sequenceId?: string | null;
}
