import { Id, IfGiven, Line } from '#graph';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional } from 'class-validator';
import { Purpose } from './template.entity.js';

@InputType({ isAbstract: true })
export abstract class TemplateFields {
  @Field(() => String, { nullable: true, description: 'What it is about, such as a campaign' })
  @IsOptional()
  @Line()
  topic?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is saved, for those who read its versions' })
  @IsOptional()
  @Line(500)
  note?: string | null;
}

@InputType({ description: 'A new template' })
export class TemplateInput extends TemplateFields {
  @Field(() => String)
  @Line()
  name: string;

  @Field(() => Purpose)
  @IsEnum(Purpose)
  purpose: Purpose;
}

@InputType({ description: 'A change of the fields it names; the others stay' })
export class UpdateTemplateInput extends TemplateFields {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => Int, { description: 'The version you read; the change is refused if somebody was faster' })
  @IsInt()
  version: number;

  @Field(() => String, { nullable: true })
  @IfGiven()
  @Line()
  name?: string;

  @Field(() => Purpose, { nullable: true })
  @IfGiven()
  @IsEnum(Purpose)
  purpose?: Purpose;
}
