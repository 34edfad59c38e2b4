import { describe, expect, it } from 'vitest';
import { contactIn } from '../support/contact-in.js';
import { useRapport, type Colleague } from '../support/rapport.js';

const LOG = `mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }`;
const CORRECT = `mutation ($input: CorrectInteractionInput!) { correctInteraction(input: $input) { id } }`;
const ACTIVITY = `query ($id: ID!) { contact(id: $id) { activity { lastAt lastInboundAt lastOutboundAt } } }`;

const on = (day: string): string => `2026-${day}T10:00:00.000Z`;

describe("a contact's activity", () => {
  const rapport = useRapport();

  const scene = async () => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await contactIn(rapport, camille.workspaceId);
    const log = async (direction: string, happenedAt: string, more: object = {}) => {
      const input = { contactId, direction, channel: 'MAIL', happenedAt, ...more };
      return (await camille.ask<{ logInteraction: { id: string } }>(LOG, { input })).logInteraction.id;
    };
    return { camille, contactId, log, activity: (id = contactId) => activityOf(camille, id) };
  };

  const activityOf = async (camille: Colleague, id: string): Promise<unknown> =>
    (await camille.ask<{ contact: { activity: unknown } }>(ACTIVITY, { id })).contact.activity;

  const correct = async (camille: Colleague, input: object): Promise<string> =>
    (await camille.ask<{ correctInteraction: { id: string } }>(CORRECT, { input })).correctInteraction.id;

  it('is empty until somebody spoke', async () => {
    const { log, activity } = await scene();
    expect(await activity()).toBeNull();
    await log('OUTBOUND', on('03-02'));
    expect(await activity()).toEqual({ lastAt: on('03-02'), lastOutboundAt: on('03-02'), lastInboundAt: null });
  });

  it('stays right when older exchanges are logged later', async () => {
    const { log, activity } = await scene();
    await log('OUTBOUND', on('03-20'));
    await log('INBOUND', on('03-05'));
    await log('OUTBOUND', on('03-01'));
    expect(await activity()).toEqual({ lastAt: on('03-20'), lastOutboundAt: on('03-20'), lastInboundAt: on('03-05') });
  });

  it('counts a call both ways and a machine not at all', async () => {
    const { log, activity } = await scene();
    await log('MUTUAL', on('03-05'), { channel: 'CALL' });
    await log('INBOUND', on('03-06'), { nature: 'AUTO_REPLY', returnsOn: '2026-04-01' });
    await log('INBOUND', on('03-07'), { nature: 'BOUNCE' });
    expect(await activity()).toEqual({ lastAt: on('03-05'), lastOutboundAt: on('03-05'), lastInboundAt: on('03-05') });
  });

  it('follows a correction back in time, and to nothing when it was a machine after all', async () => {
    const { camille, log, activity } = await scene();
    const id = await log('INBOUND', on('03-20'));
    const corrected = await correct(camille, { id, happenedAt: on('03-10') });
    expect(await activity()).toMatchObject({ lastAt: on('03-10'), lastInboundAt: on('03-10') });
    await correct(camille, { id: corrected, nature: 'AUTO_REPLY' });
    expect(await activity()).toBeNull();
  });

  it('leaves the wrong person with the entry that was not theirs', async () => {
    const { camille, contactId, log, activity } = await scene();
    const other = await contactIn(rapport, camille.workspaceId);
    await log('OUTBOUND', on('03-01'));
    const id = await log('INBOUND', on('03-20'));
    await correct(camille, { id, contactId: other });
    expect(await activity(contactId)).toMatchObject({ lastAt: on('03-01'), lastInboundAt: null });
    expect(await activity(other)).toMatchObject({ lastAt: on('03-20'), lastInboundAt: on('03-20') });
  });

  it('is right after many entries in one statement, and the same as counted anew', async () => {
    const { camille } = await scene();
    await rapport.owner.query(
      `insert into contact (workspace_id, id, name, sort_name)
       select $1, gen_random_uuid(), 'n', 'n' from generate_series(1, 300)`,
      [camille.workspaceId],
    );
    await rapport.owner.query(
      `insert into interaction (workspace_id, id, contact_id, direction, channel, nature, happened_at)
       select $1, gen_random_uuid(), c.id, (array['INBOUND', 'OUTBOUND', 'MUTUAL'])[1 + floor(random() * 3)], 'MAIL',
         case when random() < 0.2 then 'AUTO_REPLY' else 'HUMAN' end, now() - random() * interval '700 days'
       from contact c, generate_series(1, 5) where c.workspace_id = $1`,
      [camille.workspaceId],
    );
    const { rows } = await rapport.owner.query(
      `select count(*)::int as kept, count(*) filter (
         where (a.last_at, a.last_inbound_at, a.last_outbound_at)
           is not distinct from (counted.last_at, counted.last_inbound_at, counted.last_outbound_at))::int as right
       from contact_activity a full join (
         select contact_id, max(happened_at) as last_at,
           max(happened_at) filter (where direction <> 'OUTBOUND') as last_inbound_at,
           max(happened_at) filter (where direction <> 'INBOUND') as last_outbound_at
         from interaction where workspace_id = $1 and nature = 'HUMAN' group by contact_id) counted using (contact_id)
       where a.workspace_id = $1 or counted.last_at is not null`,
      [camille.workspaceId],
    );
    expect(rows[0].kept).toBeGreaterThan(290);
    expect(rows[0].right).toBe(rows[0].kept);
  });

  it('loses nothing when colleagues log with one contact at once', async () => {
    const { log, activity } = await scene();
    const days = Array.from({ length: 12 }, (_, i) => on(`03-${10 + i}`));
    await Promise.all(days.map((day, i) => log(i % 2 ? 'INBOUND' : 'OUTBOUND', day)));
    expect(await activity()).toEqual({ lastAt: on('03-21'), lastInboundAt: on('03-21'), lastOutboundAt: on('03-20') });
  });
});
