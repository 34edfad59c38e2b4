/** Keeps the values used last; those unused for longest make room. */
export class LruCache<Value> {
  readonly #entries = new Map<string, { value: Value; weight: number }>();
  #weight = 0;

  /** @param capacity how much weight it holds; where nobody says otherwise a value weighs 1 */
  constructor(private readonly capacity: number) {}

  /** The value kept under the key, or the one made now. What throws while being made is not kept. */
  get(key: string, make: () => Value, weight = 1): Value {
    const entry = this.#entries.get(key) ?? { value: make(), weight };
    // A Map remembers the order of insertion: put back last, the first key is the stalest.
    if (!this.#entries.delete(key)) this.#weight += weight;
    this.#entries.set(key, entry);
    for (const [stalest, { weight: freed }] of this.#entries) {
      if (this.#weight <= this.capacity) break;
      this.#entries.delete(stalest);
      this.#weight -= freed;
    }
    return entry.value;
  }
}
