import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stranger, whoGot } from '../../bench/inbox/correspondent.js';
import { Draw } from '../../bench/population/draw.js';
import type { Agency } from '../../bench/sending/agency.js';
import { Workers } from '../../bench/workers.js';
import type { MailTown } from '../../support/mail-town.js';
import type { ChaosDatabase } from '../chaos-database.js';
import { cutConnection } from '../cut-connection.js';
import { countSightings, served, sightings } from './books.js';
import { oddMail, type Posted } from './odd-mail.js';
import { letTimePass, endLeases } from './time.js';
import { Troubles } from './troubles.js';
import { FOLDERS, MAILBOXES, twoMailboxes } from './two-mailboxes.js';

export interface StormOrder {
  seed: number;
  messages: number;
  minutes: number;
}

const WORKERS = 2;
const BETWEEN_KILLS_MS = 4_000;
const BETWEEN_CUTS_MS = 2_000;
const BETWEEN_TROUBLES_MS = 1_500;
const BETWEEN_BURSTS_MS = 250;
const LONGEST_CALM_MS = 30_000;
const SETTLING_MS = 240_000;

/** Mail that arrives without pause, workers that read it, and everything that can happen to both. */
export class InboxStorm {
  /** By number. */
  readonly posted = new Map<number, Posted>();
  private readonly draw: Draw;
  private readonly workers: Workers;
  private readonly troubles: Troubles;
  private readonly startedAt = performance.now();
  private kills = 0;
  private cuts = 0;
  private copies = 0;
  private settledAfterMs = NaN;

  private constructor(
    private readonly database: ChaosDatabase,
    private readonly order: StormOrder,
    readonly town: MailTown,
    private readonly agency: Agency,
  ) {
    this.draw = new Draw(order.seed);
    this.workers = new Workers(database.url, database.dataDir, path.join(database.dataDir, 'workers.log'));
    this.troubles = new Troubles(town, new Draw(order.seed + 1));
  }

  static async prepare(database: ChaosDatabase, order: StormOrder): Promise<InboxStorm> {
    const { town, agency } = await twoMailboxes(database);
    return new InboxStorm(database, order, town, agency);
  }

  /** Until all that was posted is read, or is not. */
  async rage(): Promise<void> {
    for (let worker = 0; worker < WORKERS; worker++) this.workers.start();
    while (!this.workers.areUp) await sleep(100);
    const deadline = performance.now() + this.order.minutes * 60_000;
    const isRaging = (): boolean => performance.now() < deadline;
    const each = async (meanMs: number, deed: () => Promise<void>): Promise<void> => {
      while (isRaging()) {
        await sleep(this.draw.below(2 * meanMs));
        if (isRaging()) await deed();
      }
    };
    await Promise.all([
      this.post(isRaging),
      each(BETWEEN_KILLS_MS, () => this.kill()),
      each(BETWEEN_CUTS_MS, async () => void (this.cuts += await cutConnection(this.database.owner, this.draw.next()))),
      each(BETWEEN_TROUBLES_MS, () => this.trouble()),
      each(1_000, () => this.look()),
    ]);
    await this.calm();
  }

  told(): string {
    const seconds = ((performance.now() - this.startedAt) / 1_000).toFixed(0);
    const { fallen } = this.workers;
    return (
      `${this.posted.size} messages in ${this.copies} places; ${this.kills} kills, ${this.cuts} connections to the database cut, ${this.troubles.told()}, ` +
      `${fallen.length} workers fell by themselves; quiet ${(this.settledAfterMs / 1_000).toFixed(0)} s after the last of it, ${seconds} s in all${fallen.map((words) => `\n${words}`).join('')}`
    );
  }

  async end(): Promise<void> {
    await this.workers.stop();
    await this.town.stop();
  }

  /** As evenly as the time allows; what is left when it is over comes at once. */
  private async post(isRaging: () => boolean): Promise<void> {
    const bursts = (this.order.minutes * 60_000) / BETWEEN_BURSTS_MS;
    const [known, strangers] = [this.agency.letters.map(whoGot), this.agency.letters.map(stranger)];
    for (let number = 1; number <= this.order.messages; number++) {
      const mailbox = this.draw.of(MAILBOXES);
      this.deliver(oddMail(this.draw, number, mailbox, known, strangers), mailbox);
      const isEndOfBurst = number % Math.ceil(this.order.messages / bursts) === 0;
      if (isEndOfBurst && isRaging()) await sleep(BETWEEN_BURSTS_MS);
    }
  }

  /** Some lie in several folders, or in both mailboxes, as rules and lists make it. */
  private deliver(mail: Posted, mailbox: string): void {
    const places = new Map([[`${mailbox} ${mail.kind === 'OURS' ? FOLDERS[1] : FOLDERS[0]}`, true]]);
    for (let copies = this.draw.below(10) < 3 ? 1 + this.draw.below(2) : 0; copies; copies--) places.set(`${this.draw.of(MAILBOXES)} ${this.draw.of(FOLDERS)}`, true);
    for (const place of places.keys()) {
      const [user, ...folder] = place.split(' ');
      this.town.folders.deliver(user!, mail.raw, folder.join(' '));
      this.copies++;
    }
    this.posted.set(mail.number, mail);
  }

  /** Mostly nobody waits until the lease of the dead has ended, and two may read at once. */
  private async kill(): Promise<void> {
    await this.somethingIsRead();
    if (!(await this.workers.kill(this.draw.next(), true))) return;
    this.kills++;
    this.workers.start();
    if (this.draw.below(4)) await endLeases(this.database.owner);
  }

  private async trouble(): Promise<void> {
    if (this.draw.below(4)) await this.somethingIsRead();
    await this.troubles.make();
  }

  /** On a slow machine nobody would ever be hit in the midst of it. */
  private async somethingIsRead(): Promise<void> {
    const before = await countSightings(this.database.owner);
    const deadline = performance.now() + LONGEST_CALM_MS;
    while ((await countSightings(this.database.owner)) === before && performance.now() < deadline) await sleep(20);
  }

  private async look(): Promise<void> {
    await letTimePass(this.database.owner);
    process.stderr.write(`\r${this.posted.size} posted, ${await countSightings(this.database.owner)} sightings, ${this.kills} kills, ${this.cuts} cuts, ${this.troubles.told()}   `);
  }

  private async calm(): Promise<void> {
    const start = performance.now();
    await endLeases(this.database.owner);
    while (performance.now() < start + SETTLING_MS && !(await this.isQuiet())) {
      await this.look();
      await sleep(1_000);
    }
    this.settledAfterMs = performance.now() - start;
    process.stderr.write('\n');
  }

  private async isQuiet(): Promise<boolean> {
    const lines = new Set((await sightings(this.database.owner)).filter(({ outcome }) => outcome !== 'FAILED').map((one) => JSON.stringify([one.mailbox, one.folder, one.uidValidity, one.uid])));
    const missing = (await served(this.town.folders)).filter((one) => !lines.has(JSON.stringify([one.mailbox, one.folder, one.uidValidity, one.uid])));
    const { rows } = await this.database.owner.query<{ open: number }>(
      `select ((select count(*) from mail_account where status <> 'READING') + (select count(*) from mail_message where triage = 'NEW'))::integer as open`);
    return !missing.length && !rows[0]!.open;
  }
}
