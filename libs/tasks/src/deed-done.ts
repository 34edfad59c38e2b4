import { Channel, Direction, type NewInteraction } from '#interactions';
import { ManualDeed } from './manual-deed.js';
import type { DoTaskInput } from './task.input.js';
import type { Task } from './task.entity.js';

/** What the log keeps of a task that was done; null of what is no exchange with the contact. */
export function deedDone(
  { contactId, kind }: Pick<Task, 'contactId' | 'kind'>,
  { note: body, mood, link, happenedAt, wasAnswered }: Omit<DoTaskInput, 'id' | 'version'>,
): NewInteraction | null {
  if (kind === ManualDeed.OTHER) return null;
  const spoke = kind === ManualDeed.CALL && wasAnswered;
  return { contactId, channel: Channel[kind], direction: spoke ? Direction.MUTUAL : Direction.OUTBOUND, body, mood, link, happenedAt };
}
