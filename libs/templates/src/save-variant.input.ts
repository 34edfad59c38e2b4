import { FormOfAddress } from '#contacts';
import { Code, Id, Line } from '#graph';
import { languageCode } from '#spellings';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, IsString } from 'class-validator';
import { PitchChannel } from '#conduct';

@InputType({ description: 'One variant; it takes the place of the one with its language, form of address and channel' })
export class SaveVariantInput {
  @Field(() => ID)
  @Id()
  templateId: string;

  @Field(() => Int, { description: 'The version of the template you read; refused if somebody was faster' })
  @IsInt()
  version: number;

  @Field(() => String, { description: 'ISO 639-1 code, such as fr' })
  @Code(languageCode, 'is no language. Write a code such as fr or en')
  language: string;

  @Field(() => FormOfAddress)
  @IsEnum(FormOfAddress)
  formOfAddress: FormOfAddress;

  @Field(() => PitchChannel, { defaultValue: PitchChannel.MAIL })
  @IsEnum(PitchChannel)
  channel: PitchChannel;

  @Field(() => String, { nullable: true, description: 'Of a mail; nothing else has one' })
  @IsOptional()
  @IsString()
  subject?: string | null;

  @Field(() => String)
  @IsString()
  text: string;

  @Field(() => String, { nullable: true, description: 'Of a mail; made from the text when absent' })
  @IsOptional()
  @IsString()
  html?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is saved, for those who read its versions' })
  @IsOptional()
  @Line(500)
  note?: string | null;
}
