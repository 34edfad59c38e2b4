import { afterEach, describe, expect, it } from 'vitest';
import { drain, look, sendTo } from '../support/dispatches.js';
import { closeMailServers, dialogue, scriptedServer, type Script } from '../support/mail-servers.js';
import { useRapport, type Colleague } from '../support/rapport.js';

const rapport = useRapport();

/** A colleague whose mailbox leads to a server that says and does this. */
async function withServer(answer: Script): Promise<Colleague> {
  const camille = await rapport.colleague('MANAGER');
  const port = await scriptedServer(answer);
  await rapport.owner.query(
    `insert into mailbox (workspace_id, id, address, is_default, smtp_host, smtp_port, smtp_security, working_days, works_from, works_until, created_at)
     values ($1, gen_random_uuid(), $2, true, '127.0.0.1', $3, 'NONE', '{1,2,3,4,5,6,7}', '00:00', '24:00', now())`,
    [camille.workspaceId, 'camille@agence.example', port],
  );
  return camille;
}

afterEach(closeMailServers);

describe('when the connection is lost', () => {
  it.each([
    ['at the greeting', () => null],
    ['before the sender is named', dialogue({ 'MAIL FROM': null })],
    ['before the recipient is named', dialogue({ 'RCPT TO': null })],
    ['before the message', dialogue({ DATA: null })],
  ] as [string, Script][])('%s, the message has certainly not left and is tried again', async (_when, answer) => {
    const camille = await withServer(answer);
    const due = await sendTo(camille);
    await drain(rapport, camille);
    expect(await look(camille, due)).toMatchObject({ state: 'DUE', wait: { code: 'SERVER_SAYS_LATER' }, interaction: null });
  });

  it.each([
    ['after the final dot', null],
    ['after the final dot with a word of going down', '421 4.3.0 going down'],
  ])('%s, nobody knows, and it is not sent again by itself', async (_when, answer) => {
    let taken = 0;
    const script = dialogue({ '.': answer });
    const camille = await withServer((line) => (line === '.' && taken++, script(line)));
    const due = await sendTo(camille);
    await drain(rapport, camille);
    expect(await look(camille, due)).toMatchObject({ state: 'UNCERTAIN', wait: { code: 'NO_ANSWER' }, interaction: null });
    await drain(rapport, camille);
    expect(taken).toBe(1);
  });

  it('a "not now" after the final dot is no doubt: it is tried again', async () => {
    const camille = await withServer(dialogue({ '.': '451 4.3.0 no room' }));
    const due = await sendTo(camille);
    await drain(rapport, camille);
    expect(await look(camille, due)).toMatchObject({ state: 'DUE', reason: expect.stringContaining('451') });
  });

  it('a refused address takes no more mail, whoever writes to it', async () => {
    const camille = await withServer(dialogue({ 'RCPT TO': '550 5.1.1 nobody here' }));
    const due = await sendTo(camille);
    await drain(rapport, camille);
    expect(await look(camille, due)).toMatchObject({ state: 'REFUSED', wait: { code: 'REFUSED_ADDRESS' } });
    const { contact } = await camille.ask<{ contact: { addresses: { state: string }[] } }>(
      `query ($id: ID!) { contact(id: $id) { addresses { state } } }`, { id: due.contactId });
    expect(contact.addresses).toEqual([{ state: 'BOUNCED' }]);
  });
});

describe('when the database is lost', () => {
  /** Cuts every connection of the product at the n-th mark or record. */
  const cutting = async (when: string): Promise<void> => {
    await rapport.owner.query(
      `create sequence cuts; grant usage on sequence cuts to public;
       create function cut() returns trigger language plpgsql security definer as $$ begin
         if nextval('cuts') = 1 then perform pg_terminate_backend(pg_backend_pid()); end if; return null; end $$;
       create constraint trigger cut after update on dispatch initially deferred for each row when (${when}) execute function cut()`,
    );
  };
  afterEach(() => rapport.owner.query('drop trigger if exists cut on dispatch; drop function if exists cut; drop sequence if exists cuts'));

  it.each([
    ['as it is claimed', `new.state = 'CLAIMED' and old.state = 'DUE'`],
    ['as it is marked', 'new.handed_over_at is not null and old.handed_over_at is null'],
    ['as it is recorded', `new.state = 'SENT'`],
  ])('%s, the message leaves once and is recorded once', async (_when, condition) => {
    let taken = 0;
    const script = dialogue({});
    const camille = await withServer((line) => (line === '.' && taken++, script(line)));
    const due = await sendTo(camille);
    await cutting(condition);
    for (let tries = 0; tries < 3; tries++) await drain(rapport, camille);
    expect(taken).toBe(1);
    expect(await look(camille, due)).toMatchObject({ state: 'SENT', interaction: { messageId: due.messageId } });
    const { rows } = await rapport.owner.query('select 1 from interaction where message_id = $1', [due.messageId]);
    expect(rows).toHaveLength(1);
  });
});

describe('a worker that was believed gone', () => {
  it('still tells what became of the message, which it alone knows', async () => {
    const camille = await withServer(dialogue({}));
    const due = await sendTo(camille);
    await rapport.owner.query(
      `create function doubt() returns trigger language plpgsql as $$ begin
         update dispatch set state = 'UNCERTAIN' where id = new.id and state = 'CLAIMED'; return null; end $$;
       create trigger doubt after update on dispatch for each row when (new.handed_over_at is not null and old.handed_over_at is null) execute function doubt()`,
    );
    await drain(rapport, camille).finally(() => rapport.owner.query('drop trigger doubt on dispatch; drop function doubt'));
    expect(await look(camille, due)).toMatchObject({ state: 'SENT', wait: null });
  });

  it('does not begin what somebody else has by now', async () => {
    const camille = await withServer(dialogue({}));
    const due = await sendTo(camille);
    await rapport.owner.query(
      `create function steal() returns trigger language plpgsql as $$ begin
         update dispatch set claimed_by = gen_random_uuid(), attempts = attempts + 1, lease_until = now() - interval '1 s' where id = new.id; return null; end $$;
       create trigger steal after update on dispatch for each row when (new.state = 'CLAIMED' and old.state = 'DUE' and old.attempts = 0) execute function steal()`,
    );
    await drain(rapport, camille).finally(() => rapport.owner.query('drop trigger steal on dispatch; drop function steal'));
    expect(await look(camille, due)).toMatchObject({ state: 'SENT', attempts: 3 });
  });
});
