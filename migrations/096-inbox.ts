import { audited, walled } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What follows from a message that came in: entries of the log that are history, failures counted, answers found by a token. */
export class Inbox1764000000096 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(HISTORY + TOKEN + FAILURE + RULES + SERVER_IDS + LIKELY);
    await db.query(walled('delivery_failure', ['select', 'insert', 'update']));
    await db.query(walled('bounce_rules', ['select', 'insert', 'update']) + audited('bounce_rules'));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function contacts_named, contacts_of_domains, contacts_written_about, dispatches_known_as;
      drop index contact_by_folded_name, address_by_domain, dispatch_by_subject, dispatch_by_server_id, interaction_by_message_id;
      drop function server_id_in;
      drop table bounce_rules, delivery_failure;
      alter table mailbox drop has_plus_addresses;
      alter table interaction drop is_history;
    `);
  }
}

/** Found in an old mailbox: it is on record and counted, and nothing is replayed for it. */
const HISTORY = `alter table interaction add is_history boolean not null default false;`;

/** Whether lila+anything@ reaches lila@: then answers carry which message they answer. */
const TOKEN = `alter table mailbox add has_plus_addresses boolean not null default false;`;

/** Messages that did not arrive, by address: what a hard one suppresses at once, several soft ones do together. */
const FAILURE = `
  create table delivery_failure (
    workspace_id uuid not null,
    id uuid not null,
    address_key text not null,
    contact_id uuid,
    dispatch_id uuid,
    mail_message_id uuid not null,
    verdict text not null check (verdict in ('HARD', 'SOFT', 'DELAYED')),
    status text,
    diagnostic text,
    failed_at timestamptz(3) not null,
    -- Since when something reached the address again.
    forgiven_at timestamptz(3),
    primary key (workspace_id, id),
    constraint delivery_failure_contact foreign key (workspace_id, contact_id) references contact (workspace_id, id) on delete cascade,
    constraint delivery_failure_dispatch foreign key (workspace_id, dispatch_id) references dispatch (workspace_id, id),
    constraint delivery_failure_message foreign key (workspace_id, mail_message_id) references mail_message (workspace_id, id),
    constraint delivery_failure_once unique (workspace_id, mail_message_id, address_key)
  );
  create index delivery_failure_address on delivery_failure (workspace_id, address_key, failed_at);
`;

/** One row a workspace, where somebody changed the usual ones. */
const RULES = `
  create table bounce_rules (
    workspace_id uuid not null references workspace (id),
    id uuid not null,
    soft_bounces integer not null check (soft_bounces between 2 and 20),
    soft_days integer not null check (soft_days between 1 and 365),
    version integer not null default 1,
    primary key (workspace_id, id),
    constraint bounce_rules_once unique (workspace_id)
  );
`;

/**
 * Servers that rewrite a Message-ID say the new one as they take the message: "250 Ok ID", "queued as ID", "id=ID" or the new one in
 * full; answers then refer to that. Shorter ones are nobody's. Looked up behind the walls: under them no index over a function is used.
 */
const SERVER_IDS = `
  create function server_id_in(answer text) returns text immutable strict parallel safe language sql
    return lower(substring(answer from '(?i)(?:queued as|id=|<|^250(?:[ -]2[.]\\d[.]\\d)? ok:?) *<?([^][ <>@=,;]{12,200})(?:$|[] >@,;])'));
  create index dispatch_by_server_id on dispatch (workspace_id, server_id_in(reason)) where server_id_in(reason) is not null;
  create index interaction_by_message_id on interaction (workspace_id, message_id) where message_id is not null;

  create function dispatches_known_as(server_ids text[]) returns setof uuid stable security definer rows 10 language sql set search_path = public, pg_temp
    begin atomic
      select d.id from dispatch d where d.workspace_id = current_workspace_id() and server_id_in(d.reason) = any(server_ids);
    end;
`;

/** Who could have written what nobody is known to have written. */
const LIKELY = `
  create index contact_by_folded_name on contact (workspace_id, fold_text(name));
  create index address_by_domain on address (workspace_id, split_part(key, '@', 2));
  create index dispatch_by_subject on dispatch (workspace_id, left(fold_text(subject), 200), settled_at) where state in ('SENT', 'CAPTURED');

  create function contacts_named(names text[]) returns table (contact_id uuid, name text)
    stable security definer rows 10 language sql set search_path = public, pg_temp
    begin atomic
      select c.id, asked.name from unnest(names) as asked (name)
      -- One index lookup a name: a join would fold the names of everybody.
      cross join lateral (
        select c.id from contact c where c.workspace_id = current_workspace_id() and fold_text(c.name) = fold_text(asked.name) offset 0
      ) c;
    end;

  create function contacts_of_domains(domains text[]) returns table (contact_id uuid, domain text)
    stable security definer rows 10 language sql set search_path = public, pg_temp
    begin atomic
      select distinct a.contact_id, split_part(a.key, '@', 2) from address a
      where a.workspace_id = current_workspace_id() and split_part(a.key, '@', 2) = any(domains);
    end;

  -- One subject may have gone to everybody: a few of the last are enough to propose.
  create function contacts_written_about(subjects text[], since timestamptz) returns table (contact_id uuid, subject text)
    stable security definer rows 10 language sql set search_path = public, pg_temp
    begin atomic
      select distinct d.contact_id, asked.subject from unnest(subjects) as asked (subject)
      cross join lateral (
        select d.contact_id from dispatch d
        where d.workspace_id = current_workspace_id() and left(fold_text(d.subject), 200) = left(fold_text(asked.subject), 200)
          and d.state in ('SENT', 'CAPTURED') and d.settled_at > since
        order by d.settled_at desc limit 20
      ) d;
    end;

  revoke all on function contacts_named, contacts_of_domains, contacts_written_about, dispatches_known_as from public;
  grant execute on function contacts_named, contacts_of_domains, contacts_written_about, dispatches_known_as to rapport_app;
`;
