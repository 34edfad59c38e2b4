import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contactsIn } from '../support/contact-in.js';
import { useRapport } from '../support/rapport.js';

const ENTRY = `
  insert into interaction
    (workspace_id, id, contact_id, direction, channel, happened_at, subject, body, link, recipients)
  values ($1, $2, $3, 'INBOUND', 'MAIL', '2026-03-02', 'Merci', 'Bonjour', 'https://a.example', '{n@a.example}')`;

describe('the log is append-only in the database itself', () => {
  const rapport = useRapport();

  const scene = async () => {
    const workspaceId = await rapport.workspace();
    const [contactId, otherId] = await contactsIn(rapport, workspaceId, 2);
    const id = randomUUID();
    await rapport.owner.query(ENTRY, [workspaceId, id, contactId]);
    const filled = (text: string) => text.replaceAll(':id', `'${id}'`).replaceAll(':other', `'${otherId}'`);
    /** Runs a statement as a role inside the walls of the workspace; answers how many rows it met, or the refusal. */
    const as = async (role: string | null, statement: string): Promise<unknown> => {
      await rapport.owner.query('begin');
      try {
        await rapport.owner.query(`select set_config('app.workspace_id', $1, true)`, [workspaceId]);
        if (role) await rapport.owner.query(`set local role ${role}`);
        const { rowCount } = await rapport.owner.query(filled(statement));
        await rapport.owner.query('commit');
        return rowCount;
      } catch (error) {
        await rapport.owner.query('rollback');
        return (error as Error).message;
      }
    };
    const entry = async () => (await rapport.owner.query('select * from interaction where id = $1', [id])).rows[0];
    return { workspaceId, contactId, otherId, as, entry };
  };

  const CHANGES = [
    `update interaction set body = 'autre chose' where id = :id`,
    `update interaction set happened_at = happened_at - interval '1 day' where id = :id`,
    `update interaction set contact_id = :other where id = :id`,
    `update interaction set body = null where id = :id`,
    `delete from interaction where id = :id`,
    `truncate interaction cascade`,
  ];

  it.each(CHANGES)('the application cannot: %s', async (change) => {
    const { as } = await scene();
    expect(await as('rapport_app', change)).toBe('permission denied for table interaction');
  });

  it.each(CHANGES)('not even the owner can: %s', async (change) => {
    const { as } = await scene();
    expect(await as(null, change)).toMatch(/^interaction is append-only/);
  });

  it('maintenance may hand an entry to another contact, whose last exchange it then is', async () => {
    const { contactId, otherId, as, entry } = await scene();
    expect(await as('rapport_maintenance', 'update interaction set contact_id = :other where id = :id')).toBe(1);
    expect(await entry()).toMatchObject({ contact_id: otherId, subject: 'Merci' });
    const { rows } = await rapport.owner.query(
      'select contact_id, last_at, last_inbound_at, last_outbound_at from contact_activity where contact_id = any($1)',
      [[contactId, otherId]],
    );
    const at = (await entry()).happened_at;
    expect(rows).toEqual([{ contact_id: otherId, last_at: at, last_inbound_at: at, last_outbound_at: null }]);
  });

  it('maintenance may empty the words of an entry', async () => {
    const { as, entry } = await scene();
    const erasure = `update interaction set subject = null, body = null, link = null, recipients = '{}' where id = :id`;
    expect(await as('rapport_maintenance', erasure)).toBe(1);
    const { subject, body, link, recipients, direction } = await entry();
    expect([subject, body, link, recipients, direction]).toEqual([null, null, null, [], 'INBOUND']);
  });

  it.each([
    [`update interaction set body = 'autre chose' where id = :id`, /append-only/],
    [`update interaction set recipients = '{x@y.example}' where id = :id`, /append-only/],
    [`update interaction set happened_at = happened_at - interval '1 day' where id = :id`, /permission denied/],
    [`update interaction set mood = 'COLD' where id = :id`, /permission denied/],
    ['delete from interaction where id = :id', /permission denied/],
  ])('but maintenance cannot: %s', async (change, refusal) => {
    const { as } = await scene();
    expect(await as('rapport_maintenance', change)).toMatch(refusal);
  });

  it("maintenance stays inside the walls of its workspace", async () => {
    const [here, there] = [await scene(), await scene()];
    const elsewhere = `update interaction set body = null where id = '${(await there.entry()).id}'`;
    expect(await here.as('rapport_maintenance', elsewhere)).toBe(0);
  });

  it('takes nothing that lies in the future, whoever writes it', async () => {
    const { workspaceId, contactId } = await scene();
    const future = ENTRY.replace(`'2026-03-02'`, `now() + interval '1 hour'`);
    const written = rapport.owner.query(future, [workspaceId, randomUUID(), contactId]);
    await expect(written).rejects.toThrow(/interaction_has_happened/);
  });

  it("takes no neighbour's contact", async () => {
    const [here, there] = [await scene(), await scene()];
    const written = rapport.owner.query(ENTRY, [here.workspaceId, randomUUID(), there.contactId]);
    await expect(written).rejects.toThrow(/interaction_contact/);
  });
});
