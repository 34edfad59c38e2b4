import { Id, Line } from '#graph';
import { Field, GraphQLISODateTime, ID, InputType, Int } from '@nestjs/graphql';
import { IsDate, IsInt, IsOptional, IsUrl } from 'class-validator';

@InputType()
export class MarkPitchSentInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => Int, { description: 'The version you read' })
  @IsInt()
  version: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When you sent it; now when left out' })
  @IsOptional()
  @IsDate({ message: 'must be a time written like 2026-01-31T09:30:00Z' })
  sentAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Where it can be seen' })
  @IsOptional()
  @Line(2_000)
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true }, { message: 'must start with http:// or https://' })
  link?: string | null;
}
