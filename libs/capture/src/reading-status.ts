import { registerEnumType } from '@nestjs/graphql';

/** How reading a mailbox goes. */
export enum ReadingStatus {
  /** Nothing was read yet. */
  NEW = 'NEW',
  /** All is read, and what comes is read as it comes. */
  READING = 'READING',
  /** The last reading is too long ago. */
  BEHIND = 'BEHIND',
  UNREACHABLE = 'UNREACHABLE',
  SIGN_IN_REFUSED = 'SIGN_IN_REFUSED',
  /** Mail is on the server that we do not have. */
  MISSING_MAIL = 'MISSING_MAIL',
  PAUSED = 'PAUSED',
}
registerEnumType(ReadingStatus, { name: 'ReadingStatus', description: 'How reading a mailbox goes' });
