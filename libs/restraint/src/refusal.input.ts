import { Id, Line } from '#graph';
import { Purpose } from '#templates';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsEnum, IsOptional } from 'class-validator';

@InputType({ description: 'What somebody wants to hear nothing more of: a topic or a purpose. For nothing at all see markDoNotContact' })
export class NoteRefusalInput {
  @Field(() => ID)
  @Id()
  contactId: string;

  @Field(() => String, { nullable: true, description: 'In any spelling, with or without accents' })
  @IsOptional()
  @Line(100)
  topic?: string | null;

  @Field(() => Purpose, { nullable: true })
  @IsOptional()
  @IsEnum(Purpose)
  purpose?: Purpose | null;

  @Field(() => String, { description: 'How we know: where and when they said so' })
  @Line(1000)
  reason: string;
}
