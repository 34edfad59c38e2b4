import { Channel, Direction, InteractionsService } from '#interactions';
import { PitchDepartures } from '#pitches';
import { Injectable } from '@nestjs/common';
import type { Dispatch } from './dispatch.entity.js';

/** What left is an interaction, with its Message-ID, so that the answer finds it. */
@Injectable()
export class LogSentMessage {
  constructor(
    private readonly interactions: InteractionsService,
    private readonly pitches: PitchDepartures,
  ) {}

  /** @returns id of the new entry of the log */
  async write({ originId, contactId, memberId, subject, body, recipient, messageId, settledAt }: Dispatch): Promise<string> {
    const [entry] = await this.interactions.log([{
      contactId,
      memberId,
      direction: Direction.OUTBOUND,
      channel: Channel.MAIL,
      happenedAt: settledAt!,
      subject,
      body,
      recipients: [recipient],
      messageId,
      hopesForAnswer: true,
    }]);
    await this.pitches.noteLeft(originId, settledAt!, entry!.id);
    return entry!.id;
  }

  /** It never arrived; whatever counted on it is told. */
  writeOff({ originId, settledAt }: Dispatch): Promise<void> {
    return this.pitches.noteReturned(originId, settledAt!);
  }
}
