import { Role } from '#platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';

/** Plain values rather than a Workspace: from the outside a person sees of each of theirs no more than this. */
@ObjectType({ description: 'A workspace you are member of. Its slug goes into the X-Workspace header' })
export class Membership {
  @Field(() => ID)
  workspaceId: string;

  @Field(() => String)
  slug: string;

  @Field(() => String)
  name: string;

  @Field(() => ID)
  memberId: string;

  @Field(() => Role)
  role: Role;
}
