import { setTimeout as sleep } from 'node:timers/promises';
import type { Draw } from '../../bench/population/draw.js';
import type { MailTown } from '../../support/mail-town.js';
import { FOLDERS, MAILBOXES } from './two-mailboxes.js';

const LONGEST_ABSENCE_MS = 2_000;

/** What happens to mail servers, one after another. */
export class Troubles {
  private readonly counts = { kicks: 0, renumberings: 0, recreations: 0, restarts: 0 };

  constructor(
    private readonly town: MailTown,
    private readonly draw: Draw,
  ) {}

  async make(): Promise<void> {
    const [mailbox, folder, chance] = [this.draw.of(MAILBOXES), this.draw.of(FOLDERS), this.draw.below(10)];
    if (chance < 5) return this.kick(mailbox);
    if (chance < 7) return this.renumber(mailbox, folder);
    return chance < 9 ? this.recreate(mailbox, folder) : this.restart();
  }

  told(): string {
    const { kicks, renumberings, recreations, restarts } = this.counts;
    return `${kicks} connections to the mail server cut, ${renumberings} folders renumbered, ${recreations} lost and made again, ${restarts} restarts`;
  }

  private async kick(mailbox: string): Promise<void> {
    await this.town.kick(mailbox);
    this.counts.kicks++;
  }

  private async renumber(mailbox: string, folder: string): Promise<void> {
    await this.town.folders.changeUidValidity(mailbox, folder);
    this.counts.renumberings++;
  }

  /** A server that lost a folder has lost its readers too. */
  private async recreate(mailbox: string, folder: string): Promise<void> {
    this.town.folders.recreate(mailbox, folder);
    await this.town.kick(mailbox);
    this.counts.recreations++;
  }

  private async restart(): Promise<void> {
    await this.town.dovecot.restart(() => sleep(this.draw.below(LONGEST_ABSENCE_MS)));
    this.counts.restarts++;
  }
}
