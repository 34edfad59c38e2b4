import { Channel } from '#interactions';
import type { TouchShare as Share, TouchState as State } from '#likelihood';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const TouchState = { ANSWERED: 'ANSWERED', OPEN: 'OPEN', UNANSWERED: 'UNANSWERED' } as const satisfies { [S in State]: S };

registerEnumType(TouchState, {
  name: 'TouchState',
  description: 'What became of a message that hoped for an answer',
  valuesMap: {
    ANSWERED: { description: 'Answered in time' },
    OPEN: { description: 'An answer can still come in time' },
    UNANSWERED: { description: 'No answer came in time' },
  },
});

/** One touch behind a score, as people see it. */
@ObjectType('TouchShare', { description: 'A message of ours that hoped for an answer, and what it does to the score' })
export class TouchShare {
  constructor(
    readonly share: Share,
    /** When it is seen from. */
    readonly at: Date,
  ) {}

  @Field(() => ID)
  get interactionId(): string {
    return this.share.touch.interactionId;
  }

  get memberId(): string | null {
    return this.share.touch.memberId;
  }

  @Field(() => Channel)
  get channel(): Channel {
    return Channel[this.share.touch.channel];
  }

  @Field(() => Date)
  get sentAt(): Date {
    return this.share.touch.sentAt;
  }

  @Field(() => Date, { nullable: true, description: 'When it was answered; null unless in time' })
  get replyAt(): Date | null {
    return this.share.state === 'ANSWERED' ? this.share.touch.replyAt : null;
  }

  @Field(() => Int, { description: 'How often we asked again before the answer came' })
  get followups(): number {
    return this.share.touch.followups;
  }

  @Field(() => TouchState)
  get state(): State {
    return this.share.state;
  }

  @Field(() => Float, { description: 'What it weighs, from 0 to 1: less with age, and while an answer can still come' })
  get weight(): number {
    return this.share.weight;
  }

  @Field(() => Float, { description: 'The percentage points it adds or takes; those of all touches add up to the history part' })
  get points(): number {
    return this.share.points;
  }
}
