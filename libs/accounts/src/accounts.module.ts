import { Module } from '@nestjs/common';
import { AccountsService } from './accounts.service.js';
import { ApiTokensResolver } from './api-tokens.resolver.js';
import { ApiTokensService } from './api-tokens.service.js';
import { AuditEntriesResolver } from './audit-entries.resolver.js';
import { AuditEntriesService } from './audit-entries.service.js';
import { Bootstrap } from './bootstrap.js';
import { ForgetExpired } from './forget-expired.js';
import { Identify } from './identify.js';
import { InvitationsResolver } from './invitations.resolver.js';
import { InvitationsService } from './invitations.service.js';
import { JoiningResolver } from './joining.resolver.js';
import { JoiningService } from './joining.service.js';
import { Json } from './json.scalar.js';
import { MeResolver } from './me.resolver.js';
import { MembersResolver } from './members.resolver.js';
import { MembersService } from './members.service.js';
import { Notices } from './notices.js';
import { PasswordProof } from './password-proof.js';
import { PasswordsResolver } from './passwords.resolver.js';
import { PasswordsService } from './passwords.service.js';
import { SendServiceMail } from './send-service-mail.js';
import { SessionsResolver } from './sessions.resolver.js';
import { SessionsService } from './sessions.service.js';
import { WorkspacesResolver } from './workspaces.resolver.js';
import { WorkspacesService } from './workspaces.service.js';

const signIn = [Identify, PasswordProof, SessionsService, SessionsResolver, PasswordsService, PasswordsResolver];
const team = [MembersService, MembersResolver];
const joining = [InvitationsService, InvitationsResolver, JoiningService, JoiningResolver];
const workspace = [WorkspacesService, WorkspacesResolver, ApiTokensService, ApiTokensResolver];
const trail = [AuditEntriesService, AuditEntriesResolver, Json];
const own = [AccountsService, MeResolver];
const tasks = [SendServiceMail, ForgetExpired];

@Module({
  providers: [...signIn, ...team, ...joining, ...workspace, ...trail, ...own, ...tasks, Bootstrap, Notices],
  exports: [Identify, Notices, MembersService, InvitationsService, PasswordsService, ApiTokensService, Bootstrap, ...tasks],
})
export class AccountsModule {}
