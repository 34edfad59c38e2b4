import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Client } from 'pg';
import { contactIn } from '../support/contact-in.js';
import { freezeClock } from '../support/frozen-clock.js';
import { useRapport, type Colleague } from '../support/rapport.js';
import { recomputed } from '../support/score-history.js';

const NOW = new Date('2026-06-30T12:00:00.000Z');
const ago = (days: number): string => new Date(NOW.getTime() - days * 86_400_000).toISOString();
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

const LOG = `mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }`;
const CARD = `query ($id: ID!, $asOf: DateTime, $memberId: ID) {
  contact(id: $id) {
    responsiveness(asOf: $asOf, memberId: $memberId) {
      score probability ratio band asked answered lastReplyAt computedAt
      components { base history you warmth }
      openTouch { interactionId remainingChance chances { at chance } }
      touches { interactionId sentAt replyAt followups channel state weight points member { id } words(language: "en") }
      fr: explanation(language: "fr") en: explanation(language: "en")
    }
  }
}`;

interface Share {
  interactionId: string;
  replyAt: string | null;
  followups: number;
  channel: string;
  state: string;
  weight: number;
  points: number;
  member: { id: string };
  words: string;
}

interface Card {
  score: number;
  probability: number;
  asked: number;
  answered: number;
  lastReplyAt: string | null;
  computedAt: string;
  components: { base: number; history: number; you: number; warmth: number };
  openTouch: { interactionId: string; remainingChance: number; chances: { at: string; chance: number }[] } | null;
  touches: Share[];
  fr: string;
  en: string;
}

interface Asked {
  asOf?: string;
  memberId?: string;
}

describe('the card of a score', () => {
  const rapport = useRapport();
  let setClock: (now: Date) => void;
  beforeAll(() => void (setClock = freezeClock(rapport, NOW)));

  const logFor = ({ ask }: Colleague, contactId: string) => async (direction: string, days: number, more: object = {}) => {
    const input = { contactId, direction, channel: 'MAIL', happenedAt: ago(days), ...more };
    return (await ask<{ logInteraction: { id: string } }>(LOG, { input })).logInteraction.id;
  };

  const scene = async () => {
    setClock(NOW);
    const camille = await rapport.colleague('MEMBER');
    const yanis = await rapport.colleague('MEMBER', camille.workspaceId);
    const contactId = await contactIn(rapport, camille.workspaceId);
    const card = async (asked: Asked = {}) =>
      (await camille.ask<{ contact: { responsiveness: Card | null } }>(CARD, { id: contactId, ...asked })).contact.responsiveness;
    return { camille, yanis, contactId, card, log: logFor(camille, contactId), yanisLogs: logFor(yanis, contactId) };
  };

  /** Four of six answered over 300 days, the last answer three weeks ago. */
  const sixPitches = async (log: ReturnType<typeof logFor>) => {
    for (const [asked, answered] of [[300, 298.75], [250], [200, 199.25], [140, 137.5], [80], [23, 21]]) {
      await log('OUTBOUND', asked!);
      if (answered) await log('INBOUND', answered);
    }
  };

  describe('as it was', () => {
    it('knows the answers that had come by then, and no later ones', async () => {
      const { card, log } = await scene();
      await sixPitches(log);
      const then = (await card({ asOf: ago(139) }))!;
      expect(then).toMatchObject({ asked: 4, answered: 2, lastReplyAt: ago(199.25), computedAt: ago(139) });
      expect(then.openTouch).not.toBeNull();
      expect(then.en).toMatch(/^Answered 2 of 4 pitches, .*; last reply 2 months ago; 1 still open, sent yesterday \(/);
      expect((await card({ asOf: ago(137) }))!.score).toBeGreaterThan(then.score);
    });

    it('is what anybody saw who looked that day', async () => {
      const { camille, card, log } = await scene();
      setClock(new Date(ago(100)));
      for (const [direction, days] of [['OUTBOUND', 160], ['INBOUND', 155], ['OUTBOUND', 120]] as const) await log(direction, days);
      await recomputed(rapport, camille.workspaceId);
      const seen = (await card())!;
      setClock(NOW);
      await log('OUTBOUND', 60);
      await log('INBOUND', 59);
      const then = (await card({ asOf: ago(100) }))!;
      expect({ ...then, touches: [], probability: 0, ratio: 0 }).toEqual({ ...seen, touches: [], probability: 0, ratio: 0 });
      expect(then.probability).toBeCloseTo(seen.probability, 9);
      for (const [i, { points }] of then.touches.entries()) expect(points).toBeCloseTo(seen.touches[i]!.points, 9);
      expect((await card())!.score).toBeGreaterThan(then.score);
    });

    it('does not know follow-ups that were sent later', async () => {
      const { card, log } = await scene();
      await log('OUTBOUND', 90);
      for (const days of [40, 38, 30]) await log('OUTBOUND', days);
      const followups = async (asOf: string) => {
        const { en, touches } = (await card({ asOf }))!;
        return [touches[0]!.followups, /with \d follow-ups?/.exec(en)?.[0]];
      };
      expect(await followups(ago(39))).toEqual([0, undefined]);
      expect(await followups(ago(37))).toEqual([1, 'with 1 follow-up']);
      expect(await followups(ago(29))).toEqual([2, 'with 2 follow-ups']);
    });

    it('is the score of now at the time it is now', async () => {
      const { camille, card, log } = await scene();
      await sixPitches(log);
      await recomputed(rapport, camille.workspaceId);
      const [now, then] = [(await card())!, (await card({ asOf: NOW.toISOString() }))!];
      expect(then.score).toBe(now.score);
      expect(then.en).toBe(now.en);
    });

    it('is not there before there was any history, nor for whom we must leave alone now', async () => {
      const { contactId, card, log } = await scene();
      await log('INBOUND', 40);
      expect(await card({ asOf: ago(41) })).toBeNull();
      expect(await card({ asOf: ago(39) })).not.toBeNull();
      const leave = `update contact set do_not_contact_at = $2, do_not_contact_reason = 'asked' where id = $1`;
      await rapport.owner.query(leave, [contactId, NOW]);
      expect(await card({ asOf: ago(39) })).toBeNull();
    });

    it('is not told for the future, nor for times before there was mail', async () => {
      const { card } = await scene();
      await expect(card({ asOf: ago(-1) })).rejects.toThrow('BAD_INPUT: asOf: lies in the future.');
      await expect(card({ asOf: '1989-12-31T23:59:59Z' })).rejects.toThrow('BAD_INPUT: asOf: must be a time from 1990 on.');
    });
  });

  describe('as one member has it', () => {
    it('is higher for whom the contact answers than for whom it does not', async () => {
      const { camille, yanis, card, log, yanisLogs } = await scene();
      for (const days of [200, 150, 100]) {
        const mine = await log('OUTBOUND', days);
        await log('INBOUND', days - 1, { inReplyToId: mine });
        await yanisLogs('OUTBOUND', days - 20);
      }
      const of = async ({ memberId }: Asked) => (await card({ memberId }))!;
      const [all, mine, his] = [await of({}), await of(camille), await of(yanis)];
      expect(mine.score).toBeGreaterThan(all.score);
      expect(his.score).toBeLessThan(all.score);
      expect([all.components.you, Math.sign(mine.components.you), Math.sign(his.components.you)]).toEqual([0, 1, -1]);
      expect(mine.components).toMatchObject({ base: all.components.base, history: all.components.history });
      expect(mine.en).toMatch(/^Answered 3 of 6 pitches \(you: 3 of 3\), .*% for your next message \(/);
      expect(plain(his.fr)).toMatch(/^A répondu à 3 sollicitations sur 6 \(Camille Roux : 0 sur 3\)/);
      expect(plain(his.fr)).toContain('% de chances de réponse au prochain message envoyé par Camille Roux (');
      expect(plain(mine.fr)).toContain('% de chances de réponse à votre prochain message (');
    });

    it('is made of parts that add up to it, whoever asks and whenever', async () => {
      const { camille, yanis, card, log, yanisLogs } = await scene();
      await sixPitches(log);
      await yanisLogs('OUTBOUND', 35);
      await yanisLogs('OUTBOUND', 4);
      for (const memberId of [undefined, camille.memberId, yanis.memberId]) {
        for (const asOf of [undefined, ago(20), ago(90), ago(200)]) {
          const { score, probability, components } = (await card({ memberId, asOf }))!;
          expect(components.base + components.history + components.you + components.warmth).toBe(score);
          expect(score).toBe(Math.round(100 * probability));
        }
      }
    });

    it('is the same as everybody’s where nobody else is on the team', async () => {
      const camille = await rapport.colleague('MEMBER');
      const contactId = await contactIn(rapport, camille.workspaceId);
      await sixPitches(logFor(camille, contactId));
      const of = async (asked: Asked) =>
        (await camille.ask<{ contact: { responsiveness: Card } }>(CARD, { id: contactId, ...asked })).contact.responsiveness;
      const mine = await of({ memberId: camille.memberId });
      expect(mine.score).toBe((await of({})).score);
      expect(mine.components.you).toBe(0);
    });

    it('is not told of a member that is none', async () => {
      const { card, log } = await scene();
      await log('INBOUND', 5);
      const stranger = await rapport.colleague('MEMBER');
      await expect(card({ memberId: stranger.memberId })).rejects.toThrow('NOT_FOUND: There is no member with id');
      await expect(card({ memberId: 'camille' })).rejects.toThrow('NOT_FOUND: There is no member with id camille');
    });
  });

  describe('shows', () => {
    it('the messages behind it, the newest first, each with what it adds or takes', async () => {
      const { camille, yanis, card, log, yanisLogs } = await scene();
      const old = await log('OUTBOUND', 90);
      await log('OUTBOUND', 86);
      await log('OUTBOUND', 83);
      await log('INBOUND', 82);
      const silent = await yanisLogs('OUTBOUND', 40, { channel: 'DM' });
      const open = await log('OUTBOUND', 2);
      const { touches } = (await card())!;
      const told = ({ interactionId, state, followups, channel, member }: Share) => [interactionId, state, followups, channel, member.id];
      expect(touches.map(told)).toEqual([
        [open, 'OPEN', 0, 'MAIL', camille.memberId],
        [silent, 'UNANSWERED', 0, 'DM', yanis.memberId],
        [old, 'ANSWERED', 2, 'MAIL', camille.memberId],
      ]);
      expect(touches.map(({ points }) => Math.sign(points))).toEqual([-1, -1, 1]);
      expect(touches.map(({ replyAt }) => replyAt)).toEqual([null, null, ago(82)]);
      expect(touches.map(({ words }) => words)).toEqual([
        'Sent by mail 2 days ago; still open', 'Sent by direct message 6 weeks ago; no answer',
        'Sent by mail 3 months ago; answered in 8 days, after 2 follow-ups',
      ]);
    });

    it('messages whose points add up to what history brings', async () => {
      const { card, log, yanisLogs } = await scene();
      await sixPitches(log);
      await yanisLogs('OUTBOUND', 3);
      for (const asOf of [undefined, ago(60)]) {
        const { touches, components } = (await card({ asOf }))!;
        const points = touches.reduce((sum, touch) => sum + touch.points, 0);
        expect(Math.abs(points - components.history)).toBeLessThan(1);
      }
    });

    it('how long there is hope for the one that waits', async () => {
      const { card, log } = await scene();
      await sixPitches(log);
      await log('OUTBOUND', 6);
      const { chances, remainingChance } = (await card())!.openTouch!;
      expect(chances.map(({ at }) => at)).toEqual([0, -1, -2, -3, -5, -7, -8].map(ago));
      expect(chances[0]!.chance).toBeCloseTo(remainingChance, 12);
      const sinking = chances.map(({ chance }) => chance);
      expect(sinking).toEqual([...sinking].sort((a, b) => b - a));
      expect(sinking.at(-1)).toBeCloseTo(0, 12);
    });
  });

  it('costs a page no more statements for many contacts than for two', async () => {
    const { camille, contactId, log } = await scene();
    await log('INBOUND', 20);
    const statements = async (fields: string): Promise<number> => {
      const query = vi.spyOn(Client.prototype, 'query');
      await camille.ask(`{ contacts(first: 50) { edges { node { ${fields} } } } }`);
      const count = query.mock.calls.length;
      query.mockRestore();
      return count;
    };
    const asked = [
      'responsiveness { touches { points } }', `responsiveness(asOf: "${ago(15)}") { score explanation }`,
      `responsiveness(memberId: "${camille.memberId}") { score explanation }`, 'responsivenessHistory { score }',
    ];
    const forOne: number[] = [];
    for (const fields of asked) forOne.push(await statements(fields));
    for (let i = 0; i < 20; i += 1) await logFor(camille, await contactIn(rapport, camille.workspaceId))('INBOUND', 20);
    const forMany: number[] = [];
    for (const fields of asked) forMany.push(await statements(fields));
    expect(contactId).toBeTruthy();
    expect(forMany).toEqual(forOne);
  });
});
