import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { foundAgency, type Agency } from '../../bench/sending/agency.js';
import { postLetters } from '../../bench/sending/post-letters.js';
import { SmtpSink } from '../../bench/sending/smtp-sink.js';
import { Draw } from '../../bench/population/draw.js';
import type { ChaosDatabase } from '../chaos-database.js';
import { cutConnection } from '../cut-connection.js';
import type { Judgement } from '../judgement.js';
import { booked, letTimePass, onTheWay, unbegun } from './books.js';
import { crisis } from './crisis.js';
import type { Ledger } from './promises.js';
import { Throttle } from './throttle.js';
import { Workers } from '../../bench/workers.js';

export interface StormOrder {
  seed: number;
  messages: number;
  kills: number;
  isCrisis: boolean;
}

const WORKERS = 3;
/** Of the moments of a dialogue, how many go wrong. */
const MISDEEDS_PER_THOUSAND = 12;
const BETWEEN_KILLS_MS = 1_500;
const BETWEEN_CUTS_MS = 2_000;
const LONGEST_CALM_MS = 10_000;
/** All leases have long run out by then. */
const SETTLING_MS = 240_000;

/** Workers that hand messages over, and everything that can happen to them. */
export class Storm {
  private readonly draw: Draw;
  private readonly workers: Workers;
  private readonly throttle: Throttle;
  private readonly abandoned = new Map<string, Date>();
  private readonly startedAt = performance.now();
  private kills = 0;
  private killsAtWork = 0;
  private cuts = 0;
  private isOver = false;

  private constructor(
    private readonly database: ChaosDatabase,
    private readonly order: StormOrder,
    private readonly sink: SmtpSink,
    private readonly agency: Agency,
  ) {
    this.draw = new Draw(order.seed);
    this.workers = new Workers(database.url, database.dataDir, path.join(database.dataDir, 'workers.log'));
    this.throttle = new Throttle(sink, { seed: order.seed, misdeedsPerThousand: MISDEEDS_PER_THOUSAND });
  }

  static async prepare(database: ChaosDatabase, order: StormOrder): Promise<Storm> {
    const sink = await SmtpSink.open();
    const agency = await foundAgency(database.owner, order.messages, sink.port);
    await postLetters(database.owner, agency, new Date());
    return new Storm(database, order, sink, agency);
  }

  /** Until all is settled, or does not settle. @returns what the crisis showed, where there was one */
  async rage(): Promise<Judgement[]> {
    for (let worker = 0; worker < WORKERS; worker++) this.workers.start();
    const [judgements] = await Promise.all([this.crisis(), this.kill(), this.cut(), this.watch()]);
    return judgements;
  }

  async ledger(): Promise<Ledger> {
    const { begun, taken, unanswered } = await this.sink.report();
    const posted = this.agency.letters.map(({ messageId }) => messageId);
    return { posted, booked: await booked(this.database.owner), seen: { begun, taken, unanswered }, kills: this.kills, abandoned: this.abandoned };
  }

  told(): string {
    const seconds = ((performance.now() - this.startedAt) / 1_000).toFixed(0);
    return `${this.kills} kills (${this.killsAtWork} of them at work), ${this.cuts} connections cut, ${this.workers.fallen.length} workers fell by themselves, in ${seconds} s${this.workers.fallen.map((words) => `\n${words}`).join('')}`;
  }

  async end(): Promise<void> {
    await this.workers.stop();
    this.sink.close();
  }

  private async kill(): Promise<void> {
    while (this.kills < this.order.kills && !this.isOver) {
      await sleep(this.draw.below(BETWEEN_KILLS_MS));
      const isAtWork = this.draw.below(4) > 0; // the others may die while they start
      if (isAtWork) await this.somethingArrives();
      while (!(await this.workers.kill(this.draw.next(), isAtWork)) && !this.isOver) await sleep(20);
      this.kills++;
      if (isAtWork) this.killsAtWork++;
      const at = new Date();
      for (const messageId of await unbegun(this.database.owner)) this.abandoned.set(messageId, at);
      this.workers.start();
    }
  }

  /** On a slow machine workers would die before they got anything done. */
  private async somethingArrives(): Promise<void> {
    const { arrivals } = await this.sink.pulse();
    const deadline = performance.now() + LONGEST_CALM_MS;
    while ((await this.sink.pulse()).arrivals === arrivals && performance.now() < deadline && !this.isOver) await sleep(10);
  }

  private async cut(): Promise<void> {
    while (this.kills < this.order.kills && !this.isOver) {
      await sleep(this.draw.below(BETWEEN_CUTS_MS));
      this.cuts += await cutConnection(this.database.owner, this.draw.next());
    }
  }

  private async crisis(): Promise<Judgement[]> {
    if (!this.order.isCrisis) return [];
    while (this.kills < this.order.kills / 2 && !this.isOver) await sleep(100);
    return crisis(this.database.owner, this.sink, this.agency.workspaceId);
  }

  /** Lets the sender's time pass, and the work last as long as the kills do. */
  private async watch(): Promise<void> {
    let deadline = Infinity;
    while (performance.now() < deadline) {
      await sleep(1_000);
      await letTimePass(this.database.owner);
      const { open, claimed } = await onTheWay(this.database.owner);
      const killsLeft = this.order.kills - this.kills;
      await this.throttle.set(open / this.order.messages, killsLeft / Math.max(1, this.order.kills));
      process.stderr.write(`\r${this.kills} kills, ${this.cuts} cuts, ${open} on the way, ${claimed} in hand, answers within ${this.throttle.slowestMs} ms   `);
      if (!killsLeft) deadline = Math.min(deadline, performance.now() + SETTLING_MS);
      if (!open && !killsLeft) break;
    }
    this.isOver = true;
    process.stderr.write('\n');
  }
}
