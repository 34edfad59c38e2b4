import { composeMessage, newMessageId, type Attachment, type MailAddress } from '#mail';
import { Clock, Database, Jobs, Transactional } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Dispatch, DispatchState } from './dispatch.entity.js';
import { LogSentMessage } from './log-sent-message.js';
import { OUTGOING, type Outgoing } from './outgoing.js';

/** What an upper lib wants to leave. */
export interface Letter {
  originKind: Dispatch['originKind'];
  originId: string;
  contactId: string;
  memberId: string | null;
  from: MailAddress;
  to: MailAddress;
  subject: string;
  text: string;
  html: string;
  attachments: Attachment[];
}

/** Makes dispatches. Where no mail server is configured a message is captured at once: nothing leaves the machine. */
@Injectable()
export class DispatchesService {
  constructor(
    readonly db: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly log: LogSentMessage,
    @Inject(OUTGOING) private readonly outgoing: Outgoing,
  ) {}

  get(id: string): Promise<Dispatch> {
    return this.db.get(Dispatch, id, 'dispatch');
  }

  @Transactional()
  async post(letter: Letter): Promise<Dispatch> {
    const now = this.clock.now();
    const dispatch = await this.write(letter, now);
    if (!this.outgoing.transport) {
      dispatch.capture(now);
      dispatch.interactionId = await this.log.write(dispatch);
    }
    await (await this.db.manager()).insert(Dispatch, dispatch);
    if (dispatch.state === DispatchState.DUE)
      await this.jobs.enqueue('deliver-dispatch', { workspaceId: dispatch.workspaceId, dispatchId: dispatch.id });
    return dispatch;
  }

  /** The dispatch of each origin, batched. */
  loadByOrigin(originId: string): Promise<Dispatch | null> {
    return this.db.load('dispatch by origin', originId, async (ids) => {
      const rows = await (await this.db.manager()).findBy(Dispatch, { originId: In([...ids]) });
      return ids.map((one) => rows.find((row) => row.originId === one) ?? null);
    });
  }

  private async write({ from, to, text, html, subject, attachments, ...origin }: Letter, now: Date): Promise<Dispatch> {
    const messageId = newMessageId(from.address.split('@')[1]!);
    const { source } = await composeMessage({ messageId, date: now, from, to: [to], subject, text, html, attachments });
    const dispatch = Dispatch.make(this.db.workspaceId, { ...origin, subject, body: text, messageId, source });
    const state = { state: DispatchState.DUE, attempts: 0, reason: null, settledAt: null, createdAt: now, dueAt: now };
    return Object.assign(dispatch, state, { sender: from.address, recipient: to.address });
  }
}
