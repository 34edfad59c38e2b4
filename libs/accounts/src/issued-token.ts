import { Field, ObjectType } from '@nestjs/graphql';
import { ApiToken } from './api-token.entity.js';

@ObjectType({ description: 'An API token with its secret, shown this once' })
export class IssuedToken {
  @Field(() => String, { description: 'Send it as Authorization: Bearer …' })
  token: string;

  @Field(() => ApiToken)
  apiToken: ApiToken;
}
