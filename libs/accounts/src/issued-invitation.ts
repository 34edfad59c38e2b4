import { Field, ObjectType } from '@nestjs/graphql';
import { Invitation } from './invitation.entity.js';

@ObjectType({ description: 'An invitation with its secret, shown this once' })
export class IssuedInvitation {
  @Field(() => Invitation)
  invitation: Invitation;

  @Field(() => String, { description: 'What acceptInvitation and signUp ask for' })
  token: string;

  @Field(() => String, { description: 'Hand it to the person invited' })
  link: string;

  @Field(() => Boolean, { description: 'Whether we mail them a link too' })
  isMailed: boolean;
}
