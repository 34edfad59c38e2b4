import { ReadingLoop, ReadMailboxes } from '#capture';
import { Workspaces } from '#platform';
import type { MailTown } from './mail-town.js';
import { passageOf, passTime, twoMails, underWay, type PassageRow } from './passages.js';
import { aBaker } from './launches.js';
import type { Colleague, Rapport } from './rapport.js';

export const LILA = 'lila@agence.example';

/** At all hours: mail servers have a clock of their own, and specs run whenever they do. */
const ALWAYS = { days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', until: '24:00', respectsHolidays: false };

/** Somebody who got the first mail of a sequence. */
export interface Addressee {
  contactId: string;
  address: string;
  passageId: string;
  /** Of the mail she got. */
  messageId: string;
}

/** A member whose mailbox is on a real server: it sends, it is read, and a sequence goes out from it. */
export class MailOffice {
  lila: Colleague;
  private sequenceId: string;

  constructor(
    private readonly rapport: Rapport,
    private readonly town: MailTown,
  ) {}

  async open(): Promise<void> {
    this.lila = await this.rapport.colleague('MANAGER');
    const input = { ...this.town.settings(LILA), memberId: this.lila.memberId, isDefault: true, workingDays: ALWAYS.days, worksFrom: '00:00', worksUntil: '24:00' };
    const { createMailbox } = await this.lila.ask<{ createMailbox: { id: string } }>(
      'mutation ($input: CreateMailboxInput!) { createMailbox(input: $input) { id } }', { input });
    await this.lila.ask('mutation ($input: ReadMailboxInput!) { readMailbox(input: $input) { id } }', { input: { mailboxId: createMailbox.id } });
    this.sequenceId = (await twoMails(this.lila, { sendWindow: ALWAYS })).id;
  }

  /** Somebody on her way, after the first mail has left. */
  async writeTo(name: string, address: string, more: object = {}): Promise<Addressee> {
    const contactId = await aBaker(this.lila, name, { addresses: [{ address }], ...more });
    const { id: passageId } = (await underWay(this.rapport, this.lila, this.sequenceId, [contactId]))[name]!;
    await passTime(this.rapport, this.lila);
    const { rows } = await this.rapport.owner.query<{ messageId: string }>('select message_id as "messageId" from dispatch where contact_id = $1', [contactId]);
    return { contactId, address, passageId, messageId: rows[0]!.messageId };
  }

  /** One pass over the mailbox. */
  async read(): Promise<void> {
    const reading = this.rapport.api.get(ReadMailboxes, { strict: false });
    await this.rapport.api.get(Workspaces).in(this.lila.workspaceId, 'spec', 'spec', () => reading.readNow());
  }

  /** While a worker watches the mailbox. */
  async watching(work: () => Promise<void>): Promise<void> {
    const loop = this.rapport.api.get(ReadingLoop, { strict: false });
    loop.start();
    await work().finally(() => loop.stop());
  }

  passage({ passageId }: Addressee): Promise<PassageRow> {
    return passageOf(this.lila, passageId);
  }
}
