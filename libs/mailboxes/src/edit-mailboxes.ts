import { Clock, Database, refuseStaleWrite, refusing, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { checkSettings, followSettings } from './check-settings.js';
import { MailboxSecrets } from './mailbox-secrets.js';
import { ImapAuth, MailSecurity, SmtpAuth } from './mailbox-settings.js';
import { Mailbox } from './mailbox.entity.js';
import type { CreateMailboxInput, UpdateMailboxInput } from './mailbox.input.js';

const REFUSALS = {
  mailbox_address_once: 'address: another mailbox has this address. Change that one, or archive it first.',
  mailbox_default_once: 'isDefault: a colleague chose another default at the same moment. Read it again.',
  mailbox_identity: 'identityId: there is no identity with this id. Check the id.',
  mailbox_member: 'memberId: there is no member with this id. Check the id.',
};

const NO_SERVERS = {
  ...{ senderName: null, identityId: null, memberId: null, isDefault: false, hasPlusAddresses: false },
  ...{ smtpHost: null, smtpPort: null, smtpSecurity: MailSecurity.STARTTLS, smtpAuth: SmtpAuth.NONE, smtpUser: null, smtpSecret: null },
  ...{ imapHost: null, imapPort: null, imapSecurity: MailSecurity.TLS, imapAuth: ImapAuth.PASSWORD, imapUser: null, imapSecret: null },
  ...{ sentFolder: null, trustedCertificate: null, dkimDomain: null, dkimSelector: null, dkimKey: null },
};

const USUAL_PACE = {
  ...{ timeZone: null, workingDays: [1, 2, 3, 4, 5], worksFrom: '08:00', worksUntil: '19:00', dailyLimit: null, domainDailyLimit: null },
  ...{ rampStartedOn: null, rampFirstDay: 20, rampStep: 10, gapSeconds: 0, gapJitterSeconds: 0, nextFreeAt: null, archivedAt: null },
};

/** Sets mailboxes up and changes them. Secrets go in sealed. */
@Injectable()
export class EditMailboxes {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
    private readonly secrets: MailboxSecrets,
  ) {}

  @Transactional()
  async create(input: CreateMailboxInput): Promise<Mailbox> {
    const mailbox = Mailbox.make(this.db.workspaceId, { ...NO_SERVERS, ...USUAL_PACE, createdAt: this.clock.now() });
    return this.save(mailbox, input);
  }

  @Transactional()
  async update({ id, version, isArchived, ...changes }: UpdateMailboxInput): Promise<Mailbox> {
    const mailbox = await this.db.get(Mailbox, id, 'mailbox');
    refuseStaleWrite(mailbox, version, withoutSecrets(changes));
    if (isArchived) mailbox.archive(this.clock.now());
    if (isArchived === false) mailbox.archivedAt = null;
    return this.save(mailbox, changes);
  }

  private async save(mailbox: Mailbox, input: Partial<CreateMailboxInput>): Promise<Mailbox> {
    const { isDefault = mailbox.isDefault, ...fields } = withoutSecrets(input);
    const before = { ...mailbox };
    Object.assign(mailbox, fields);
    followSettings(mailbox, before);
    this.secrets.seal(mailbox, input);
    checkSettings(mailbox);
    const manager = await this.db.manager();
    if (isDefault) {
      mailbox.makeDefault();
      await manager.update(Mailbox, { isDefault: true, id: Not(mailbox.id) }, { isDefault: false });
    } else mailbox.isDefault = false;
    return refusing(REFUSALS, () => manager.save(mailbox));
  }
}

/** What may be shown and stored as it is. */
function withoutSecrets<T extends Partial<CreateMailboxInput>>(input: T) {
  const { smtpPassword: _p, smtpOAuth2: _o, imapPassword: _i, imapOAuth2: _a, dkimKey: _k, ...fields } = input;
  return fields;
}
