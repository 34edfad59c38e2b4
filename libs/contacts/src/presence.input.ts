import { Block, Code, Id, Line } from '#graph';
import { languageCode } from '#spellings';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, Min } from 'class-validator';

@InputType({
  description:
    'A blog, a profile or a forum account. A URL or a handle says where; a forum and a username do for a forum',
})
export class PresenceInput {
  @Field(() => String, { nullable: true, description: 'Key of a platform; recognised from the URL when left out' })
  @IsOptional()
  @Line()
  platformKey?: string | null;

  @Field(() => String, { nullable: true, description: 'Their name there, with or without @' })
  @IsOptional()
  @Line()
  handle?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Line(2048)
  url?: string | null;

  @Field(() => String, { nullable: true, description: 'Where new posts can be read by a program' })
  @IsOptional()
  @Line(2048)
  feedUrl?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Line(300)
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 639-1 code or the name of the language spoken there' })
  @IsOptional()
  @Code(languageCode, 'is no language we know. Write a code such as fr')
  language?: string | null;

  @Field(() => String, { nullable: true, description: 'The tone that suits: playful here, informative there' })
  @IsOptional()
  @Block(2000)
  toneNote?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0, { message: 'cannot be less than 0' })
  audienceSize?: number | null;

  @Field(() => String, { nullable: true, description: 'The forum, for a forum presence' })
  @IsOptional()
  @Line()
  forum?: string | null;

  @Field(() => String, { nullable: true, description: 'Their pseudonym in the forum' })
  @IsOptional()
  @Line()
  username?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0, { message: 'cannot be less than 0' })
  postCount?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether talk of brands is welcome there' })
  @IsOptional()
  @IsBoolean()
  welcomesBrands?: boolean | null;
}

@InputType({ description: 'One more place where a contact speaks' })
export class AddPresenceInput extends PresenceInput {
  @Field(() => ID)
  @Id()
  contactId: string;
}

@InputType({ description: 'A change of the fields it names; null empties one' })
export class UpdatePresenceInput extends PresenceInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => Int, { description: 'The version you read; the change is refused if somebody was faster' })
  @IsInt()
  version: number;
}
