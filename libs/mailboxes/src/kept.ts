/** Things that are dear to make and go with the settings of a mailbox: made anew when its version changes, then ended. */
export class Kept<T> {
  readonly #kept = new Map<string, { version: number; thing: T }>();

  constructor(private readonly end: (thing: T) => void) {}

  of({ id, version }: { id: string; version: number }, make: () => T): T {
    const known = this.#kept.get(id);
    if (known?.version === version) return known.thing;
    const thing = make();
    this.#kept.set(id, { version, thing });
    if (known) this.end(known.thing);
    return thing;
  }

  endAll(): void {
    for (const { thing } of this.#kept.values()) this.end(thing);
    this.#kept.clear();
  }
}
