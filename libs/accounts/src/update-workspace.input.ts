import { Field, InputType, Int } from '@nestjs/graphql';
import { IsInt, ValidateIf } from 'class-validator';
import { Name } from './text-fields.js';
import { WorkspaceFields } from './workspace.input.js';

@InputType({ description: 'A change of the fields it names; the others stay' })
export class UpdateWorkspaceInput extends WorkspaceFields {
  @Field(() => Int, { description: 'The version you read; the change is refused if somebody was faster' })
  @IsInt()
  version: number;

  @Field(() => String, { nullable: true })
  @ValidateIf((_owner, value) => value !== undefined)
  @Name()
  name?: string;
}
