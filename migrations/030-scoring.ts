import { walled } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What scoring derives from the log. All of it can be recomputed, so none of it is audited. */
export class Scoring1764000000030 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLES);
    for (const table of ['touch', 'segment_base', 'reply_delay', 'contact_score']) await db.query(walled(table));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table contact_score, reply_delay, segment_base, touch');
  }
}

const TABLES = `
  -- One row per outbound entry that hopes for an answer and counts; its id is the entry's.
  create table touch (
    workspace_id uuid not null,
    id uuid not null,
    contact_id uuid not null,
    member_id uuid,
    conversation_id uuid,
    tier text not null,
    channel text not null,
    is_blast boolean not null,
    sent_at timestamptz(3) not null,
    reply_at timestamptz(3),
    followups integer not null,
    warmth double precision not null,
    base_weight double precision not null,
    primary key (workspace_id, id),
    constraint touch_interaction foreign key (workspace_id, id) references interaction (workspace_id, id),
    constraint touch_contact
      foreign key (workspace_id, contact_id) references contact (workspace_id, id) on delete cascade
  );
  create index touch_contact on touch (workspace_id, contact_id);
  create index touch_sent on touch (workspace_id, sent_at);

  -- What the touches of one tier on one channel prove at a moment, contacts weighing alike.
  create table segment_base (
    workspace_id uuid not null references workspace (id),
    tier text not null,
    channel text not null,
    answered double precision not null,
    asked double precision not null,
    warmth double precision not null,
    computed_at timestamptz(3) not null,
    primary key (workspace_id, tier, channel)
  );

  -- How fast answers come: counts per stretch of the delay curve, over ALL channels and on each with enough answers.
  create table reply_delay (
    workspace_id uuid not null references workspace (id),
    channel text not null,
    buckets double precision[] not null,
    mean_ln double precision not null,
    spread_ln double precision not null,
    computed_at timestamptz(3) not null,
    primary key (workspace_id, channel)
  );

  -- The score of each contact with enough history, with all that a card and its explanation show.
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
