import { registerEnumType } from '@nestjs/graphql';

export enum DispatchState {
  /** Waits for its turn. */
  DUE = 'DUE',
  /** A worker has it in hand. */
  CLAIMED = 'CLAIMED',
  SENT = 'SENT',
  /** Its mailbox has no mail server: complete, readable, and it never left. */
  CAPTURED = 'CAPTURED',
  /** The server said no for good. */
  REFUSED = 'REFUSED',
  /** The server said "not now" too many times, or no mail can be made of it. */
  FAILED = 'FAILED',
  /** It may or may not have left; its Message-ID tells, or a person decides. */
  UNCERTAIN = 'UNCERTAIN',
  /** Waits for a person. */
  HELD = 'HELD',
  /** It will not leave any more. */
  STOPPED = 'STOPPED',
}

registerEnumType(DispatchState, {
  name: 'DispatchState',
  description: 'What became of a message',
  valuesMap: {
    DUE: { description: 'Waits for its turn' },
    CLAIMED: { description: 'A worker has it in hand' },
    CAPTURED: { description: 'Its mailbox has no mail server: complete, readable, and it never left' },
    REFUSED: { description: 'The server said no for good' },
    FAILED: { description: 'The server said "not now" too many times, or no mail can be made of it' },
    UNCERTAIN: { description: 'It may or may not have left; its Message-ID tells, or a person decides' },
    HELD: { description: 'Waits for a person' },
    STOPPED: { description: 'It will not leave any more' },
  },
});
