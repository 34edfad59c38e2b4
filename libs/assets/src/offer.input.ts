import { Block, Id, Line } from '#graph';
import { Channel } from '#interactions';
import { Field, GraphQLISODateTime, ID, InputType, Int } from '@nestjs/graphql';
import { IsDate, IsEnum, IsInt, IsISO8601, IsOptional, IsUrl, Matches } from 'class-validator';
import { OfferState } from './asset-offer.entity.js';

@InputType({ description: 'An asset somebody offered in person: on the telephone, at a table, in a message' })
export class OfferAssetInput {
  @Field(() => ID)
  @Id()
  assetId: string;

  @Field(() => ID)
  @Id()
  contactId: string;

  @Field(() => Channel, { description: 'How it was said' })
  @IsEnum(Channel)
  channel: Channel;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was said; now when left out, never later' })
  @IsOptional()
  @IsDate({ message: 'must be a time written like 2026-01-31T09:30:00Z' })
  happenedAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'What was agreed' })
  @IsOptional()
  @Block()
  note?: string | null;
}

@InputType({ description: 'How an offer ended' })
export class SettleOfferInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => Int, { description: 'The version you read' })
  @IsInt()
  version: number;

  @Field(() => OfferState)
  @IsEnum(OfferState)
  state: OfferState;

  @Field(() => String, { nullable: true, description: 'For USED: where it can be seen' })
  @IsOptional()
  @Line(2_000)
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true }, { message: 'must start with http:// or https://' })
  usedUrl?: string | null;

  @Field(() => String, { nullable: true, description: 'For USED: the day, as YYYY-MM-DD; today when left out' })
  @IsOptional()
  @Matches(/^\d{4}-\d\d-\d\d$/, { message: 'must be a day written like 2026-08-31' })
  @IsISO8601({ strict: true }, { message: 'must be a day that exists' })
  usedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Replaces the note of the offer' })
  @IsOptional()
  @Block()
  note?: string | null;
}
