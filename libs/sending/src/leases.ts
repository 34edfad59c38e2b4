import { Clock, Database, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { DispatchEvents } from './dispatch-events.js';
import { DispatchState } from './dispatch-state.js';
import { SendingPace } from './sending-pace.js';
import { workerGone } from './told-outcomes.js';

/** What a turn has in hand at this moment is left out: waiting for it, out of its order, could be waiting for each other. */
const RENEW = `
  update dispatch set lease_until = clock_timestamp() + make_interval(secs => $3) where id in (
    select id from dispatch where id = any($1) and claimed_by = $2 and state = 'CLAIMED' order by id for no key update skip locked)`;

const LEFT_BEHIND = `
  select id, handed_over_at is not null as "wasHandedOver" from dispatch
  where state = 'CLAIMED' and lease_until < now() order by id for no key update skip locked`;

/** Whoever claimed it keeps the right to tell what became of it: its name stays. */
const UNSURE = `update dispatch set state = 'UNCERTAIN', lease_until = null, settled_at = $2, reason = $3, wait = $4 where id = any($1)`;
const DUE_AGAIN = `update dispatch set state = 'DUE', claimed_by = null, lease_until = null where id = any($1)`;

/** Claims last as long as somebody renews them, by the database's time. */
@Injectable()
export class Leases {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
    private readonly events: DispatchEvents,
    private readonly pace: SendingPace,
  ) {}

  /** Only those a worker knows of: what it claimed without learning of it lapses. */
  @Transactional()
  async renew(workerId: string, ids: string[]): Promise<void> {
    await this.db.query(RENEW, [ids, workerId, this.pace.leaseSeconds]);
  }

  /** What workers left behind: what was never handed over is due again, the rest is uncertain. */
  @Transactional()
  async recover(): Promise<void> {
    const left = await this.db.query<{ id: string; wasHandedOver: boolean }>(LEFT_BEHIND);
    if (!left.length) return;
    const idsOf = (wasHandedOver: boolean) => left.filter((row) => row.wasHandedOver === wasHandedOver).map(({ id }) => id);
    const unsure = idsOf(true);
    await this.db.query(DUE_AGAIN, [idsOf(false)]);
    await this.db.query(UNSURE, [unsure, this.clock.now(), workerGone.en, JSON.stringify(workerGone)]);
    await this.events.tell(unsure.map((dispatchId) => ({ dispatchId, state: DispatchState.UNCERTAIN, reason: workerGone })));
  }
}
