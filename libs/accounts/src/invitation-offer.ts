import { Role } from '#platform';
import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What the holder of an invitation link sees before joining' })
export class InvitationOffer {
  workspaceId: string;

  id: string;

  @Field(() => String)
  workspace: string;

  @Field(() => String, { nullable: true })
  inviter: string | null;

  @Field(() => String, { description: 'Whom it is for' })
  email: string;

  @Field(() => Role)
  role: Role;

  @Field(() => Date)
  expiresAt: Date;

  @Field(() => Boolean, { description: 'Sign in and acceptInvitation if true, else signUp' })
  hasAccount: boolean;
}
