import { Code, Id, Line } from '#graph';
import { languageCode } from '#spellings';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';

@InputType({ description: 'What shall not leave: of an identity, of a topic or in a language; everything without any of them' })
export class HoldSendingInput {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Id()
  identityId?: string | null;

  @Field(() => String, { nullable: true, description: 'In any spelling, with or without accents' })
  @IsOptional()
  @Line(100)
  topic?: string | null;

  @Field(() => String, { nullable: true, description: 'A code such as fr' })
  @IsOptional()
  @Code(languageCode, 'is no language we know. Write a code such as fr')
  language?: string | null;

  @Field(() => String, { description: 'Why: everybody whose message waits reads it' })
  @Line(1000)
  reason: string;
}

@ArgsType()
export class ResumeSendingArgs {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => String, { description: 'Why: it stays on record' })
  @Line(1000)
  reason: string;
}
