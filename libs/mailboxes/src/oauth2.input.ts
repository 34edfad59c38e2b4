import { Field, InputType } from '@nestjs/graphql';
import { Secret } from './fields.js';

@InputType({ description: 'For XOAUTH2: an access token, or what it takes to get one whenever it has expired. Sealed, never shown again' })
export class OAuth2Input {
  @Field(() => String, { nullable: true })
  @Secret()
  accessToken?: string;

  @Field(() => String, { nullable: true })
  @Secret()
  refreshToken?: string;

  @Field(() => String, { nullable: true })
  @Secret()
  clientId?: string;

  @Field(() => String, { nullable: true })
  @Secret()
  clientSecret?: string;

  @Field(() => String, { nullable: true, description: 'Where tokens are renewed, such as https://oauth2.googleapis.com/token' })
  @Secret(1000)
  tokenUrl?: string;
}
