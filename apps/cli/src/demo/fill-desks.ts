import { makePitch, PitchPlans, StorePitches, WritePitches } from '#pitches';
import { Database } from '#platform';
import type { INestApplicationContext } from '@nestjs/common';
import { HOUR_MS } from './calendar.js';
import type { Cast } from './cast.js';
import { dispatchRow, entryRow, type SignedPitch } from './rows/dispatch-rows.js';
import type { Founding } from './rows/founding-rows.js';
import { insertRows } from './rows/insert-rows.js';
import { pitchesOnDesks, type PitchOnDesk } from './talk/pitches-on-desks.js';

/** A pitch as it was written, and the state it is in by now. */
interface Written extends SignedPitch {
  state: PitchOnDesk['state'];
}

/** Writes the demo's pitches as its members would have, some hours ago: with their reports, approvals and dispatches. */
export async function fillDesks(api: INestApplicationContext, cast: Cast, founding: Founding): Promise<void> {
  const written: Written[] = [];
  for (const desk of pitchesOnDesks) written.push(await write(api, cast, founding, desk));
  await api.get(StorePitches, { strict: false }).insert(written.map(({ pitch }) => pitch));
  const db = api.get(Database, { strict: false });
  for (const one of written) await advance(db, cast, one);
}

async function write(api: INestApplicationContext, cast: Cast, { templateIds, assetIds }: Founding, desk: PitchOnDesk): Promise<Written> {
  const player = cast.players.find(({ person }) => person.name === desk.to)!;
  const at = new Date(cast.now.getTime() - desk.hoursAgo * HOUR_MS);
  const values = Object.entries(desk.values ?? {}).map(([name, value]) => ({ name, value }));
  const wishes = { assetIds: desk.asset ? [assetIds.get(desk.asset)!] : [], values };
  const author = { authorId: cast.memberIds[desk.by] };
  const settled = await api.get(PitchPlans, { strict: false }).ofTemplate(templateIds.get(desk.template)!, wishes, author);
  const plan = { ...settled, now: at };
  const [written] = await api.get(WritePitches, { strict: false }).writeHere(plan, [player.id]);
  if (written?.outcome !== 'WRITTEN') throw new Error(`${desk.template} cannot be written to ${desk.to}`);
  const pitch = Object.assign(makePitch(plan, written), { id: player.draw.uuid() });
  const sender = { name: plan.identity?.persona ?? plan.author.name, address: plan.author.email };
  return { player, pitch, sender, state: desk.state, at };
}

/** From a draft to the state it is in by now. */
async function advance(db: Database, cast: Cast, written: Written): Promise<void> {
  const { state, pitch: { id }, at } = written;
  if (state === 'DISCARDED') await db.query(`update pitch set state = 'DISCARDED' where id = $1`, [id]);
  if (state !== 'APPROVED' && state !== 'RELEASED') return;
  await db.query(APPROVE, [id, cast.memberIds.solene, at]);
  if (state === 'RELEASED') await release(db, cast, written);
}

const APPROVE = `update pitch set state = 'APPROVED', approved_by_id = $2, approved_at = $3 where id = $1`;
const RELEASE = `update pitch set state = 'RELEASED', left_at = $2, interaction_id = $3 where id = $1`;
const INFORM = 'update contact set informed_at = $2 where id = $1 and informed_at is null';

async function release(db: Database, cast: Cast, written: Written): Promise<void> {
  const { player, pitch, at } = written;
  const dispatch = await dispatchRow(cast, written);
  await insertRows(db, 'interaction', [entryRow(dispatch)]);
  await insertRows(db, 'dispatch', [dispatch]);
  await db.query(RELEASE, [pitch.id, at, dispatch['interaction_id']]);
  await db.query(INFORM, [player.id, at]);
  const offer = { asset_id: pitch.assetIds[0], contact_id: player.id, pitch_id: pitch.id, offered_by_id: pitch.authorId };
  const own = { workspace_id: cast.workspaceId, id: player.draw.uuid(), offered_at: at, is_exclusive: false, state: 'PENDING', version: 1 };
  if (pitch.assetIds.length) await insertRows(db, 'asset_offer', [{ ...own, ...offer }]);
}
