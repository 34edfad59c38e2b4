import { Day, Id, IfGiven, Line } from '#graph';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, ValidateNested } from 'class-validator';

const MOST_AT_ONCE = 500;

@InputType({ isAbstract: true })
abstract class PostFields {
  @Field(() => ID, { nullable: true, description: 'Which of their presences it was published on' })
  @IsOptional()
  @Id()
  presenceId?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it can be read; each address is noted once per contact' })
  @IsOptional()
  @Line(2048)
  url?: string | null;

  @Field(() => String, { nullable: true, description: 'What struck you in it, in one line' })
  @IsOptional()
  @Line(500)
  remark?: string | null;
}

@InputType({ description: 'Something a contact published' })
export class NotePostInput extends PostFields {
  @Field(() => ID)
  @Id()
  contactId: string;

  @Field(() => String)
  @Line(300)
  title: string;

  @Field(() => String, { description: 'The day it came out, as YYYY-MM-DD' })
  @Day()
  publishedOn: string;
}

@InputType({ description: 'A change of the fields it names; null empties one' })
export class UpdatePostInput extends PostFields {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => Int, { description: 'The version you read; the change is refused if somebody was faster' })
  @IsInt()
  version: number;

  @Field(() => String, { nullable: true })
  @IfGiven()
  @Line(300)
  title?: string;

  @Field(() => String, { nullable: true, description: 'The day it came out, as YYYY-MM-DD' })
  @IfGiven()
  @Day()
  publishedOn?: string;
}

/** What a program read in one go. */
@ArgsType()
export class NotePostsArgs {
  @Field(() => [NotePostInput], { description: `At most ${MOST_AT_ONCE}, each with its url` })
  @ArrayMaxSize(MOST_AT_ONCE, { message: `cannot hold more than ${MOST_AT_ONCE}; note the others with another call` })
  @ValidateNested({ each: true })
  @Type(() => NotePostInput)
  input: NotePostInput[];
}
