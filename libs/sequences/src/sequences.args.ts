import { PageArgs } from '#graph';
import { ArgsType, Field } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';

@ArgsType()
export class SequencesArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'Those out of use instead of those in use' })
  @IsBoolean()
  isArchived: boolean = false;
}
