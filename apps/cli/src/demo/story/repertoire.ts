import type { Draw } from '../draw.js';

/** Hands out texts so that nobody reads the same one twice while there are others, and the rarest goes first. */
export class Repertoire {
  private readonly uses = new Map<unknown, number>();

  pick<T>(choices: readonly T[], draw: Draw, spokenBy: Set<unknown>): T {
    const unheard = choices.filter((choice) => !spokenBy.has(choice));
    const among = unheard.length ? unheard : choices;
    const least = Math.min(...among.map((choice) => this.usesOf(choice)));
    const chosen = draw.of(among.filter((choice) => this.usesOf(choice) === least));
    this.uses.set(chosen, this.usesOf(chosen) + 1);
    spokenBy.add(chosen);
    return chosen;
  }

  private usesOf(choice: unknown): number {
    return this.uses.get(choice) ?? 0;
  }
}
