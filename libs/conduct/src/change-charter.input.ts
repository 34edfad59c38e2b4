import { IfGiven, Line } from '#graph';
import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsInt, IsNumber, IsOptional, ValidateNested } from 'class-validator';

@InputType({ description: 'A number in a rule' })
export class RuleFigureInput {
  @Field(() => String)
  @Line()
  name: string;

  @Field(() => Float)
  @IsNumber()
  value: number;
}

@InputType({ description: 'A change of what it names in one rule; the rest of the rule stays' })
export class RuleSettingInput {
  @Field(() => String, { description: 'The name of the rule' })
  @Line()
  rule: string;

  @Field(() => Boolean, { nullable: true })
  @IfGiven()
  @IsBoolean({ message: 'must be true or false' })
  isOn?: boolean;

  @Field(() => [RuleFigureInput], { defaultValue: [] })
  @ArrayMaxSize(20, { message: 'cannot hold more than 20 figures' })
  @ValidateNested({ each: true })
  @Type(() => RuleFigureInput)
  figures: RuleFigureInput[];
}

@InputType({ description: 'A change of the rules it names; the others stay' })
export class ChangeCharterInput {
  @Field(() => Int, { description: 'The version you read; the change is refused if somebody was faster' })
  @IsInt()
  version: number;

  @Field(() => String, { nullable: true, description: 'Why' })
  @IsOptional()
  @Line(1_000)
  note?: string | null;

  @Field(() => [RuleSettingInput])
  @ArrayMaxSize(200, { message: 'cannot hold more than 200 rules' })
  @ValidateNested({ each: true })
  @Type(() => RuleSettingInput)
  rules: RuleSettingInput[];
}
