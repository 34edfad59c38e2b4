import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import type { SmtpSink } from '../../bench/sending/smtp-sink.js';
import type { Judgement } from '../judgement.js';

/** What may still arrive after the switch was thrown. */
const GRACE_MS = 5_000;
/** How long it stays thrown: workers are killed and started all the while. */
const LASTS_MS = 15_000;
/** Between two messages while all goes well. */
const SWING_MS = 50;

/** Messages arrive at this moment: otherwise the switch would stop nothing. */
async function inFullSwing(sink: SmtpSink): Promise<void> {
  while (Date.now() - (await sink.pulse()).lastArrivalAt > SWING_MS) await sleep(10);
}

/** Throws the switch for the whole workspace, waits, and takes it back; what was held is put on its way again. */
export async function crisis(owner: Client, sink: SmtpSink, workspaceId: string): Promise<Judgement[]> {
  await inFullSwing(sink);
  const { rows } = await owner.query<{ id: string; heldAt: Date }>(
    `insert into hold (workspace_id, id, reason) values ($1, $2, 'A storm in the press') returning id, held_at as "heldAt"`,
    [workspaceId, randomUUID()],
  );
  const { id, heldAt } = rows[0]!;
  const before = (await sink.pulse()).arrivals;
  await sleep(LASTS_MS);
  const { lastArrivalAt, arrivals } = await sink.pulse();
  const lateMs = lastArrivalAt - heldAt.getTime();
  await owner.query(`update hold set released_at = clock_timestamp(), release_reason = 'It is over' where id = $1`, [id]);
  const held = (await owner.query<{ id: string; hold: string | null }>(`select id, hold_id as hold from dispatch where state = 'HELD'`)).rows;
  const resumed = await owner.query(`update dispatch set state = 'DUE', due_at = now(), hold_id = null, wait = null where state = 'HELD'`);
  return [
    {
      promise: 'nothing arrives more than five seconds after the crisis switch',
      figure: `the last of ${arrivals - before} arrived ${(lateMs / 1_000).toFixed(2)} s after it, in ${LASTS_MS / 1_000} s`,
      broken: lateMs > GRACE_MS ? [`a message arrived ${lateMs} ms after it`] : [],
    },
    {
      promise: 'what was held can be told and resumed',
      figure: `${held.length} held, ${resumed.rowCount} put on their way again`,
      broken: [...(held.length ? [] : ['nothing was held']), ...held.filter(({ hold }) => hold !== id).map((one) => `${one.id} is held and does not say by what`)],
    },
  ];
}
