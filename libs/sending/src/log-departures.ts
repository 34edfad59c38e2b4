import { Channel, Direction, InteractionsService, type NewInteraction } from '#interactions';
import { PitchDepartures } from '#pitches';
import { Injectable } from '@nestjs/common';
import type { LoggedDispatch } from './claimed-dispatch.js';

/** What left, and when. */
export interface Left {
  dispatch: LoggedDispatch;
  outcome: { at: Date };
}

/** What left is in the log, with its Message-ID, so that the answer finds it. */
@Injectable()
export class LogDepartures {
  constructor(
    private readonly interactions: InteractionsService,
    private readonly pitches: PitchDepartures,
  ) {}

  /** @returns the id of each one's entry, by the dispatch's id */
  async write(left: readonly Left[]): Promise<Map<string, string>> {
    if (!left.length) return new Map();
    const entries = await this.interactions.log(left.map(entryOf));
    const pitches = left.flatMap(({ dispatch, outcome }, i) =>
      dispatch.originKind === 'PITCH' ? [{ id: dispatch.originId, leftAt: outcome.at, interactionId: entries[i]!.id }] : [],
    );
    await this.pitches.noteManyLeft(pitches);
    return new Map(left.map(({ dispatch }, i) => [dispatch.id, entries[i]!.id]));
  }
}

const entryOf = ({ dispatch, outcome }: Left): NewInteraction => {
  const { contactId, memberId, subject, body, recipient, messageId, inReplyToId, identityId, senderName, originKind } = dispatch;
  return {
    ...{ contactId, memberId, direction: Direction.OUTBOUND, channel: Channel.MAIL, happenedAt: outcome.at },
    ...{ subject, body, recipients: [recipient], messageId, inReplyToId, persona: identityId ? senderName : null },
    hopesForAnswer: originKind === 'PITCH',
  };
};
