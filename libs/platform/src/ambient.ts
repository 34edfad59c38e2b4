import { AsyncLocalStorage } from 'node:async_hooks';
import type DataLoader from 'dataloader';
import type { QueryRunner } from 'typeorm';
import type { Actor } from './actor.js';

/** What surrounds one request or task: on whose behalf, under which name, in which transaction. */
export interface Ambient {
  readonly actor: Actor;
  /** The operation's name as the audit trail shows it: `createContact`, `recompute-scores`. */
  action: string;
  /** The read-only transaction of this operation, opened at the first read. */
  reading: Promise<QueryRunner> | null;
  /** The transaction of the mutation in progress. */
  readonly writing: QueryRunner | null;
  loaders: Map<string, DataLoader<unknown, unknown>>;
}

export const ambient = new AsyncLocalStorage<Ambient>();

/** On whose behalf this runs; null where nobody asked. */
export const findActor = (): Actor | null => ambient.getStore()?.actor ?? null;

export function currentAmbient(): Ambient {
  const store = ambient.getStore();
  if (!store) throw new Error('No actor: run this inside Database.as(...)');
  return store;
}
