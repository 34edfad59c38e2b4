import { ArgsType, Field } from '@nestjs/graphql';
import { Email, Secret } from './text-fields.js';

@ArgsType()
export class SignInArgs {
  @Field(() => String)
  @Email()
  email: string;

  @Field(() => String)
  @Secret()
  password: string;
}
