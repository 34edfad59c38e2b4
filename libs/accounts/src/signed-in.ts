import { Field, ObjectType } from '@nestjs/graphql';
import { Membership } from './membership.js';

@ObjectType({ description: 'A new session. Browsers get it as a cookie too' })
export class SignedIn {
  @Field(() => String, { description: 'Shown once. Send it as Authorization: Bearer …' })
  token: string;

  @Field(() => Date)
  expiresAt: Date;

  @Field(() => [Membership], { description: 'The workspaces to choose from; the first is used when none is named' })
  memberships: Membership[];
}
