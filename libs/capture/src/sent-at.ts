/** Internet mail began about then; an earlier date is a broken clock. */
const EARLIEST = new Date('1980-01-01T00:00:00Z');

/** When a message was sent: as its sender dates it, never later than it came; when it came, where that date makes no sense. */
export function sentAt(dated: Date | null, receivedAt: Date): Date {
  const isSensible = dated !== null && dated >= EARLIEST && dated <= receivedAt;
  return isSensible ? dated : receivedAt;
}
