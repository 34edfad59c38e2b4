interface Entry<T> {
  at: Date;
  order: number;
  item: T;
}

const isBefore = (a: Entry<unknown>, b: Entry<unknown>): boolean =>
  a.at < b.at || (a.at.getTime() === b.at.getTime() && a.order < b.order);

/** What falls due at given times: the earliest first, what is due together as it was added. A binary heap, O(log n). */
export class DueQueue<T> {
  private readonly heap: Entry<T>[] = [];
  private added = 0;

  add(at: Date, item: T): void {
    const entry = { at, order: (this.added += 1), item };
    let i = this.heap.push(entry) - 1;
    for (let above = (i - 1) >> 1; i > 0 && isBefore(entry, this.heap[above]); above = (i - 1) >> 1) {
      this.heap[i] = this.heap[above];
      i = above;
    }
    this.heap[i] = entry;
  }

  /** Takes out the first that is due strictly before an instant, if there is one. */
  takeBefore(instant: Date): { at: Date; item: T } | null {
    return this.heap.length && this.heap[0].at < instant ? this.takeFirst() : null;
  }

  private takeFirst(): Entry<T> {
    const [first] = this.heap;
    const last = this.heap.pop()!;
    if (this.heap.length) this.sink(last);
    return first;
  }

  /** Puts an entry in the place of the first. */
  private sink(entry: Entry<T>): void {
    let i = 0;
    for (let next = this.earlierChild(i); next !== null && isBefore(this.heap[next], entry); next = this.earlierChild(i)) {
      this.heap[i] = this.heap[next];
      i = next;
    }
    this.heap[i] = entry;
  }

  private earlierChild(i: number): number | null {
    const [left, right] = [2 * i + 1, 2 * i + 2];
    if (left >= this.heap.length) return null;
    return right < this.heap.length && isBefore(this.heap[right], this.heap[left]) ? right : left;
  }
}
