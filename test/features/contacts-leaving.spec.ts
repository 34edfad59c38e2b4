import { describe, expect, it } from 'vitest';
import { useRapport, type Colleague } from '../support/rapport.js';

const rapport = useRapport();

const MARK = `mutation ($input: DoNotContactInput!) {
  contact: markDoNotContact(input: $input) { doNotContactAt doNotContactReason }
}`;
const LIFT = `mutation ($input: DoNotContactInput!) {
  contact: liftDoNotContact(input: $input) { doNotContactAt doNotContactReason }
}`;

async function somebody(colleague: Colleague): Promise<string> {
  const { createContact } = await colleague.ask<{ createContact: { id: string } }>(
    `mutation {
      createContact(
        input: { name: "Zoé", addresses: [{ address: "zoe@example.org" }], presences: [{ url: "zoe.example" }] }
      ) { id }
    }`,
  );
  return createContact.id;
}

describe('somebody who wants to be left alone', () => {
  it('is marked by any member, with a reason', async () => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await somebody(camille);
    const first = await camille.ask<{ contact: { doNotContactAt: string } }>(MARK, {
      input: { contactId, reason: 'Par mail du 3 mai' },
    });
    const again = await camille.ask(MARK, { input: { contactId, reason: 'Et de vive voix' } });
    expect(again).toEqual({
      contact: { doNotContactAt: first.contact.doNotContactAt, doNotContactReason: 'Et de vive voix' },
    });
  });

  it('is never marked without a reason', async () => {
    const camille = await rapport.colleague('MEMBER');
    const { errors } = await camille.send(MARK, { input: { contactId: await somebody(camille), reason: '  ' } });
    expect(errors?.[0]?.message).toBe('reason: cannot be empty');
  });

  it('may be written to again only by decision of an admin, whose reason stays in the trail', async () => {
    const camille = await rapport.colleague('MEMBER');
    const nadia = await rapport.colleague('ADMIN', camille.workspaceId);
    const contactId = await somebody(camille);
    await camille.ask(MARK, { input: { contactId, reason: 'Par mail' } });
    const refused = await camille.send(LIFT, { input: { contactId, reason: 'Elle a changé d’avis' } });
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const lifted = await nadia.ask(LIFT, { input: { contactId, reason: 'Elle a changé d’avis' } });
    expect(lifted).toEqual({ contact: { doNotContactAt: null, doNotContactReason: null } });
    const { rows } = await rapport.owner.query(
      `select member_id, after from audit_entry
       where subject_id = $1 and action = 'liftDoNotContact' and before is null`,
      [contactId],
    );
    expect(rows).toEqual([{ member_id: nadia.memberId, after: { reason: 'Elle a changé d’avis' } }]);
  });
});

describe('a contact taken off record', () => {
  const DELETE = 'mutation ($id: ID!) { deleteContact(id: $id) }';

  it('goes with its addresses and presences while nothing happened', async () => {
    const camille = await rapport.colleague('MEMBER');
    const id = await somebody(camille);
    expect(await camille.ask(DELETE, { id })).toEqual({ deleteContact: id });
    const { errors } = await camille.send('query ($id: ID!) { contact(id: $id) { name } }', { id });
    expect(errors?.[0]?.message).toBe(`There is no contact with id ${id}. Check the id.`);
    const { rows } = await rapport.owner.query(
      'select id from address where contact_id = $1 union select id from presence where contact_id = $1',
      [id],
    );
    expect(rows).toEqual([]);
  });

  it('stays once anything has been logged, and is told what to do instead', async () => {
    const camille = await rapport.colleague('MEMBER');
    const id = await somebody(camille);
    await rapport.owner.query(
      `insert into interaction (workspace_id, id, contact_id, direction, channel, happened_at)
       values ($1, gen_random_uuid(), $2, 'OUTBOUND', 'CALL', now() - interval '1 hour')`,
      [camille.workspaceId, id],
    );
    const { errors } = await camille.send(DELETE, { id });
    expect(errors?.[0]).toMatchObject({
      message:
        'id: something is on record with Zoé, and the record is kept. ' +
        'Mark them as not to be contacted instead (markDoNotContact).',
      extensions: { code: 'CONFLICT' },
    });
  });
});
