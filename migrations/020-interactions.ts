import { audited, walled } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The log. It only grows: a correction is a new entry that points at the old one. The maintenance role alone may
 * hand an entry to another contact (merge) or empty its texts (erasure), and nothing else.
 */
export class Interactions1764000000020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(LOG);
    await db.query(walled('interaction', ['select', 'insert']) + audited('interaction', TEXTS));
    await db.query(`grant select, update (contact_id, ${TEXTS.join(', ')}) on interaction to rapport_maintenance`);
    await db.query(APPEND_ONLY);
    await db.query(ACTIVITY + walled('contact_activity'));
    await db.query('grant select, insert, update, delete on contact_activity to rapport_maintenance');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table contact_activity, interaction;
      drop function keep_log, note_activity, move_activity, recount_activity;
    `);
  }
}

/** What people wrote: an erasure may empty it, so the audit trail holds no copy of it. */
const TEXTS = ['subject', 'body', 'link', 'recipients'];

const LOG = `
  create table interaction (
    workspace_id uuid not null,
    id uuid not null,
    contact_id uuid not null,
    direction text not null check (direction in ('OUTBOUND', 'INBOUND', 'MUTUAL')),
    channel text not null check (channel in
      ('MAIL', 'DM', 'COMMENT', 'FORUM_REPLY', 'CALL', 'IN_PERSON', 'GIFT', 'SHARE_GIVEN', 'OTHER')),
    happened_at timestamptz(3) not null,
    logged_at timestamptz(3) not null default clock_timestamp(),
    member_id uuid,
    persona text,
    subject text,
    body text,
    link text,
    conversation_id uuid,
    in_reply_to_id uuid,
    hopes_for_answer boolean not null default false,
    minutes_spent integer check (minutes_spent >= 0),
    nature text not null default 'HUMAN' check (nature in ('HUMAN', 'AUTO_REPLY', 'BOUNCE', 'NEWSLETTER')),
    recipients text[] not null default '{}',
    mood text check (mood in ('WARM', 'NEUTRAL', 'COLD')),
    returns_on date,
    corrects_id uuid,
    message_id text,
    primary key (workspace_id, id),
    constraint interaction_contact foreign key (workspace_id, contact_id) references contact (workspace_id, id),
    constraint interaction_member foreign key (workspace_id, member_id) references member (workspace_id, id),
    constraint interaction_in_reply_to
      foreign key (workspace_id, in_reply_to_id) references interaction (workspace_id, id),
    constraint interaction_corrects foreign key (workspace_id, corrects_id) references interaction (workspace_id, id),
    constraint interaction_has_happened check (happened_at <= logged_at),
    constraint interaction_return_of_absence check (returns_on is null or nature = 'AUTO_REPLY'),
    constraint interaction_corrects_another check (corrects_id <> id)
  );
  create index interaction_timeline on interaction (workspace_id, contact_id, happened_at desc, id desc);
  create unique index interaction_corrected_once on interaction (workspace_id, corrects_id)
    where corrects_id is not null;
`;

/** Holds for everyone, the owner included; what maintenance may write is narrowed once more by its column grants. */
const APPEND_ONLY = `
  create function keep_log() returns trigger language plpgsql as $$
  declare kept interaction := new;
  begin
    kept.contact_id := old.contact_id;
    if new.subject is null then kept.subject := old.subject; end if;
    if new.body is null then kept.body := old.body; end if;
    if new.link is null then kept.link := old.link; end if;
    if new.recipients = '{}' then kept.recipients := old.recipients; end if;
    if current_user <> 'rapport_maintenance' or kept is distinct from old then
      raise exception 'interaction is append-only: log a correction instead' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger append_only before update on interaction for each row execute function keep_log();
  create trigger append_only_delete before delete on interaction for each row execute function refuse_change();
  create trigger append_only_truncate before truncate on interaction
    for each statement execute function refuse_change();
`;

/**
 * When people last spoke: human entries that no correction replaced; what is mutual goes both ways.
 * Plain entries only push the times forward; corrections and moves count the contact anew.
 */
const ACTIVITY = `
  create table contact_activity (
    workspace_id uuid not null,
    contact_id uuid not null,
    last_at timestamptz(3) not null,
    last_outbound_at timestamptz(3),
    last_inbound_at timestamptz(3),
    primary key (workspace_id, contact_id),
    constraint contact_activity_contact
      foreign key (workspace_id, contact_id) references contact (workspace_id, id) on delete cascade
  );
  create index contact_activity_last on contact_activity (workspace_id, last_at desc, contact_id);

  create function recount_activity(workspaces uuid[], contacts uuid[]) returns void language plpgsql as $$
  begin
    -- The deletion waits for whoever is adding to these contacts; the count after it sees what they added.
    delete from contact_activity a using unnest(workspaces, contacts) k (workspace_id, contact_id)
      where a.workspace_id = k.workspace_id and a.contact_id = k.contact_id;
    insert into contact_activity
    select workspace_id, contact_id, max(happened_at), max(happened_at) filter (where direction <> 'INBOUND'),
      max(happened_at) filter (where direction <> 'OUTBOUND')
    from (select distinct * from unnest(workspaces, contacts) k (workspace_id, contact_id)) k
    join interaction i using (workspace_id, contact_id)
    where nature = 'HUMAN' and not exists (
      select from interaction c where c.workspace_id = i.workspace_id and c.corrects_id = i.id)
    group by workspace_id, contact_id;
  end $$;

  create function note_activity() returns trigger language plpgsql as $$
  begin
    insert into contact_activity as known
    select workspace_id, contact_id, max(happened_at), max(happened_at) filter (where direction <> 'INBOUND'),
      max(happened_at) filter (where direction <> 'OUTBOUND')
    from added where nature = 'HUMAN' group by workspace_id, contact_id order by workspace_id, contact_id
    on conflict (workspace_id, contact_id) do update set
      last_at = greatest(known.last_at, excluded.last_at),
      last_outbound_at = greatest(known.last_outbound_at, excluded.last_outbound_at),
      last_inbound_at = greatest(known.last_inbound_at, excluded.last_inbound_at);
    if exists (select from added where corrects_id is not null) then
      perform recount_activity(array_agg(workspace_id), array_agg(contact_id)) from (
        select workspace_id, contact_id from added where corrects_id is not null
        union select i.workspace_id, i.contact_id from added a
          join interaction i on i.workspace_id = a.workspace_id and i.id = a.corrects_id
      ) touched;
    end if;
    return null;
  end $$;
  create trigger note_activity after insert on interaction referencing new table as added
    for each statement execute function note_activity();

  create function move_activity() returns trigger language plpgsql as $$
  begin
    perform recount_activity(array_agg(workspace_id), array_agg(contact_id)) from (
      select b.workspace_id, unnest(array[b.contact_id, a.contact_id]) as contact_id
      from before b join after a using (workspace_id, id) where a.contact_id <> b.contact_id
    ) moved;
    return null;
  end $$;
  create trigger move_activity after update on interaction referencing old table as before new table as after
    for each statement execute function move_activity();
`;
