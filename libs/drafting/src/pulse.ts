/** What a thread lets others see while it works, in memory both share: what it is at, and who it is. */
export class Pulse {
  private readonly cells: Int32Array;

  constructor(readonly memory = new SharedArrayBuffer(8)) {
    this.cells = new Int32Array(memory);
  }

  /** The number of the task in progress, from 1; 0 between slices. */
  get task(): number {
    return Atomics.load(this.cells, 0);
  }

  set task(number: number) {
    Atomics.store(this.cells, 0, number);
  }

  /** The thread's id as Linux knows it; 0 elsewhere. */
  get threadId(): number {
    return Atomics.load(this.cells, 1);
  }

  set threadId(id: number) {
    Atomics.store(this.cells, 1, id);
  }
}
