import { walled } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Scoring keeps sums with every entry of the log instead of counting a contact anew. All of it is derived and comes back with the
 * next run of the task that recomputes scores, so it is made afresh and not audited.
 */
export class ScoreSums1764000000098 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`drop table contact_score; truncate touch, segment_base, reply_delay; ${TOUCHES}`);
    await db.query(SCORES + walled('contact_score'));
    await db.query(PAIRS + walled('member_score'));
    await db.query(MOVES);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger move_touches on interaction;
      drop function move_touches;
      drop index interaction_heard;
      drop table member_score, contact_score;
      drop index touch_open, touch_open_sent;
      alter table touch drop column closed, drop column chance;
    ` + CARDS + walled('contact_score'));
  }
}

const TOUCHES = `
  -- closed: answered, or too old to be, and so in the sums. chance: of an answer, when it was sent; frozen, as its tier is.
  alter table touch add closed boolean not null, add chance double precision not null;
  create index touch_open on touch (workspace_id, contact_id) where not closed;
  create index touch_open_sent on touch (workspace_id, sent_at) where not closed;

  -- In which conversations a contact spoke.
  create index interaction_heard on interaction (workspace_id, conversation_id)
    where conversation_id is not null and (direction <> 'OUTBOUND' or channel = 'IN_PERSON');
`;

const SCORES = `
  -- One row per contact whose log was counted: what its closed touches add up to, how far the log was told, and, with
  -- enough history, the figures that lists sort by.
  create table contact_score (
    workspace_id uuid not null,
    contact_id uuid not null,
    answered double precision not null default 0,
    asked double precision not null default 0,
    warmth double precision not null default 0,
    ln_delay double precision not null default 0,
    as_of timestamptz(3) not null default now(),
    touches integer not null default 0,
    answers integer not null default 0,
    first_sent_at timestamptz(3),
    last_reply_at timestamptz(3),
    last_inbound_at timestamptz(3),
    heard_by_all_at timestamptz(3),
    told_until timestamptz(3),
    channel text not null default 'MAIL',
    probability double precision,
    score integer check (score between 0 and 100),
    ratio double precision,
    band text,
    confidence text,
    computed_at timestamptz(3) not null default now(),
    earlier_probability double precision,
    primary key (workspace_id, contact_id),
    constraint contact_score_contact
      foreign key (workspace_id, contact_id) references contact (workspace_id, id) on delete cascade,
    constraint contact_score_whole check (num_nulls(probability, score, ratio, band, confidence) in (0, 5))
  );
  create index contact_score_probability on contact_score (workspace_id, probability desc, contact_id);
  create index contact_score_ratio on contact_score (workspace_id, ratio desc, contact_id);
`;

const PAIRS = `
  -- The same of one member (null: an unknown one) with one contact.
  create table member_score (
    workspace_id uuid not null,
    contact_id uuid not null,
    member_id uuid,
    answered double precision not null default 0,
    asked double precision not null default 0,
    warmth double precision not null default 0,
    as_of timestamptz(3) not null,
    last_at timestamptz(3),
    last_inbound_at timestamptz(3),
    constraint member_score_pair unique nulls not distinct (workspace_id, contact_id, member_id),
    constraint member_score_contact
      foreign key (workspace_id, contact_id) references contact (workspace_id, id) on delete cascade
  );
`;

/** Whoever hands entries to another contact makes what was counted of both void; touches go with their entries, frozen as they are. */
const MOVES = `
  grant select, update (contact_id) on touch to rapport_maintenance;
  grant select, delete on contact_score, member_score to rapport_maintenance;

  create function move_touches() returns trigger language plpgsql as $$
  begin
    update touch t set contact_id = a.contact_id from before b join after a using (workspace_id, id)
      where a.contact_id <> b.contact_id and t.workspace_id = a.workspace_id and t.id = a.id;
    delete from contact_score s using before b, after a
      where b.workspace_id = a.workspace_id and b.id = a.id and a.contact_id <> b.contact_id
        and s.workspace_id = a.workspace_id and s.contact_id in (a.contact_id, b.contact_id);
    delete from member_score s using before b, after a
      where b.workspace_id = a.workspace_id and b.id = a.id and a.contact_id <> b.contact_id
        and s.workspace_id = a.workspace_id and s.contact_id in (a.contact_id, b.contact_id);
    return null;
  end $$;
  create trigger move_touches after update on interaction referencing old table as before new table as after
    for each statement execute function move_touches();
`;

/** The table as it was before. */
const CARDS = `
  create table contact_score (
    workspace_id uuid not null,
    contact_id uuid not null,
    tier text not null,
    channel text not null,
    probability double precision not null,
    score integer not null check (score between 0 and 100),
    ratio double precision not null,
    band text not null,
    confidence text not null,
    card jsonb not null,
    computed_at timestamptz(3) not null,
    primary key (workspace_id, contact_id),
    constraint contact_score_contact
      foreign key (workspace_id, contact_id) references contact (workspace_id, id) on delete cascade
  );
  create index contact_score_probability on contact_score (workspace_id, probability desc, contact_id);
  create index contact_score_ratio on contact_score (workspace_id, ratio desc, contact_id);
`;
