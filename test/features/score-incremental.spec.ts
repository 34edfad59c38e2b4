import { Channel, Direction, InteractionsService, Nature, type Interaction, type NewInteraction } from '#interactions';
import { evidenceOf, scoreCard, segmentOf, standingOf, type Evidence } from '#likelihood';
import { Database, systemActor } from '#platform';
import { ResponsivenessReader, ScoresService, StandingsReader } from '#scoring';
import { lastInbound, tallyOf, touchesOf } from '#touches';
import type { Type } from '@nestjs/common';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { AveragesService } from '../../libs/scoring/src/averages.service.js';
import { ExpireTouches } from '../../libs/scoring/src/expire-touches.js';
import { LogReader } from '../../libs/scoring/src/log.reader.js';
import { contactsIn } from '../support/contact-in.js';
import { freezeClock } from '../support/frozen-clock.js';
import { deeds, RandomLog, type Cast, type Deed } from '../support/random-log.js';
import { useRapport } from '../support/rapport.js';

const START = new Date('2025-03-03T09:00:00.000Z');
const HOUR_MS = 3_600_000;
const NEAR = 1e-9;

describe('sums kept with every entry', () => {
  const rapport = useRapport();
  let setClock: (now: Date) => void;
  beforeAll(() => void (setClock = freezeClock(rapport, START)));

  const the = <T>(type: Type<T>): T => rapport.api.get(type, { strict: false });
  const expectNear = (kept: Evidence, told: Evidence): void => {
    for (const part of ['answered', 'asked', 'warmth'] as const) expect(Math.abs(kept[part] - told[part])).toBeLessThan(NEAR);
  };

  const scene = async () => {
    const { workspaceId, memberId } = await rapport.colleague('MEMBER');
    for (let i = 0; i < 2; i += 1) await rapport.colleague('MEMBER', workspaceId);
    const { rows: members } = await rapport.owner.query<Cast['members'][number]>('select id, email from member where workspace_id = $1', [workspaceId]);
    const cast = { contactIds: await contactsIn(rapport, workspaceId, 6), members };
    const as = <T>(work: () => Promise<T>): Promise<T> => the(Database).as(systemActor(workspaceId, 'spec'), 'spec', work);
    return { workspaceId, memberId, cast, as };
  };
  type Scene = Awaited<ReturnType<typeof scene>>;

  /** Hands all of a contact's entries to another, as whoever merges two contacts does. */
  const merge = async ({ workspaceId, as }: Scene, from: string, to: string): Promise<void> => {
    const { owner } = rapport;
    await owner.query('begin');
    await owner.query(`select set_config('app.workspace_id', $1, true)`, [workspaceId]);
    await owner.query('set local role rapport_maintenance');
    await owner.query('update interaction set contact_id = $2 where contact_id = $1', [from, to]);
    await owner.query('commit');
    await as(() => the(ScoresService).recompute([from, to]));
  };

  const play = async (stage: Scene, story: readonly Deed[], log = new RandomLog(stage.cast)): Promise<Date> => {
    const { cast: { contactIds }, as } = stage;
    let now = START;
    for (const { kind, afterHours, entries } of story) {
      now = new Date(now.getTime() + Math.round(afterHours * HOUR_MS));
      setClock(now);
      if (kind === 'LOG') await as(() => log.log(the(InteractionsService), entries, now));
      if (kind === 'CORRECT') await as(() => log.correct(the(InteractionsService), entries, now));
      if (kind === 'CLOSE') await as(async () => the(ExpireTouches).close((await the(AveragesService).current()).curves.tuning));
      const [from, to] = [entries[0].contact, entries[0].member].map((one) => contactIds[one % contactIds.length]);
      if (kind !== 'MERGE' || from === to) continue;
      await merge(stage, from, to);
      log.handOver(from, to);
    }
    return now;
  };

  /** What is kept of everybody against the pure rules over the whole log, at some time. */
  const compare = async ({ cast, memberId, as }: Scene, now: Date): Promise<number> => {
    setClock(now);
    return as(async () => {
      const averages = await the(AveragesService).current();
      const logs = await the(LogReader).logsOf(cast.contactIds);
      let touches = 0;
      for (const contactId of cast.contactIds) {
        const told = touchesOf(logs.get(contactId) ?? []);
        touches += told.touches.length;
        const known = await the(StandingsReader).of(contactId, memberId);
        if (!known) {
          expect(logs.get(contactId) ?? []).toEqual([]);
          continue;
        }
        const segment = segmentOf(averages, known.tier, known.channel);
        const standing = standingOf(told.touches, told.lastInboundAt, now, { segment, curves: averages.curves });
        expectNear(known.standing.evidence, standing.evidence);
        expect(Math.abs(known.standing.lnDelay - standing.lnDelay)).toBeLessThan(NEAR * 20);
        expect({ ...known.standing.tally }).toEqual({ ...tallyOf(told.touches, now) });
        expect(known.standing.waiting.map(({ interactionId, followups, warmth, baseWeight }) => ({ interactionId, followups, warmth, baseWeight })))
          .toEqual(standing.waiting.map(({ interactionId, followups, warmth, baseWeight }) => ({ interactionId, followups, warmth, baseWeight })));
        expect(known.standing.lastInboundAt).toEqual(told.lastInboundAt);
        expectNear(known.member!.evidence, evidenceOf(told.touches.filter((touch) => touch.memberId === memberId), now, averages.curves));
        expect(known.member!.lastInboundAt).toEqual(lastInbound(told.inbound, { memberId }));
        const card = scoreCard({ standing, segment, now, curves: averages.curves, habit: averages.habit });
        const shown = await the(ResponsivenessReader).find(contactId);
        expect(shown?.score ?? 'NOT_ENOUGH_HISTORY').toEqual(card.band === 'NOT_ENOUGH_HISTORY' ? card.band : card.score);
        if (!shown) continue;
        const { base, history, you, warmth } = shown.components;
        expect(base + history + you + warmth).toBe(shown.score);
        expect(shown.score >= 0 && shown.score <= 100).toBe(true);
      }
      return touches;
    });
  };

  it('are those of the whole log after thousands of entries, late ones, corrections, bounces, wrong clocks and merges among them', async () => {
    let touches = 0;
    await fc.assert(
      fc.asyncProperty(deeds, async (story) => {
        const stage = await scene();
        const now = await play(stage, story);
        touches += await compare(stage, now);
        touches += await compare(stage, new Date(now.getTime() + 30 * 24 * HOUR_MS));
        await stage.as(() => the(ScoresService).recompute([...stage.cast.contactIds]));
        await compare(stage, now);
      }),
      { numRuns: 5, endOnFailure: true },
    );
    expect(touches).toBeGreaterThan(150);
  }, 120_000);

  const said = fc.record({
    hoursAgo: fc.double({ min: 1, max: 9_000, noNaN: true }),
    direction: fc.constantFrom(Direction.OUTBOUND, Direction.OUTBOUND, Direction.INBOUND, Direction.MUTUAL),
    channel: fc.constantFrom(Channel.MAIL, Channel.DM, Channel.CALL),
    member: fc.nat(3),
  });
  const saidOnce = fc.uniqueArray(said, { minLength: 30, maxLength: 40, size: 'max', selector: ({ hoursAgo }) => Math.round(hoursAgo * HOUR_MS) });
  type Said = ReturnType<typeof said.generate>['value'];
  const NOW = new Date('2026-06-30T12:00:00.000Z');

  /** Logs each of these in a breath of its own, as one contact's. */
  const tell = async ({ cast, as }: Scene, contactId: string, all: readonly Said[]): Promise<void> => {
    setClock(NOW);
    for (const { hoursAgo, member, ...one } of all) {
      const happenedAt = new Date(NOW.getTime() - Math.round(hoursAgo * HOUR_MS));
      await as(() => the(InteractionsService).log([{ ...one, contactId, happenedAt, memberId: cast.members[member]?.id ?? null }]));
    }
  };
  const evidenceOn = ({ as, memberId }: Scene, contactId: string): Promise<Evidence[]> =>
    as(async () => {
      const known = (await the(StandingsReader).of(contactId, memberId))!;
      return [known.standing.evidence, known.member!.evidence];
    });

  it('do not depend on the order in which entries arrive', async () => {
    await fc.assert(
      fc.asyncProperty(saidOnce, async (all) => {
        const stage = await scene();
        const [inTime, late] = stage.cast.contactIds;
        await tell(stage, inTime, all.toSorted((a, b) => b.hoursAgo - a.hoursAgo));
        await tell(stage, late, all);
        const [one, other] = [await evidenceOn(stage, inTime), await evidenceOn(stage, late)];
        for (const [i, evidence] of one.entries()) expectNear(other[i], evidence);
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });

  it('of two contacts that turn out to be one are those of a contact with both their logs', async () => {
    await fc.assert(
      fc.asyncProperty(saidOnce, async (all) => {
        const stage = await scene();
        const [first, second, both] = stage.cast.contactIds;
        await tell(stage, first, all.filter((_, i) => i % 3));
        await tell(stage, second, all.filter((_, i) => i % 3 === 0));
        await tell(stage, both, all);
        await merge(stage, first, second);
        const [one, other] = [await evidenceOn(stage, both), await evidenceOn(stage, second)];
        for (const [i, evidence] of one.entries()) expectNear(other[i], evidence);
        expect(await stage.as(() => the(ResponsivenessReader).find(first))).toBeNull();
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });

  /** Says something some days after the last time, so that it only goes on with what was told. */
  const speaker = (stage: Scene) => {
    let now = START;
    return async (days: number, one: Partial<NewInteraction> & Pick<NewInteraction, 'direction'>): Promise<Interaction> => {
      setClock((now = new Date(now.getTime() + days * 24 * HOUR_MS)));
      const [contactId] = stage.cast.contactIds;
      const said = { contactId, channel: Channel.DM, memberId: stage.memberId, ...one };
      return (await stage.as(() => the(InteractionsService).log([said])))[0];
    };
  };
  const askedOf = ({ cast, as }: Scene): Promise<number> =>
    as(async () => (await the(StandingsReader).of(cast.contactIds[0]))!.standing.tally.asked);

  it('know what a member said last, where threads are not known', async () => {
    const stage = await scene();
    const say = speaker(stage);
    for (const days of [0, 10, 5]) await say(days, { direction: Direction.OUTBOUND });
    expect(await askedOf(stage)).toBe(1);
    await say(15, { direction: Direction.OUTBOUND });
    expect(await askedOf(stage)).toBe(2);
  });

  it.each([
    ['turned out to be none', { nature: Nature.AUTO_REPLY }, 2],
    ['was only worded anew', { subject: 'Oui' }, 1],
  ])('ask the whole log about a conversation whose answer %s', async (_what, changes, asked) => {
    const stage = await scene();
    const say = speaker(stage);
    const pitch = await say(0, { direction: Direction.OUTBOUND, channel: Channel.MAIL, messageId: '<a@agence.example>' });
    const answer = await say(1, { direction: Direction.INBOUND, channel: Channel.MAIL, inReplyToId: pitch.id });
    await stage.as(() => the(InteractionsService).correct(answer.id, changes));
    await say(20, { direction: Direction.OUTBOUND, channel: Channel.MAIL, inReplyToId: pitch.id, messageId: '<b@agence.example>' });
    expect(await askedOf(stage)).toBe(asked);
  });

  it('take an answer that is logged after its time was thought to be over', async () => {
    const stage = await scene();
    const say = speaker(stage);
    await say(0, { direction: Direction.OUTBOUND });
    setClock(new Date(START.getTime() + 20 * 24 * HOUR_MS));
    await stage.as(async () => the(ExpireTouches).close((await the(AveragesService).current()).curves.tuning));
    const happenedAt = new Date(START.getTime() + 5 * 24 * HOUR_MS);
    await say(21, { direction: Direction.INBOUND, memberId: null, happenedAt });
    const known = await stage.as(() => the(StandingsReader).of(stage.cast.contactIds[0]));
    expect(known!.standing.tally).toMatchObject({ asked: 1, answered: 1, lastReplyAt: happenedAt });
  });

  it('are read as they are right after something was logged, in the same breath', async () => {
    const { ask, workspaceId } = await rapport.colleague('MEMBER');
    const contactIds = await contactsIn(rapport, workspaceId, 1);
    setClock(NOW);
    const log = `mutation ($input: LogInteractionsInput!) {
      logInteractions(input: $input) { contact { list: responsiveness { score } card: responsiveness { score lastReplyAt asked } } } }`;
    const say = async (direction: string, happenedAt: string) => {
      const said = { contactIds, direction, channel: 'DM', happenedAt };
      type Said = { logInteractions: { contact: { list: { score: number }; card: { score: number; asked: number } } }[] };
      return (await ask<Said>(log, { input: said })).logInteractions[0].contact;
    };
    const silent = await say('OUTBOUND', '2026-05-01T09:00:00Z');
    const answered = await say('INBOUND', '2026-05-02T09:00:00Z');
    expect([silent.card.asked, answered.card.asked]).toEqual([1, 1]);
    expect(answered.card).toMatchObject({ lastReplyAt: '2026-05-02T09:00:00.000Z' });
    expect(answered.card.score).toBeGreaterThan(silent.card.score + 5);
    expect([silent.list.score, answered.list.score]).toEqual([silent.card.score, answered.card.score]);
  });
});
