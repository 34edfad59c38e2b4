import { Clock, CONFIG, Database, Workspaces, type BootConfig, type DueTask, type JobIds } from '#platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Invitation, InvitationState } from './invitation.entity.js';
import { invitationLink, resetLink } from './links.js';
import { Member } from './member.entity.js';
import { Notices } from './notices.js';
import { postLetter } from './post-letter.js';
import { hashToken, makeToken } from './secret-token.js';
import { invitationLetter, resetLetter, type Letter } from './service-letters.js';
import { Workspace } from './workspace.entity.js';

const RESET_MINUTES = 60;

interface Addressed {
  email: string;
  name: string | null;
  letter: Letter;
}

/**
 * Mails invitations, password resets and notices. Each try makes a secret of its own where there is one, so that none is ever kept but in the
 * mail: the database has its hash, the queue has ids.
 */
@Injectable()
export class SendServiceMail implements DueTask {
  readonly queue = 'send-service-mail';
  readonly cron = null;
  private readonly log = new Logger(SendServiceMail.name);

  constructor(
    @Inject(CONFIG) private readonly config: BootConfig,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly workspaces: Workspaces,
    private readonly notices: Notices,
  ) {}

  async run(ids: JobIds): Promise<void> {
    const mail = await this.mail(ids);
    if (!mail) return;
    const { smtpUrl, mailFrom } = this.config;
    const { email, name, letter } = mail;
    if (!smtpUrl) return this.log.warn(ids.notice ? `No mail server is set to tell ${email}: ${letter.subject}` : withoutServer(email));
    await postLetter({ smtpUrl, mailFrom }, { address: email, name }, letter, this.clock.now());
  }

  private async mail({ resetId, workspaceId, invitationId, notice, subjectId, memberId }: JobIds): Promise<Addressed | null> {
    if (workspaceId && invitationId) return this.invitation(workspaceId, invitationId);
    if (workspaceId && notice) return this.notice(workspaceId, { notice, subjectId: subjectId!, memberId: memberId! });
    return this.reset(resetId!);
  }

  /** Null when no account has the e-mail: that is all that ever tells the two apart. */
  private async reset(resetId: string): Promise<Addressed | null> {
    const token = makeToken('reset');
    const expiresAt = new Date(this.clock.now().getTime() + RESET_MINUTES * 60_000);
    const [account] = await this.db.knock<{ email: string; name: string; language: string }>(
      'select * from door.start_password_reset($1, $2, $3)',
      [resetId, hashToken(token), expiresAt],
    );
    if (!account) return null;
    const { email, name, language } = account;
    return { email, name, letter: resetLetter(language, { name, link: resetLink(this.config, token) }) };
  }

  private invitation(workspaceId: string, id: string): Promise<Addressed | null> {
    const give = () => this.db.write(() => this.giveSecret(id));
    return this.workspaces.in(workspaceId, this.queue, `task ${this.queue}`, give);
  }

  /** Null when there is nothing left to tell, or the member has left. */
  private notice(workspaceId: string, { notice, subjectId, memberId }: { notice: string; subjectId: string; memberId: string }): Promise<Addressed | null> {
    return this.workspaces.in(workspaceId, this.queue, `task ${this.queue}`, async () => {
      const member = await (await this.db.manager()).findOneBy(Member, { id: memberId });
      const letter = member && !member.removedAt ? await this.notices.write(notice, subjectId) : null;
      return letter && { email: member!.email, name: member!.name, letter };
    });
  }

  private async giveSecret(id: string): Promise<Addressed | null> {
    const manager = await this.db.manager();
    const invitation = await this.db.get(Invitation, id, 'invitation');
    if (invitation.state(this.clock.now()) !== InvitationState.OPEN) return null;
    const token = makeToken('invitation');
    invitation.mailedTokenHash = hashToken(token);
    await manager.save(invitation);
    const { name, language, timeZone } = await manager.findOneByOrFail(Workspace, { id: this.db.workspaceId });
    const { email, expiresAt, invitedById } = invitation;
    const inviter = invitedById && (await manager.findOneBy(Member, { id: invitedById }));
    const [from, link] = [inviter ? inviter.name : null, invitationLink(this.config, token)];
    const letter = invitationLetter(language, { workspace: name, inviter: from, link, expiresAt, timeZone });
    return { email, name: null, letter };
  }
}

const withoutServer = (email: string): string =>
  `${email} asked for a new password and no mail server is set. Give them one: rapport member set-password ${email}`;
