import { Block, Day, Id, Line } from '#graph';
import { Field, GraphQLISODateTime, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsDate, IsEnum, IsInt, IsOptional, IsUrl, Max, MaxLength, Min } from 'class-validator';
import { Channel, Direction, Mood, Nature } from './interaction-traits.js';

const LONGEST_ADDRESS = 320;

/** What can be said of any exchange. */
@InputType({ isAbstract: true })
export abstract class InteractionFields {
  @Field(() => Direction)
  @IsEnum(Direction, { message: 'cannot be empty' })
  direction: Direction;

  @Field(() => Channel)
  @IsEnum(Channel, { message: 'cannot be empty' })
  channel: Channel;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it happened; now when left out, never later' })
  @IsOptional()
  @IsDate({ message: 'must be a time written like 2026-01-31T09:30:00Z' })
  happenedAt?: Date | null;

  @Field(() => ID, { nullable: true, description: 'The member who wrote or spoke; you when left out' })
  @IsOptional()
  @Id()
  memberId?: string | null;

  @Field(() => String, { nullable: true, description: 'The name under which we spoke, where it was not our own' })
  @IsOptional()
  @Line()
  persona?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Line(1_000)
  subject?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Block(200_000)
  body?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it can be seen' })
  @IsOptional()
  @Line(2_000)
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true }, { message: 'must start with http:// or https://' })
  link?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The conversation it belongs to; that of inReplyToId, or a new one, when left out',
  })
  @IsOptional()
  @Id()
  conversationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The entry, theirs or ours, that it answers' })
  @IsOptional()
  @Id()
  inReplyToId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether we hope for an answer; when left out: for our own mails, direct messages and missed calls',
  })
  @IsOptional()
  hopesForAnswer?: boolean | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0, { message: 'cannot be less than 0' })
  @Max(10_000, { message: 'cannot be more than 10000' })
  minutesSpent?: number | null;

  @Field(() => Nature, { nullable: true, description: 'HUMAN when left out' })
  @IsOptional()
  nature?: Nature | null;

  @Field(() => [String], {
    nullable: true,
    description: "Whom it was sent to; members' addresses say whose message an answer answers",
  })
  @IsOptional()
  @ArrayMaxSize(200, { message: 'cannot hold more than 200' })
  @MaxLength(LONGEST_ADDRESS, { each: true, message: `cannot hold one longer than ${LONGEST_ADDRESS} characters` })
  recipients?: string[] | null;

  @Field(() => Mood, { nullable: true })
  @IsOptional()
  mood?: Mood | null;

  @Field(() => String, { nullable: true, description: 'For an absence (AUTO_REPLY): the day it ends, as YYYY-MM-DD' })
  @IsOptional()
  @Day()
  returnsOn?: string | null;
}
