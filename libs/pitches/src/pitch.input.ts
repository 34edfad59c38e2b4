import { Block, Id, Line } from '#graph';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, Matches, MaxLength, ValidateNested } from 'class-validator';

@InputType({ description: 'A plain value for the template, as {{values.name}}' })
export class PlainValueInput {
  @Field(() => String)
  @Matches(/^[a-zA-Z]\w{0,63}$/, { message: 'must be a word of letters and digits that starts with a letter' })
  name: string;

  @Field(() => String)
  @MaxLength(5_000)
  value: string;
}

@InputType()
export class RenderPitchInput {
  @Field(() => ID)
  @Id()
  contactId: string;

  @Field(() => ID)
  @Id()
  templateId: string;

  @Field(() => ID, { nullable: true, description: 'The niche it is about; without it the first one the contact is vetted in' })
  @IsOptional()
  @Id()
  nicheId?: string | null;

  @Field(() => [PlainValueInput], { defaultValue: [] })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PlainValueInput)
  values: PlainValueInput[];
}

@InputType()
export class EditPitchInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => Int, { description: 'The version you read' })
  @IsInt()
  version: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Line(500)
  subject?: string;

  @Field(() => String, { nullable: true, description: 'The HTML part is made anew from it' })
  @IsOptional()
  @Block(100_000)
  text?: string;
}
