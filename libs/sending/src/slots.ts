import type { Bell } from './bell.js';

/** Places for messages between mark and record, shared fairly by all the shifts of one process. */
export class Slots {
  private readonly taken = new Map<string, Bell>();
  private readonly sharers = new Set<Bell>();

  constructor(private readonly most: number) {}

  /** @param bell of whoever wants places; it rings when one is given back */
  join(bell: Bell): void {
    this.sharers.add(bell);
  }

  leave(bell: Bell): void {
    this.sharers.delete(bell);
    this.sharers.forEach((other) => other.ring());
  }

  /**
   * @param leaving those whose places are given back by the very transaction that needs the new one
   * @returns whether the message has a place now
   */
  take(id: string, bell: Bell, leaving: ReadonlySet<string> = new Set()): boolean {
    if (this.taken.has(id)) return true;
    const staying = [...this.taken].filter(([other]) => !leaving.has(other));
    const own = staying.filter(([, holder]) => holder === bell).length;
    const share = Math.ceil(this.most / Math.max(1, this.sharers.size));
    if (staying.length >= this.most || own >= share) return false;
    this.taken.set(id, bell);
    return true;
  }

  give(id: string): void {
    const holder = this.taken.get(id);
    if (!this.taken.delete(id)) return;
    for (const other of this.sharers) if (other !== holder) other.ring();
  }
}
