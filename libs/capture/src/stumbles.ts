import { Injectable } from '@nestjs/common';
import type { MailFolder } from './mail-folder.entity.js';

/** So often a message is asked for alone; then it is left for later. */
const MOST = 3;

/** Messages of a folder whose fetching ended in a fault. */
export class FolderStumbles {
  /** How often each was asked for alone, by UID. */
  readonly #suspects = new Map<number, number>();

  isSuspect(uid: number): boolean {
    return this.#suspects.has(uid);
  }

  isGivenUp(uid: number): boolean {
    return (this.#suspects.get(uid) ?? 0) >= MOST;
  }

  /** @param uids asked for together, and not given */
  blame(uids: ReadonlySet<number>): void {
    for (const uid of uids) this.#suspects.set(uid, uids.size > 1 ? (this.#suspects.get(uid) ?? 0) : (this.#suspects.get(uid) ?? 0) + 1);
  }

  /** They are booked: one that was given up has one more try when its time comes. */
  forgive(uids: readonly number[]): void {
    for (const uid of uids)
      if (this.isGivenUp(uid)) this.#suspects.set(uid, MOST - 1);
      else this.#suspects.delete(uid);
  }
}

/**
 * Servers refuse a message that they cannot make sense of, or hang up on whoever asks for it. Known to this process
 * alone: another one finds out anew.
 */
@Injectable()
export class Stumbles {
  readonly #byFolder = new Map<string, FolderStumbles>();

  of({ id, uidValidity }: MailFolder): FolderStumbles {
    const key = `${id} ${uidValidity}`;
    const found = this.#byFolder.get(key) ?? new FolderStumbles();
    this.#byFolder.set(key, found);
    return found;
  }
}
