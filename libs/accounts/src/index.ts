import { Account } from './account.entity.js';
import { ApiToken } from './api-token.entity.js';
import { AuditEntry } from './audit-entry.entity.js';
import { Invitation } from './invitation.entity.js';
import { Member } from './member.entity.js';
import { Session } from './session.entity.js';
import { Workspace } from './workspace.entity.js';

export { AccountsModule } from './accounts.module.js';
export { ApiTokensService } from './api-tokens.service.js';
export { Bootstrap, type FirstAdmin, type FirstSignIn } from './bootstrap.js';
export { CreateApiTokenInput } from './create-api-token.input.js';
export { CreateWorkspaceInput } from './create-workspace.input.js';
export { ForgetExpired } from './forget-expired.js';
export { Identify } from './identify.js';
export { InvitationsService } from './invitations.service.js';
export { Json } from './json.scalar.js';
export { MembersService } from './members.service.js';
export { Notices, type NoticeWriter } from './notices.js';
export { PasswordsService } from './passwords.service.js';
export { hashToken, makeToken } from './secret-token.js';
export { SendServiceMail } from './send-service-mail.js';
export { inFrenchOrEnglish, paragraphs, type Letter } from './service-letters.js';
export { Member, Workspace };

/** The tables of this lib. */
export const accountsEntities = [Account, ApiToken, AuditEntry, Invitation, Member, Session, Workspace];
