import { ArgsType, Field } from '@nestjs/graphql';
import { Email, Secret } from './text-fields.js';

@ArgsType()
export class NewPassword {
  @Field(() => String)
  @Secret()
  oldPassword: string;

  @Field(() => String)
  @Secret()
  newPassword: string;
}

@ArgsType()
export class AccountEmail {
  @Field(() => String)
  @Email()
  email: string;
}

@ArgsType()
export class ResetPassword {
  @Field(() => String, { description: 'From the mailed link' })
  @Secret()
  token: string;

  @Field(() => String)
  @Secret()
  password: string;
}
