import { FormOfAddress } from '#contacts';
import { Id, Line } from '#graph';
import { Field, ID, InputType, Int, PartialType } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, IsString, Matches } from 'class-validator';
import { Purpose } from './template.entity.js';

@InputType()
export class TemplateInput {
  @Field(() => String)
  @Line()
  name: string;

  @Field(() => Purpose)
  @IsEnum(Purpose)
  purpose: Purpose;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Line()
  topic?: string | null;
}

@InputType()
export class UpdateTemplateInput extends PartialType(TemplateInput) {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => Int, { description: 'The version you read' })
  @IsInt()
  version: number;
}

@InputType({ description: 'One variant; saving it again with the same language and form of address replaces it' })
export class SaveVariantInput {
  @Field(() => ID)
  @Id()
  templateId: string;

  @Field(() => String, { description: 'ISO 639-1 code, such as fr' })
  @Matches(/^[a-z]{2}$/, { message: 'must be a two-letter code such as fr or en' })
  language: string;

  @Field(() => FormOfAddress)
  @IsEnum(FormOfAddress)
  formOfAddress: FormOfAddress;

  @Field(() => String)
  @IsString()
  subject: string;

  @Field(() => String)
  @IsString()
  text: string;

  @Field(() => String, { nullable: true, description: 'Made from the text when absent' })
  @IsOptional()
  @IsString()
  html?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version you read, when it replaces one' })
  @IsOptional()
  @IsInt()
  version?: number | null;
}
