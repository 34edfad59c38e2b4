import { dayIn } from '#calendar';
import { Clock, Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { limitOn } from './pace.js';
import { PacePlan } from './pace-plan.js';
import { PacesReader } from './paces.reader.js';

/** Nobody is written to there. */
const NO_DOMAIN = 'nobody.invalid';

/** Where a mailbox stands today, by its own clock. */
export interface Quota {
  handedOverToday: number;
  limitToday: number | null;
  /** When the next message may leave by itself; null at once. */
  freeAgainAt: Date | null;
}

@Injectable()
export class MailboxQuota {
  constructor(
    private readonly db: Database,
    private readonly paces: PacesReader,
    private readonly clock: Clock,
  ) {}

  /** Batched. */
  load(mailboxId: string): Promise<Quota> {
    return this.db.load('quota of mailbox', mailboxId, async (ids) => {
      const now = this.clock.now();
      const facts = await this.paces.read([...ids], [], now);
      return ids.map((id): Quota => {
        const { pace } = facts.get(id)!;
        const [plan, day] = [new PacePlan(facts.get(id)!, () => 0), dayIn(now, pace.timeZone)];
        const handedOverToday = plan.handedOver(day);
        const { at, reason } = plan.place({ domain: NO_DOMAIN, isAutomatic: true }, now);
        return { handedOverToday, limitToday: limitOn(pace, day), freeAgainAt: reason && !pace.archivedAt ? at : null };
      });
    });
  }
}
