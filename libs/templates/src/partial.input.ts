import { Code, Id, Line } from '#graph';
import { languageCode } from '#spellings';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Matches } from 'class-validator';

@InputType({ isAbstract: true })
export abstract class PartialKeyInput {
  @Field(() => String, { description: 'A word such as signature, opening or legalNotice' })
  @Matches(/^[a-z][a-zA-Z0-9]{0,63}$/, {
    message: 'must be a word of letters and digits that starts with a small letter',
  })
  name: string;

  @Field(() => String, { description: 'ISO 639-1 code, such as fr' })
  @Code(languageCode, 'is no language we know. Write a code such as fr')
  language: string;

  @Field(() => ID, { nullable: true, description: 'Whose signature it is; the workspace’s without one' })
  @IsOptional()
  @Id()
  identityId?: string | null;
}

@InputType({ description: 'New words for a partial' })
export class SavePartialInput extends PartialKeyInput {
  @Field(() => Int, { description: 'The version you read; 0 when there was none, or only the product’s own words' })
  @IsInt()
  version: number;

  @Field(() => String)
  @IsString()
  text: string;

  @Field(() => String, { nullable: true, description: 'Why it is saved, for those who read its versions' })
  @IsOptional()
  @Line(500)
  note?: string | null;
}

@InputType({ description: 'A partial to be deleted' })
export class DeletePartialInput extends PartialKeyInput {
  @Field(() => Int, { description: 'The version you read; refused if somebody was faster' })
  @IsInt()
  version: number;
}
