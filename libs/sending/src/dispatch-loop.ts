import { Injectable, Logger } from '@nestjs/common';
import { Bell } from './bell.js';
import { SendingPace } from './sending-pace.js';
import type { Shift } from './shift.js';
import { Shifts } from './shifts.js';

/** The worker's standing loop: wherever there is work, and no shift of ours yet, one begins. */
@Injectable()
export class DispatchLoop {
  private readonly log = new Logger('Sending');
  private readonly bell = new Bell();
  private readonly open = new Map<string, { shift: Shift; end: Promise<void> }>();
  private running: Promise<void> | null = null;
  private isStopped = false;

  constructor(
    private readonly shifts: Shifts,
    private readonly pace: SendingPace,
  ) {}

  start(): void {
    this.isStopped = false;
    this.running = this.run();
  }

  /** Dialogues end, what was claimed and not begun is due again. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.bell.ring();
    await this.running;
    for (const { shift } of this.open.values()) shift.stop();
    await Promise.all([...this.open.values()].map(({ end }) => end));
  }

  private async run(): Promise<void> {
    while (!this.isStopped) {
      await this.look().catch((error: Error) => this.log.warn(`Sending goes on after a pause: ${error.message}`));
      await this.bell.wait(this.pace.idleMs);
    }
  }

  private async look(): Promise<void> {
    for (const id of await this.shifts.workspaces()) {
      await this.shifts.recover(id);
      const isFree = !this.open.has(id) && this.open.size < this.pace.workspacesAtOnce;
      if (isFree && !this.isStopped) this.begin(id);
    }
  }

  private begin(workspaceId: string): void {
    const shift = this.shifts.open(workspaceId);
    const end = shift.run().then(
      (left) => this.ended(workspaceId, left > 0),
      (error: Error) => {
        this.log.error(error.stack ?? error.message);
        this.ended(workspaceId, false);
      },
    );
    this.open.set(workspaceId, { shift, end });
  }

  /** Where much is due others wait for a place: the next round begins at once after a shift that got something done. */
  private ended(workspaceId: string, gotDone: boolean): void {
    this.open.delete(workspaceId);
    if (gotDone) this.bell.ring();
  }
}
