import { averagesOver, type Averages, type AveragesAt } from '#likelihood';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { AveragesService } from './averages.service.js';
import { touchFlows } from './touch-flows.js';
import { TouchSums } from './touch-sums.js';

/** What was usual in the workspace at some time, reckoned from the touches as they stand; priors are today's. */
@Injectable()
export class PastAverages {
  constructor(
    private readonly db: Database,
    private readonly averages: AveragesService,
    private readonly sums: TouchSums,
  ) {}

  /** As they are kept, which is what scores of now are seen against. */
  now(): Promise<Averages> {
    return this.db.load('averages', 'now', async () => [await this.averages.current()]);
  }

  /** Batched. */
  async asOf(at: Date): Promise<Averages> {
    const then = await this.db.load('averages as of', at.toISOString(), async (times) => {
      const instants = [...times].sort().map((time) => new Date(time));
      const byTime = new Map((await this.at(instants)).map((one) => [one.at.toISOString(), one]));
      return times.map((time) => byTime.get(time)!);
    });
    return { ...then, habit: await this.db.load('habit as of', at.getTime(), (times) => this.habits(times)) };
  }

  /** @param instants oldest first */
  async at(instants: readonly Date[]): Promise<AveragesAt[]> {
    if (!instants.length) return [];
    const { curves, priors } = await this.now();
    const flows = await touchFlows(this.db, instants, curves.tuning);
    return averagesOver(instants, flows, curves.tuning).map((then, i) => ({ ...then, priors, at: instants[i] }));
  }

  private async habits(times: readonly number[]): Promise<Averages['habit'][]> {
    const { tuning } = (await this.now()).curves;
    const habits = [];
    for (const time of times) habits.push(await this.sums.habit(new Date(time), tuning));
    return habits;
  }
}
