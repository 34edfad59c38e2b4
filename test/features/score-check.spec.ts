import { CheckScores } from '#scoring';
import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { contactIn } from '../support/contact-in.js';
import { freezeClock } from '../support/frozen-clock.js';
import { useRapport, type Colleague } from '../support/rapport.js';

const NOW = new Date('2026-06-30T12:00:00.000Z');
const DAY_MS = 86_400_000;

const LOG = `mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }`;

const CHECKS = `{ scoreChecks(first: 5) { contacts touches differingContacts worstDifference examples { id } } }`;

const KEPT = `select (select jsonb_agg(to_jsonb(t) order by t.id) from touch t where t.contact_id = $1) as touches,
  (select jsonb_agg(to_jsonb(m) order by m.member_id) from member_score m where m.contact_id = $1) as pairs,
  (select jsonb_agg(to_jsonb(s) - 'computed_at') from contact_score s where s.contact_id = $1) as scores`;

interface Check {
  contacts: number;
  touches: number;
  differingContacts: number;
  worstDifference: number;
  examples: { id: string }[];
}

describe('the nightly check of the scores', () => {
  const rapport = useRapport();
  beforeAll(() => void freezeClock(rapport, NOW));
  const warn = vi.spyOn(Logger.prototype, 'warn');
  beforeEach(() => void warn.mockReset());
  afterAll(() => void warn.mockRestore());

  const check = async (claire: Colleague): Promise<Check> => {
    await rapport.api.get(CheckScores, { strict: false }).run({ workspaceId: claire.workspaceId });
    return (await claire.ask<{ scoreChecks: Check[] }>(CHECKS)).scoreChecks[0]!;
  };

  /** Three contacts, each pitched twice, once with an answer. */
  const scene = async () => {
    const claire = await rapport.colleague('MANAGER');
    const contactIds: string[] = [];
    for (const n of [0, 1, 2]) {
      const contactId = await contactIn(rapport, claire.workspaceId);
      contactIds.push(contactId);
      for (const [direction, days] of [['OUTBOUND', 200], ['INBOUND', 197], ['OUTBOUND', 90], ['OUTBOUND', 3 + n]] as const) {
        const happenedAt = new Date(NOW.getTime() - days * DAY_MS);
        await claire.ask(LOG, { input: { contactId, direction, channel: 'MAIL', happenedAt } });
      }
    }
    const kept = async () => (await rapport.owner.query<object>(KEPT, [contactIds[1]])).rows[0];
    return { claire, contactIds, kept };
  };

  it('finds nothing where nobody tampered with anything', async () => {
    const { claire } = await scene();
    expect(await check(claire)).toEqual({ contacts: 3, touches: 9, differingContacts: 0, worstDifference: 0, examples: [] });
    expect(warn).not.toHaveBeenCalled();
  });

  it.each([
    ['a reply that never came', `update touch set reply_at = sent_at + interval '1 day' where contact_id = $1 and reply_at is null`, 1],
    ['a touch that is gone', `delete from touch where id = (select id from touch where contact_id = $1 limit 1)`, 1],
    ['sums that are off', `update contact_score set answered = answered + 0.25 where contact_id = $1`, 0.1],
    ['the sums of one member', `update member_score set warmth = warmth + 0.25 where contact_id = $1`, 0.1],
    ['a contact nobody counted', `delete from contact_score where contact_id = $1`, 1],
    ['another last word', `update contact_score set last_inbound_at = now() where contact_id = $1`, 1],
  ])('finds %s, reports it, and counts the contact anew', async (_what, tamper, least) => {
    const { claire, contactIds: [, victim], kept } = await scene();
    const before = await kept();
    await rapport.owner.query(tamper, [victim]);
    expect(await kept()).not.toEqual(before);
    const found = await check(claire);
    expect(found).toMatchObject({ contacts: 3, touches: 9, differingContacts: 1, examples: [{ id: victim }] });
    expect(found.worstDifference).toBeGreaterThanOrEqual(least);
    expect(warn.mock.calls.map(String)).toEqual([expect.stringContaining('1 of 3 contacts')]);
    expect(await kept()).toEqual(before);
    expect(await check(claire)).toMatchObject({ differingContacts: 0 });
  });

  it('is safe while colleagues log', async () => {
    const { claire, contactIds } = await scene();
    const log = (contactId: string) => claire.ask(LOG, { input: { contactId, direction: 'INBOUND', channel: 'MAIL' } });
    const [found] = await Promise.all([check(claire), ...contactIds.map(log)]);
    expect(found).toMatchObject({ differingContacts: 0 });
  });

  it('is read by managers', async () => {
    const { claire } = await scene();
    const mia = await rapport.colleague('MEMBER', claire.workspaceId);
    expect((await mia.send(CHECKS)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
