import { Field, InputType } from '@nestjs/graphql';
import { IsOptional, Matches } from 'class-validator';
import { Name } from './text-fields.js';
import { WorkspaceFields } from './workspace.input.js';

@InputType({ description: 'A brand or client to work for' })
export class CreateWorkspaceInput extends WorkspaceFields {
  @Field(() => String)
  @Name()
  name: string;

  @Field(() => String, { nullable: true, description: 'The short name in headers; made from the name when left out' })
  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9-]{0,62}$/, { message: 'must be 1 to 63 of a-z, 0-9 and hyphens, not first' })
  slug?: string | null;
}
