/** When somebody was last heard, told in time order. The time before that matters only among what has one and the same time. */
export class Heard {
  private earlier: Date | null = null;

  constructor(private last: Date | null = null) {}

  get at(): Date | null {
    return this.last;
  }

  hear(at: Date): void {
    if (this.last !== null && at > this.last) this.earlier = this.last;
    this.last = at;
  }

  /** Strictly before an instant, one not before what was told last. */
  before(at: Date): Date | null {
    return this.last !== null && this.last < at ? this.last : this.earlier;
  }
}

/** The later of two times, of which either may never have been. */
export const later = (one: Date | null, other: Date | null): Date | null =>
  one !== null && (other === null || one >= other) ? one : other;
