import { PitchChannel } from '#conduct';
import { Block, Id, Line } from '#graph';
import { Purpose } from '#templates';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsBoolean, IsEnum, IsInt, IsOptional, Matches, MaxLength, ValidateNested } from 'class-validator';

@InputType({ description: 'A plain value for the template, as {{values.name}}' })
export class PlainValueInput {
  @Field(() => String)
  @Matches(/^[a-zA-Z]\w{0,63}$/, { message: 'must be a word of letters and digits that starts with a letter' })
  name: string;

  @Field(() => String)
  @Block(5_000)
  value: string;
}

/** All but whom it is for. */
@InputType({ isAbstract: true })
export abstract class PitchPlanInput {
  @Field(() => ID, { nullable: true, description: 'The niche it is about; without it the first one the contact is vetted in' })
  @IsOptional()
  @Id()
  nicheId?: string | null;

  @Field(() => PitchChannel, { nullable: true, description: 'Without it as the contact wishes: else mail, and by hand for whom no address is known' })
  @IsOptional()
  @IsEnum(PitchChannel)
  channel?: PitchChannel | null;

  @Field(() => ID, { nullable: true, description: 'The brand identity that signs; the default one when left out' })
  @IsOptional()
  @Id()
  identityId?: string | null;

  @Field(() => [ID], { defaultValue: [], description: 'What it offers' })
  @ArrayMaxSize(10)
  @Id({ each: true })
  assetIds: string[] = [];

  @Field(() => [PlainValueInput], { defaultValue: [] })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PlainValueInput)
  values: PlainValueInput[] = [];
}

@InputType()
export class RenderPitchInput extends PitchPlanInput {
  @Field(() => ID)
  @Id()
  contactId: string;

  @Field(() => ID)
  @Id()
  templateId: string;
}

@InputType({ description: 'Words that are in no template yet' })
export class TrialWordsInput {
  @Field(() => Purpose)
  @IsEnum(Purpose)
  purpose: Purpose;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Line(200)
  topic?: string | null;

  @Field(() => String, { nullable: true, description: 'In Handlebars; a mail needs one' })
  @IsOptional()
  @MaxLength(65_536)
  subject?: string | null;

  @Field(() => String, { description: 'In Handlebars' })
  @MaxLength(65_536)
  text: string;
}

@InputType({ description: 'What to preview: a template, or words that are in none yet' })
export class PreviewPitchInput extends PitchPlanInput {
  @Field(() => ID)
  @Id()
  contactId: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Id()
  templateId?: string | null;

  @Field(() => TrialWordsInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => TrialWordsInput)
  words?: TrialWordsInput | null;
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

@InputType()
export class OverrideFindingInput {
  @Field(() => ID)
  @Id()
  pitchId: string;

  @Field(() => Int, { description: 'The version you read' })
  @IsInt()
  version: number;

  @Field(() => String, { description: 'The rule whose findings may stand' })
  @Line(100)
  rule: string;

  @Field(() => String, { description: 'Why; kept and listed' })
  @Block(2_000)
  reason: string;
}

@InputType({ description: 'A pitch as you read it' })
export class ReadPitchInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => Int, { description: 'The version you read' })
  @IsInt()
  version: number;
}

export const SAME_WORDS_CONFIRMED = 'You saw that more than ten people get nearly the same words, and mean it';

@ArgsType()
export class ManyPitchesArgs {
  @Field(() => [ReadPitchInput])
  @ArrayNotEmpty()
  @ArrayMaxSize(500)
  @ArrayUnique(({ id }: ReadPitchInput) => id, { message: 'names a pitch twice. Name each once' })
  @ValidateNested({ each: true })
  @Type(() => ReadPitchInput)
  pitches: ReadPitchInput[];
}

@ArgsType()
export class ApprovePitchesArgs extends ManyPitchesArgs {
  @Field(() => Boolean, { defaultValue: false, description: SAME_WORDS_CONFIRMED })
  @IsBoolean()
  sameWordsConfirmed: boolean = false;
}
