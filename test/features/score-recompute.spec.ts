import type { Type } from '@nestjs/common';
import { beforeAll, describe, expect, it } from 'vitest';
import { Database, systemActor } from '#platform';
import {
  DelayTally, evidenceOf, habitOfSums, NO_EVIDENCE, priorOf, scoreCard, segmentEvidenceOf, segmentLevel, SHIPPED_PRIORS, standingOf,
  type Tier,
} from '#likelihood';
import { RecomputeScores, ScoresService } from '#scoring';
import { touchesOf, USUAL_TUNING, type CountedTouch, type LoggedExchange } from '#touches';
import { contactIn } from '../support/contact-in.js';
import { freezeClock } from '../support/frozen-clock.js';
import { useRapport } from '../support/rapport.js';

const NOW = new Date('2026-06-30T12:00:00.000Z');
const DAY_MS = 86_400_000;

const LOG = `mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }`;

/** Contacts of every tier and thirty entries with each over two years, written past the product. */
const HISTORY = `
  with people as (
    insert into contact (workspace_id, id, name, sort_name, tier)
    select $1, gen_random_uuid(), 'n', 'n', (array['NICHE', 'MID', 'STAR'])[1 + n % 3] from generate_series(1, $2) n
    returning workspace_id, id
  ), entries as (
    select id as contact_id,
      (array['OUTBOUND', 'OUTBOUND', 'INBOUND', 'MUTUAL'])[1 + floor(random() * 3.2)] as direction,
      (array['MAIL', 'MAIL', 'DM'])[1 + floor(random() * 3)] as channel, 1 + floor(random() * 2) as author,
      case when random() < 0.05 then 'AUTO_REPLY' else 'HUMAN' end as nature,
      date_trunc('milliseconds', $3::timestamptz - random() * random() * interval '600 days') as happened_at
    from people, generate_series(1, 30)
  ), team as (
    select row_number() over (order by id) as author, id as member_id from member where workspace_id = $1
  )
  insert into interaction
    (workspace_id, id, contact_id, direction, channel, nature, happened_at, member_id, hopes_for_answer)
  select $1, gen_random_uuid(), contact_id, direction, channel, nature, happened_at, member_id, direction = 'OUTBOUND'
  from entries join team using (author)`;

/** The same entries as the pure rules take them. */
const EXCHANGES = `
  select contact_id as "contactId", id, direction, channel, happened_at as "happenedAt", member_id as "memberId",
    hopes_for_answer as "hopesForAnswer", nature <> 'HUMAN' as automatic
  from interaction where workspace_id = $1 order by happened_at`;

interface Row {
  contact_id: string;
  probability: number;
  computed_at: Date;
  xmin: string;
}

/** How fast answers come, told of touches one by one. */
function usualIn(touches: readonly CountedTouch[]) {
  const answers = touches.flatMap(({ channel, sentAt, replyAt }) => (replyAt ? [{ channel, sentAt, replyAt }] : []));
  const tally = new DelayTally(USUAL_TUNING);
  const isClosed = ({ sentAt }: { sentAt: Date }) => NOW.getTime() - sentAt.getTime() > USUAL_TUNING.windowMs;
  const inOrder = answers.filter(isClosed).sort((a, b) => a.sentAt.getTime() - b.sentAt.getTime());
  for (const answer of inOrder) tally.add(answer);
  const [sums, weight] = [{ ln: 0, lnSquared: 0 }, evidenceOf(touches, NOW).answered];
  for (const { sentAt, replyAt } of answers) {
    const ln = Math.log(Math.max(60_000, replyAt.getTime() - sentAt.getTime()));
    const d = 2 ** (-(NOW.getTime() - sentAt.getTime()) / DAY_MS / 365);
    sums.ln += d * ln;
    sums.lnSquared += d * ln * ln;
  }
  return { curves: tally.curves, habit: habitOfSums({ weight, ...sums }) };
}

describe('the task that recomputes scores', () => {
  const rapport = useRapport();
  let setClock: (now: Date) => void;
  beforeAll(() => void (setClock = freezeClock(rapport, NOW)));

  const the = <T>(type: Type<T>): T => rapport.api.get(type, { strict: false });
  const select = async <T extends object>(text: string, ...values: unknown[]): Promise<T[]> =>
    (await rapport.owner.query<T>(text, values)).rows;
  const expectClose = (one: number, other: number, within: number) =>
    expect(Math.abs(one - other)).toBeLessThan(within);

  const scene = async (contacts = 12) => {
    setClock(NOW);
    const camille = await rapport.colleague('MEMBER');
    const { workspaceId } = camille;
    await rapport.colleague('MEMBER', workspaceId);
    await rapport.owner.query(HISTORY, [workspaceId, contacts, NOW]);
    const kept = `select *, xmin from contact_score where workspace_id = $1 order by contact_id`;
    return {
      camille,
      workspaceId,
      rows: () => select<Row>(kept, workspaceId),
      run: () => the(RecomputeScores).run({ workspaceId }),
      forget: () => select('delete from contact_score where workspace_id = $1', workspaceId),
      recompute: (contactId: string) =>
        the(Database).as(systemActor(workspaceId, 'spec'), 'spec', () => the(ScoresService).recompute([contactId])),
    };
  };

  it('finds what the pure rules say of the whole log', async () => {
    const { workspaceId, rows, run } = await scene(60);
    await run();
    const exchanges = await select<LoggedExchange & { contactId: string }>(EXCHANGES, workspaceId);
    const logOf = (id: string): LoggedExchange[] =>
      exchanges
        .filter(({ contactId }) => contactId === id)
        .map((one) => ({ ...one, addressedTo: null, conversationId: null, correctsId: null }));
    const people = 'select id, tier from contact where workspace_id = $1';
    const contacts = await select<{ id: string; tier: Tier }>(people, workspaceId);
    const histories = contacts.map(({ id, tier }) => ({ id, tier, ...touchesOf(logOf(id)) }));
    const touches = histories.flatMap((one) => one.touches);
    const { curves, habit } = usualIn(touches);
    expect(Object.keys(curves.byChannel)).toContain('MAIL');
    const segmentOf = (tier: Tier, channel: CountedTouch['channel']) => {
      const peers = histories.filter((one) => one.tier === tier).flatMap((one) => one.touches);
      const own = peers.filter((touch) => touch.channel === channel);
      return segmentLevel(priorOf(SHIPPED_PRIORS, tier, channel), own.length ? segmentEvidenceOf(own, NOW, curves) : NO_EVIDENCE);
    };
    const kept = new Map((await rows()).map((row) => [row.contact_id, row]));
    for (const { id, tier, touches: own, lastInboundAt } of histories) {
      const segment = segmentOf(tier, own.at(-1)?.channel ?? 'MAIL');
      const standing = standingOf(own, lastInboundAt, NOW, { segment, curves });
      const card = scoreCard({ standing, segment, now: NOW, curves, habit });
      if (card.band === 'NOT_ENOUGH_HISTORY') expect(kept.has(id)).toBe(false);
      else expectClose(kept.get(id)!.probability, card.probability, 1e-9);
    }
    expect(kept.size).toBeGreaterThan(55);
  });

  it('gives the same numbers as counting each contact when something is logged', async () => {
    const { rows, run, forget, recompute } = await scene();
    await run();
    const fromTask = await rows();
    await forget();
    for (const { contact_id } of fromTask) await recompute(contact_id);
    const oneByOne = await rows();
    expect(oneByOne).toHaveLength(fromTask.length);
    for (const [i, row] of oneByOne.entries()) expectClose(row.probability, fromTask[i].probability, 1e-9);
  });

  it('is safe to run twice, and leaves rows alone where nothing can be seen to change', async () => {
    const { rows, run } = await scene();
    await run();
    const first = await rows();
    await run();
    expect(await rows()).toEqual(first);
    setClock(new Date(NOW.getTime() + 60_000));
    await run();
    const rewritten = (await rows()).filter((row, i) => row.xmin !== first[i].xmin);
    expect(rewritten.length).toBeLessThan(first.length / 3);
  });

  it('is safe to run twice at the same time, and while colleagues log', async () => {
    const { camille, workspaceId, rows, run, forget } = await scene();
    const some = 'select id from contact where workspace_id = $1 limit 5';
    const contacts = await select<{ id: string }>(some, workspaceId);
    const log = ({ id: contactId }: { id: string }) =>
      camille.ask(LOG, { input: { contactId, direction: 'INBOUND', channel: 'MAIL' } });
    await Promise.all([run(), run(), ...contacts.map(log)]);
    await run();
    const settled = await rows();
    await forget();
    await select('delete from touch where workspace_id = $1', workspaceId);
    await run();
    for (const [i, row] of (await rows()).entries()) expectClose(row.probability, settled[i].probability, 0.0011);
  });

  it('lets a score fade with time', async () => {
    const { rows, run } = await scene();
    await run();
    const before = await rows();
    setClock(new Date(NOW.getTime() + 90 * DAY_MS));
    await run();
    const after = await rows();
    expect(after.every(({ computed_at }, i) => computed_at > before[i].computed_at)).toBe(true);
    const sum = (all: Row[]) => all.reduce((total, { probability }) => total + probability, 0);
    expect(sum(after)).toBeLessThan(sum(before));
  });

  it('gives a pitch its score once enough time has passed without an answer', async () => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await contactIn(rapport, camille.workspaceId);
    setClock(NOW);
    await camille.ask(LOG, { input: { contactId, direction: 'OUTBOUND', channel: 'MAIL', happenedAt: NOW } });
    const scores = () => select('select score from contact_score where contact_id = $1 and score is not null', contactId);
    expect(await scores()).toHaveLength(0);
    setClock(new Date(NOW.getTime() + 20 * DAY_MS));
    await the(RecomputeScores).run({ workspaceId: camille.workspaceId });
    expect(await scores()).toHaveLength(1);
  });

  it('drops what is kept of a contact whose entries were all given to another', async () => {
    const { workspaceId, rows, run } = await scene();
    await run();
    const [{ contact_id: gone }, { contact_id: heir }] = await rows();
    await rapport.owner.query('begin');
    await select(`select set_config('app.workspace_id', $1, true)`, workspaceId);
    await rapport.owner.query('set local role rapport_maintenance');
    await select('update interaction set contact_id = $2 where contact_id = $1', gone, heir);
    await rapport.owner.query('commit');
    await run();
    expect((await rows()).map(({ contact_id }) => contact_id)).not.toContain(gone);
    expect(await select('select id from touch where contact_id = $1', gone)).toEqual([]);
  });

  it("goes round every workspace, and leaves each one's averages to itself", async () => {
    const [here, there] = [await scene(6), await scene(6)];
    await the(RecomputeScores).run();
    const [first, second] = [await here.rows(), await there.rows()];
    expect(Math.min(first.length, second.length)).toBeGreaterThan(3);
    await here.forget();
    await here.run();
    for (const [i, row] of (await here.rows()).entries()) expectClose(row.probability, first[i].probability, 1e-9);
  });

  it('keeps apart what is usual for mails to six or more and for one', async () => {
    const { workspaceId, ask } = await rapport.colleague('MEMBER');
    setClock(NOW);
    const recipients = Array.from({ length: 6 }, (_, i) => `n${i}@blog.example`);
    for (const to of [recipients, recipients.slice(0, 1)]) {
      const contactId = await contactIn(rapport, workspaceId);
      const mail = { direction: 'OUTBOUND', channel: 'MAIL', happenedAt: '2026-05-01T00:00:00Z' };
      await ask(LOG, { input: { contactId, ...mail, recipients: to } });
    }
    await the(RecomputeScores).run({ workspaceId });
    const kept = 'select channel, asked from segment_base where workspace_id = $1 order by channel';
    const bases = await select<{ channel: string; asked: number }>(kept, workspaceId);
    expect(bases.map(({ channel }) => channel)).toEqual(['BLAST', 'MAIL']);
    for (const { asked } of bases) expect(asked).toBeLessThan(1);
  });
});
