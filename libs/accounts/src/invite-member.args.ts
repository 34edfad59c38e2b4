import { Role } from '#platform';
import { ArgsType, Field } from '@nestjs/graphql';
import { IsEnum } from 'class-validator';
import { Email } from './text-fields.js';

@ArgsType()
export class InviteMemberArgs {
  @Field(() => String)
  @Email()
  email: string;

  @Field(() => Role)
  @IsEnum(Role)
  role: Role;
}
