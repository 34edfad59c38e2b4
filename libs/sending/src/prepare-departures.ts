import { UnsendableMessage, type Attachment, type MailTransport } from '#mail';
import { MailboxesService, MailboxTransports } from '#mailboxes';
import { AttachmentsReader, Pitch } from '#pitches';
import { Database } from '#platform';
import { Injectable, Logger } from '@nestjs/common';
import type { ClaimedDispatch } from './claimed-dispatch.js';
import { ComposeDispatch } from './compose-dispatch.js';
import type { Result } from './settlement.js';

/** The exact bytes of a claimed message and its way out; or why it cannot be handed over. */
export type Prepared = { dispatch: ClaimedDispatch } & (({ source: Buffer } & WayOut) | { result: Result });

/** How the messages of a mailbox leave. */
interface WayOut {
  /** Null where nothing leaves. */
  transport: MailTransport | null;
  /** Its people see a copy among the sent ones. */
  keepsCopies: boolean;
  isSigned: boolean;
  hasPlusAddresses: boolean;
}

/** Writes the messages that were claimed, as of this moment. */
@Injectable()
export class PrepareDepartures {
  private readonly log = new Logger('Sending');

  constructor(
    private readonly db: Database,
    private readonly attachments: AttachmentsReader,
    private readonly mailboxes: MailboxesService,
    private readonly transports: MailboxTransports,
    private readonly composing: ComposeDispatch,
  ) {}

  /** In the order given. No transaction may be in progress: stored files are waited for. */
  async prepare(claimed: ClaimedDispatch[]): Promise<Prepared[]> {
    const ways = new Map<string | null, WayOut | Error>();
    for (const { mailboxId } of claimed) if (!ways.has(mailboxId)) ways.set(mailboxId, await this.wayOut(mailboxId));
    await this.db.rest();
    return Promise.all(claimed.map((one) => this.prepareOne(one, ways.get(one.mailboxId)!)));
  }

  private async prepareOne(dispatch: ClaimedDispatch, way: WayOut | Error): Promise<Prepared> {
    if (way instanceof Error) return { dispatch, result: notNow(`The mailbox cannot be used: ${way.message}`) };
    try {
      const attachments = dispatch.hasEnclosures ? await this.enclosures(dispatch) : [];
      return { dispatch, source: await this.composing.compose(dispatch, attachments, way), ...way };
    } catch (error) {
      const { message } = error as Error;
      if (error instanceof UnsendableMessage) return { dispatch, result: { outcome: 'UNSENDABLE', text: message } };
      this.log.error(`A message could not be written: ${message}`);
      return { dispatch, result: notNow('What goes with it could not be read.') };
    }
  }

  private enclosures({ originId }: ClaimedDispatch): Promise<Attachment[]> {
    return this.db.aside(async () => this.attachments.read(await this.db.get(Pitch, originId, 'pitch')));
  }

  /** One mailbox that cannot be opened holds up no other. */
  private async wayOut(mailboxId: string | null): Promise<WayOut | Error> {
    const mailbox = mailboxId ? await this.mailboxes.load(mailboxId) : null;
    const more = { keepsCopies: Boolean(mailbox?.imapHost), isSigned: Boolean(mailbox?.dkimKey), hasPlusAddresses: mailbox?.hasPlusAddresses ?? false };
    return this.transports.of(mailboxId).then((transport) => ({ transport, ...more }), (error: Error) => error);
  }
}

const notNow = (text: string): Result => ({ outcome: 'DEFERRED', code: null, text });
