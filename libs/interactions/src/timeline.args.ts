import { PageArgs } from '#graph';
import { ArgsType, Field } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { Channel, Direction } from './interaction-traits.js';

/** A page of one contact's log. */
@ArgsType()
export class TimelineArgs extends PageArgs {
  @Field(() => Channel, { nullable: true })
  @IsOptional()
  channel?: Channel | null;

  @Field(() => Direction, { nullable: true })
  @IsOptional()
  direction?: Direction | null;
}
