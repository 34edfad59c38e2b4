import { inFrenchOrEnglish, MembersService, Notices, paragraphs, type Letter } from '#accounts';
import { MailboxesService } from '#mailboxes';
import { Database, type ToldReason } from '#platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MailAccount } from './mail-account.entity.js';

export const TROUBLE = 'mailbox-unreadable';
export const READABLE_AGAIN = 'mailbox-readable-again';

/** What the owner of a mailbox is told by mail. What a server said stays in the product: it may say anything. */
@Injectable()
export class ReadingLetters implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly notices: Notices,
    private readonly mailboxes: MailboxesService,
    private readonly members: MembersService,
  ) {}

  onModuleInit(): void {
    this.notices.add(TROUBLE, (mailboxId) => this.trouble(mailboxId));
    this.notices.add(READABLE_AGAIN, (mailboxId) => this.readableAgain(mailboxId));
  }

  /** Null where it can be read by now. */
  private async trouble(mailboxId: string): Promise<Letter | null> {
    const account = await (await this.db.manager()).findOneBy(MailAccount, { mailboxId });
    if (!account?.toldAt || !account.fault) return null;
    const { address } = await this.mailboxes.get(mailboxId);
    return unreadable[await this.voice()](address, account.fault);
  }

  private async readableAgain(mailboxId: string): Promise<Letter> {
    const { address } = await this.mailboxes.get(mailboxId);
    return readable[await this.voice()](address);
  }

  private async voice(): Promise<'fr' | 'en'> {
    return inFrenchOrEnglish((await this.members.currentWorkspace()).language);
  }
}

const unreadable = {
  fr: (address: string, fault: ToldReason): Letter => ({
    subject: `Le courrier de ${address} n’est plus lu`,
    text: paragraphs(
      'Bonjour,',
      `Rapport ne peut plus lire la boîte ${address}\u00a0: les réponses qui y arrivent ne sont plus vues.`,
      fault.fr,
      'Rien n’est perdu\u00a0: tout ce qui est arrivé entre-temps sera lu dès que la boîte répondra. Nous vous écrirons alors.',
    ),
  }),
  en: (address: string, fault: ToldReason): Letter => ({
    subject: `Mail of ${address} is no longer read`,
    text: paragraphs(
      'Hello,',
      `Rapport can no longer read the mailbox ${address}: answers that arrive there are not seen.`,
      fault.en,
      'Nothing is lost: whatever came meanwhile is read as soon as the mailbox answers. We will write to you then.',
    ),
  }),
};

const readable = {
  fr: (address: string): Letter => ({
    subject: `Le courrier de ${address} est lu à nouveau`,
    text: paragraphs('Bonjour,', `Rapport lit à nouveau la boîte ${address}, et a lu ce qui y est arrivé entre-temps. Vous n’avez rien à faire.`),
  }),
  en: (address: string): Letter => ({
    subject: `Mail of ${address} is read again`,
    text: paragraphs('Hello,', `Rapport reads the mailbox ${address} again, and has read what came meanwhile. There is nothing for you to do.`),
  }),
};
