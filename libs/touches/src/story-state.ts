import type { CountedTouch } from './touch.js';

/** How far the story of one contact has been told: all that is needed to go on with it, however long its log is. */
export interface StoryState {
  /** The newest exchange told; what is not newer cannot be told any more. Null before the first. */
  toldUntil: Date | null;
  touchesEver: number;
  /** The contact's last human message: to anyone of us, and the last one that addressed everyone. */
  lastInboundAt: Date | null;
  heardByAllAt: Date | null;
  dialogues: readonly DialogueState[];
}

/** Where a member (null: an unknown one) stands with the contact. */
export interface DialogueState {
  memberId: string | null;
  /** The touch that waits, if any; once its window has closed it makes no difference. */
  open: CountedTouch | null;
  /** Their last exchange; what addressed everyone may be newer. */
  lastAt: Date | null;
  /** The last message that addressed this member by name. */
  lastInboundAt: Date | null;
}

/** Before the first exchange. */
export const NOTHING_TOLD: StoryState = {
  toldUntil: null, touchesEver: 0, lastInboundAt: null, heardByAllAt: null, dialogues: [],
};
