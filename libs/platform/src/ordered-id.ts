import { randomUUID } from 'node:crypto';

let last = 0;

/** An id that sorts after those made before it: UUID version 7 (RFC 9562) with a counter in place of 12 random bits. */
export function orderedId(): string {
  last = Math.max(last + 1, Math.floor((performance.timeOrigin + performance.now()) * 4_096));
  const moment = Math.floor(last / 4_096).toString(16).padStart(12, '0');
  const count = (last % 4_096).toString(16).padStart(3, '0');
  return `${moment.slice(0, 8)}-${moment.slice(8)}-7${count}${randomUUID().slice(-18)}`;
}
