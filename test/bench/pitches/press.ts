import { Drafting, type DraftOrder } from '#drafting';
import { makePitch, type PitchPlan, PitchPlans, reasonsOf, StorePitches, WritePitches, type WrittenPitch } from '#pitches';
import { Database, Workspaces } from '#platform';
import type { INestApplicationContext } from '@nestjs/common';
import { FactsReader } from '../../../libs/pitches/src/facts.reader.js';
import type { Desk } from './desk.js';

const SLICE = 250;

type Step = 'load' | 'draft' | 'write' | 'store';

/** The product as a batch uses it, in this process. */
export class Press {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly workspaceId: string,
    private readonly desk: Desk,
  ) {}

  /** Writes and keeps a pitch for each person of the desk. @returns how many a second */
  async run(): Promise<number> {
    const { contactIds } = this.desk;
    const start = performance.now();
    await this.asBatch(async (plan) => {
      for await (const written of this.app.get(WritePitches).writeInSlices(plan, contactIds, SLICE)) await this.keep(plan, written);
    });
    return (contactIds.length * 1_000) / (performance.now() - start);
  }

  /** The same with nothing at the same time as anything else. @returns milliseconds of each step; `write` has `load` and `draft` in it */
  async runInTurn(): Promise<Record<Step, number>> {
    const times = { load: 0, draft: 0, write: 0, store: 0 };
    const timed = async <T>(step: Step, work: () => Promise<T>): Promise<T> => {
      const start = performance.now();
      return work().finally(() => (times[step] += performance.now() - start));
    };
    const restore = [
      around(this.app.get(FactsReader), 'read', (read) => timed('load', read)),
      around(this.app.get(Drafting), 'draft', (draft) => timed('draft', draft)),
    ];
    await this.asBatch(async (plan) => {
      for (let first = 0; first < this.desk.contactIds.length; first += SLICE) {
        const ids = this.desk.contactIds.slice(first, first + SLICE);
        const written = await timed('write', () => this.app.get(WritePitches).write(plan, ids));
        await timed('store', () => this.keep(plan, written));
      }
    });
    for (const one of restore) one();
    return times;
  }

  /** What the threads are asked for while everybody's pitch is written. */
  async orders(): Promise<DraftOrder[]> {
    const orders: DraftOrder[] = [];
    const restore = around(this.app.get(Drafting), 'draft', (draft, [asked]) => {
      orders.push(...asked);
      return draft();
    });
    await this.run();
    restore();
    return orders;
  }

  private asBatch(work: (plan: PitchPlan) => Promise<void>): Promise<void> {
    const { templateId, authorId } = this.desk;
    return this.app.get(Workspaces).in(this.workspaceId, 'generate-batch', 'task generate-batch', async () => {
      const plan = await this.app.get(PitchPlans).ofTemplate(templateId, { assetIds: [], values: [] }, { authorId });
      await work(plan);
    });
  }

  private async keep(plan: PitchPlan, written: WrittenPitch[]): Promise<void> {
    const pitches = written.map((one) => {
      if (one.outcome === 'WRITTEN') return makePitch(plan, one, { batchId: this.desk.batchId });
      throw new Error(`There is no pitch for ${one.facts.contact.id}: ${reasonsOf(one)}`);
    });
    await this.app.get(Database).write(() => this.app.get(StorePitches).insert(pitches));
  }
}

type Method = (...args: never[]) => Promise<unknown>;

/** Puts something around a method of one object. @returns what takes it off again */
function around<Name extends string, Service extends Record<Name, Method>>(
  object: Service,
  name: Name,
  put: <Result>(call: () => Promise<Result>, args: Parameters<Service[Name]>) => Promise<Result>,
): () => void {
  const original = object[name];
  const wrapped = (...args: Parameters<Service[Name]>) => put(() => original.apply(object, args), args);
  Object.assign(object, { [name]: wrapped });
  return () => void Object.assign(object, { [name]: original });
}
