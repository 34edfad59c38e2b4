import { Field, InputType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { Name, Secret } from './text-fields.js';

@InputType({ description: 'Who a new person is, and the invitation they hold' })
export class SignUpInput {
  @Field(() => String, { description: 'From the invitation' })
  @Secret()
  token: string;

  @Field(() => String)
  @Name()
  name: string;

  @Field(() => String, { description: 'At least 12 characters' })
  @Secret()
  password: string;

  @Field(() => String, { defaultValue: 'fr', description: 'fr or en: the language we write to you in' })
  @IsIn(['fr', 'en'], { message: 'must be fr or en' })
  language: string = 'fr';
}
