import { Role } from '#platform';
import { Field, InputType } from '@nestjs/graphql';
import { IsDate, IsEnum, IsOptional } from 'class-validator';
import { Name } from './text-fields.js';

@InputType({ description: 'A key you want for a program' })
export class CreateApiTokenInput {
  @Field(() => String, { description: 'What it is for' })
  @Name(100)
  name: string;

  @Field(() => Role, { description: 'What it may do: at most what you may' })
  @IsEnum(Role)
  role: Role;

  @Field(() => Date, { nullable: true, description: 'Never when left out' })
  @IsOptional()
  @IsDate({ message: 'must be a time' })
  expiresAt?: Date | null;
}
