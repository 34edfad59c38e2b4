import { Turns } from '#mail';
import { Injectable } from '@nestjs/common';

/**
 * One storing at a time in each workspace: the database would see to it as well, but whoever waits there holds one of the
 * few connections that everybody needs.
 */
@Injectable()
export class StoringTurns {
  readonly #byWorkspace = new Map<string, Turns>();

  in<T>(workspaceId: string, work: () => Promise<T>): Promise<T> {
    const turns = this.#byWorkspace.get(workspaceId) ?? new Turns(1);
    this.#byWorkspace.set(workspaceId, turns);
    return turns.in(work);
  }
}
