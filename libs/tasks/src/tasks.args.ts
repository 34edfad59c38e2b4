import { Id, Line, PageArgs } from '#graph';
import { ArgsType, Field, ID } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { TaskFilter } from './task.input.js';

@ArgsType()
export class TasksArgs extends PageArgs {
  @Field(() => TaskFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => TaskFilter)
  filter?: TaskFilter | null;
}

@ArgsType()
export class CancelTaskArgs {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => String)
  @Line(500)
  reason: string;
}
