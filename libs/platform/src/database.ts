import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { PoolClient } from 'pg';
import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral, type QueryRunner } from 'typeorm';
import type { Actor } from './actor.js';
import { ambient, currentAmbient, type Ambient } from './ambient.js';
import { copiedFrom, copyInto } from './copying.js';
import { notFound } from './domain-error.js';
import { Door } from './door.js';
import { settings, UUID } from './settings.js';
import { statementName } from './statement-name.js';

/**
 * The way to PostgreSQL, behind the walls: every statement runs in a transaction that has taken the
 * application's role and the actor's workspace, so row-level security shows nothing of a neighbour.
 */
@Injectable()
export class Database {
  constructor(
    readonly source: DataSource,
    private readonly door: Door,
  ) {}

  get actor(): Actor {
    return currentAmbient().actor;
  }

  /** The workspace of the work in progress. Throws when a stranger gets this far. */
  get workspaceId(): string {
    const { workspaceId } = this.actor;
    if (!workspaceId) throw new Error('This work has no workspace');
    return workspaceId;
  }

  /**
   * Runs one operation for an actor. Reads share one read-only snapshot; it ends with the operation.
   * Inside another operation (a mutation that acts in a second workspace) it starts afresh.
   */
  async as<T>(actor: Actor, action: string, work: () => Promise<T>): Promise<T> {
    const outer = ambient.getStore();
    if (outer) await endReading(outer); // never two connections at a time: many doing so would wait for each other for ever
    const surroundings: Ambient = { actor, action, reading: null, writing: null, loaders: new Map() };
    try {
      return await ambient.run(surroundings, work);
    } finally {
      await endReading(surroundings);
    }
  }

  /** Gives the connection back before the work waits for something else; the next question opens another snapshot. */
  async rest(): Promise<void> {
    const surroundings = currentAmbient();
    if (surroundings.writing) throw new Error('A transaction waits for nothing but the database');
    await endReading(surroundings);
  }

  /**
   * Runs work beside what is in progress, for the same actor, with reads and transactions of its own. A connection of
   * its own, too: nobody may wait for it inside a transaction.
   */
  async aside<T>(work: () => Promise<T>): Promise<T> {
    const surroundings: Ambient = { ...currentAmbient(), reading: null, writing: null, loaders: new Map() };
    return ambient.run(surroundings, work).finally(() => endReading(surroundings));
  }

  /** Runs the work in one transaction, or joins the one in progress. No network call belongs inside. */
  async write<T>(work: () => Promise<T>): Promise<T> {
    const outer = currentAmbient();
    if (outer.writing) return work();
    await endReading(outer);
    const runner = this.source.createQueryRunner();
    try {
      await clientOf(runner);
      await runner.startTransaction();
      await runner.query(settings(outer));
      const result = await ambient.run({ ...outer, writing: runner, loaders: new Map() }, work);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** Runs the work as a write would, tells its result, and keeps nothing of it. */
  async rehearse<T>(work: () => Promise<T>): Promise<T> {
    const rehearsal = new Rehearsal<T>();
    const run = () => work().then((result) => rehearsal.end(result));
    return this.write(run).catch((error: unknown) => {
      if (error === rehearsal) return rehearsal.result;
      throw error;
    });
  }

  /** Streams rows to the server with COPY ... FROM STDIN; reading waits while the server is busy. */
  async copyIn(statement: string, rows: AsyncIterable<string>): Promise<void> {
    await copyInto(await clientOf(await this.runner()), statement, rows);
  }

  /** The bytes of a COPY ... TO STDOUT, in pieces; the server waits while the reader is busy. Nothing else is asked meanwhile. */
  async *copyOut(statement: string): AsyncGenerator<Buffer> {
    yield* copiedFrom(await clientOf(await this.runner()), statement);
  }

  /** The entity manager of the transaction in progress. */
  async manager(): Promise<EntityManager> {
    return (await this.runner()).manager;
  }

  /** Rows of one SQL statement in the transaction in progress; repeated texts are planned once a connection. */
  async query<T>(text: string, values: unknown[] = []): Promise<T[]> {
    const client = await clientOf(await this.runner());
    const result = await client.query({ name: statementName(text), text, values });
    return result.rows as T[];
  }

  /**
   * Runs the work with every statement planned once a connection, whatever values it gets: for work that happens over and
   * over with ids, which tell the planner nothing, yet make it plan a question about one of them afresh each time. Rows are
   * looked for in indexes, also in a table that is small as yet: the plan stays when it has grown.
   */
  async planOnce<T>(work: () => Promise<T>): Promise<T> {
    const client = await clientOf(await this.runner());
    const [, result] = await Promise.all([client.query(PLAN_ONCE), work()]);
    await client.query(PLAN_AS_USUAL);
    return result;
  }

  /** Calls one of the functions a connection may call before a workspace is known (schema `door`). */
  knock<T>(text: string, values: unknown[]): Promise<T[]> {
    return this.door.knock(text, values);
  }

  /** One row by id. Throws NOT_FOUND, also for a neighbour's row. @param mode how it is locked where the work writes */
  async get<E extends ObjectLiteral & { id: string }>(entity: EntityTarget<E>, id: string, what: string, mode: RowLock = 'pessimistic_write'): Promise<E> {
    if (!UUID.test(id)) throw notFound(what, id);
    const lock = currentAmbient().writing ? { mode } : undefined;
    const found = await (await this.manager()).findOne(entity, { where: { id } as never, ...(lock && { lock }) });
    if (!found) throw notFound(what, id);
    return found;
  }

  /** Collects the keys asked for in one tick and answers them with one call of `batch`, in the keys' order. */
  load<K, V>(name: string, key: K, batch: (keys: readonly K[]) => Promise<V[]>): Promise<V> {
    const { loaders } = currentAmbient();
    let loader = loaders.get(name) as DataLoader<K, V> | undefined;
    if (!loader) loaders.set(name, (loader = new DataLoader(batch)) as DataLoader<unknown, unknown>);
    return loader.load(key);
  }

  private runner(): Promise<QueryRunner> {
    const surroundings = currentAmbient();
    if (surroundings.writing) return Promise.resolve(surroundings.writing);
    return (surroundings.reading ??= this.startReading(surroundings));
  }

  private async startReading(surroundings: Ambient): Promise<QueryRunner> {
    const runner = this.source.createQueryRunner();
    const client = await clientOf(runner);
    try {
      await client.query(`begin isolation level repeatable read read only; ${settings(surroundings)}`);
    } catch (error) {
      await runner.release();
      throw error;
    }
    return runner;
  }
}

/** Thrown to roll back what was only tried. */
class Rehearsal<T> extends Error {
  result: T;

  end(result: T): never {
    this.result = result;
    throw this;
  }
}

const PLAN_ONCE = 'set local plan_cache_mode = force_generic_plan; set local enable_seqscan = off';
const PLAN_AS_USUAL = 'set local plan_cache_mode = auto; set local enable_seqscan = on';

const clientOf = async (runner: QueryRunner): Promise<PoolClient> => (await runner.connect()) as PoolClient;

async function endReading(surroundings: Ambient): Promise<void> {
  const { reading } = surroundings;
  surroundings.reading = null;
  surroundings.loaders.clear();
  if (!reading) return;
  const runner = await reading.catch(() => null);
  if (!runner) return;
  const client = await clientOf(runner);
  await client.query('commit').catch(() => undefined);
  await runner.release();
}

type RowLock = 'pessimistic_write' | 'for_no_key_update';
