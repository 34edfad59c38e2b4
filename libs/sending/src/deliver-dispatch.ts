import { Clock, Database, DomainError, Workspaces, type DueTask, type JobIds } from '#platform';
import type { Delivery } from '#mail';
import { Inject, Injectable } from '@nestjs/common';
import { Dispatch, DispatchState } from './dispatch.entity.js';
import { LogSentMessage } from './log-sent-message.js';
import { OUTGOING, type Outgoing } from './outgoing.js';

/**
 * Hands one due message to the mail server: claim, commit, send, record. What happened between sending and
 * recording is never guessed: a message found claimed by a worker that is gone becomes UNCERTAIN.
 */
@Injectable()
export class DeliverDispatch implements DueTask {
  readonly queue = 'deliver-dispatch';
  readonly cron = null;

  constructor(
    private readonly db: Database,
    private readonly workspaces: Workspaces,
    private readonly clock: Clock,
    private readonly log: LogSentMessage,
    @Inject(OUTGOING) private readonly outgoing: Outgoing,
  ) {}

  async run({ workspaceId, dispatchId }: JobIds): Promise<void> {
    await this.workspaces.in(workspaceId!, 'deliverDispatch', `task ${this.queue}`, async () => {
      const dispatch = await this.claim(dispatchId!);
      if (!dispatch) return;
      const delivery = await this.send(dispatch);
      const { state, reason } = await this.record(dispatch.id, delivery);
      // The queue tries again later what is still due.
      if (state === DispatchState.DUE) throw new DomainError('LIMITED', `Not now: ${reason}`);
    });
  }

  private claim(id: string): Promise<Dispatch | null> {
    return this.db.write(async () => {
      const dispatch = await this.db.get(Dispatch, id, 'dispatch');
      if (dispatch.state === DispatchState.CLAIMED) dispatch.giveUp(this.clock.now());
      else if (dispatch.state === DispatchState.DUE) dispatch.claim(this.clock.now());
      else return null;
      await (await this.db.manager()).save(dispatch);
      return dispatch.state === DispatchState.CLAIMED ? dispatch : null;
    });
  }

  private async send({ source, sender, recipient }: Dispatch): Promise<Delivery> {
    if (!this.outgoing.transport) return { outcome: 'DEFERRED', code: null, text: 'No mail server is configured (SMTP_URL).' };
    const envelope = { from: sender, to: [recipient] };
    return this.outgoing.transport.deliver({ source, envelope });
  }

  private record(id: string, delivery: Delivery): Promise<Dispatch> {
    return this.db.write(async () => {
      const dispatch = await this.db.get(Dispatch, id, 'dispatch');
      dispatch.record(delivery, this.clock.now());
      if (dispatch.hasLeft) dispatch.interactionId = await this.log.write(dispatch);
      if (dispatch.cameBack) await this.log.writeOff(dispatch);
      return (await this.db.manager()).save(dispatch);
    });
  }
}
