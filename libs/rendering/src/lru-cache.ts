/** Keeps the values used last; the one unused for longest makes room. */
export class LruCache<Value> {
  readonly #entries = new Map<string, Value>();

  constructor(private readonly capacity: number) {}

  /** The value kept under the key, or the one made now. What throws while being made is not kept. */
  get(key: string, make: () => Value): Value {
    const value = this.#entries.get(key) ?? make();
    // A Map remembers the order of insertion: put back last, the first key is the stalest.
    this.#entries.delete(key);
    this.#entries.set(key, value);
    if (this.#entries.size > this.capacity) this.#entries.delete(this.#entries.keys().next().value as string);
    return value;
  }
}
