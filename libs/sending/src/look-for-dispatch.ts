import { SentFolder } from '#mailboxes';
import { Database, DomainError } from '#platform';
import { Injectable } from '@nestjs/common';
import { DispatchEvents } from './dispatch-events.js';
import { DispatchState } from './dispatch-state.js';
import { Dispatch } from './dispatch.entity.js';
import { SettleDispatches } from './settle-dispatches.js';
import { decided } from './told-decisions.js';

const NO_FOLDER = 'Nothing is known of a folder of sent mails (IMAP) for the mailbox it left from. Look yourself, then use settleDispatch.';

/** Looks for an uncertain message among the sent ones of its mailbox. */
@Injectable()
export class LookForDispatch {
  constructor(
    private readonly db: Database,
    private readonly folders: SentFolder,
    private readonly settling: SettleDispatches,
    private readonly events: DispatchEvents,
  ) {}

  /** Found, it left; not found, that is told and the message stays uncertain. Throws CONFLICT where there is no folder to look in. */
  async look(id: string): Promise<Dispatch> {
    const { state, mailboxId, messageId } = await this.db.get(Dispatch, id, 'dispatch');
    if (state !== DispatchState.UNCERTAIN) throw new DomainError('CONFLICT', `state: this message is ${state}. Only an uncertain one is looked for.`);
    await this.db.rest();
    const isThere = mailboxId ? await this.folders.holds(mailboxId, messageId) : null;
    if (isThere === null) throw new DomainError('CONFLICT', NO_FOLDER);
    if (isThere) await this.settling.settleByMessageId([messageId], SENT_FOLDER);
    else await this.db.write(() => this.events.tell([{ dispatchId: id, state, reason: decided('NOT_FOUND', SENT_FOLDER) }]));
    return this.db.get(Dispatch, id, 'dispatch');
  }
}

const SENT_FOLDER = 'IMAP, Sent';
