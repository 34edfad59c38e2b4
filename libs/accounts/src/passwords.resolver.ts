import { Allow, type GraphContext } from '#graph';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { AccountEmail, NewPassword, ResetPassword } from './passwords.args.js';
import { PasswordsService } from './passwords.service.js';

@Resolver()
export class PasswordsResolver {
  constructor(private readonly service: PasswordsService) {}

  @Mutation(() => Boolean, { description: 'Changes your password and ends your other sessions' })
  @Allow('SIGNED_IN')
  changePassword(@Args() args: NewPassword, @Context() visitor: GraphContext): Promise<boolean> {
    return this.service.change(args.oldPassword, args.newPassword, visitor);
  }

  @Mutation(() => Boolean, { description: 'Has a link mailed, good for an hour, if there is such an account' })
  @Allow('EVERYONE')
  requestPasswordReset(@Args() { email }: AccountEmail, @Context() visitor: GraphContext): Promise<boolean> {
    return this.service.requestReset(email, visitor);
  }

  @Mutation(() => Boolean, { description: 'Sets a new password with the mailed token and ends all sessions' })
  @Allow('EVERYONE')
  resetPassword(@Args() { token, password }: ResetPassword): Promise<boolean> {
    return this.service.reset(token, password);
  }
}
