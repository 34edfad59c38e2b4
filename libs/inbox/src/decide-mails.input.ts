import { Day, Id, Line } from '#graph';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsOptional } from 'class-validator';
import { MailKinds, type MailKindName } from './mail-kinds.js';

@ArgsType()
export class LinkMailArgs {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => ID)
  @Id()
  contactId: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the address it came from becomes one of theirs' })
  @IsBoolean()
  addAddress: boolean = false;
}

@ArgsType()
export class ReclassifyMailArgs {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => MailKinds)
  @IsEnum(MailKinds)
  kind: MailKindName;

  @Field(() => String, { nullable: true, description: 'Of an absence: the day it ends, as YYYY-MM-DD' })
  @IsOptional()
  @Day()
  returnsOn?: string | null;
}

@ArgsType()
export class SetMailAsideArgs {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => String, { description: 'Why: it stays on record' })
  @Line(1000)
  reason: string;
}

@InputType({ description: 'Somebody who wrote to us is put on record, with the address they wrote from' })
export class CreateContactFromMailInput {
  @Field(() => ID, { description: 'The message' })
  @Id()
  id: string;

  @Field(() => String, { nullable: true, description: 'As the message names its sender when left out' })
  @IsOptional()
  @Line(300)
  name?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Line()
  firstName?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Line()
  lastName?: string | null;
}
