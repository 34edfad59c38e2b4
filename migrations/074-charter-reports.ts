import { audited, walled } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A pitch remembers what it was made of, its report, who overrode what, and when it left. */
export class CharterReports1764000000074 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(PITCH);
    // What was put in and what was found quote the person's words: the trail holds no copy of them.
    await db.query(TRIGGERS.map((event) => `drop trigger audit_${event} on pitch;`).join(''));
    await db.query(audited('pitch', ['subject', 'text', 'html', 'values', 'merged', 'report']));
    await db.query(OVERRIDES);
    await db.query(walled('pitch_override', ['select', 'insert', 'delete']) + audited('pitch_override'));
    await db.query(`
      alter table interaction drop constraint interaction_channel_check, add constraint interaction_channel_check
        check (channel in
          ('MAIL', 'DM', 'COMMENT', 'FORUM_REPLY', 'LETTER', 'CALL', 'IN_PERSON', 'GIFT', 'SHARE_GIVEN', 'OTHER'));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table interaction drop constraint interaction_channel_check, add constraint interaction_channel_check
        check (channel in
          ('MAIL', 'DM', 'COMMENT', 'FORUM_REPLY', 'CALL', 'IN_PERSON', 'GIFT', 'SHARE_GIVEN', 'OTHER')) not valid;
      drop table pitch_override;
      delete from pitch where subject is null or html is null;
      alter table pitch alter subject set not null, alter html set not null, ${ADDED.map((one) => `drop ${one}`).join(', ')};
    `);
  }
}

const TRIGGERS = ['insert', 'update', 'delete'];

const ADDED = [
  'purpose', 'topic', 'channel', 'template_version', 'variant_id', 'identity_id', 'niche_id', 'asset_ids', 'merged', 'report',
  'asks', 'is_notice', 'skeleton', 'confirmed_by_id', 'batch_id', 'left_at', 'interaction_id',
];

const PITCH = `
  alter table pitch
    add purpose text not null default 'INTRODUCE' check (purpose in ('INTRODUCE', 'OFFER', 'INVITE', 'FOLLOW_UP', 'THANK')),
    add topic text,
    add channel text not null default 'MAIL' check (channel in ('MAIL', 'DM', 'COMMENT', 'LETTER')),
    add template_version integer,
    add variant_id uuid,
    add identity_id uuid,
    add niche_id uuid,
    add asset_ids uuid[] not null default '{}',
    add merged jsonb not null default '[]',
    add report jsonb,
    add asks integer not null default 0,
    add is_notice boolean not null default false,
    add skeleton uuid,
    add confirmed_by_id uuid,
    add batch_id uuid,
    add left_at timestamptz(3),
    add interaction_id uuid,
    alter subject drop not null,
    alter html drop not null,
    add constraint pitch_mail_is_whole check (channel <> 'MAIL' or subject is not null and html is not null),
    add constraint pitch_identity foreign key (workspace_id, identity_id) references identity (workspace_id, id),
    add constraint pitch_niche foreign key (workspace_id, niche_id) references niche (workspace_id, id) on delete set null (niche_id),
    add constraint pitch_confirmed_by foreign key (workspace_id, confirmed_by_id) references member (workspace_id, id),
    add constraint pitch_interaction foreign key (workspace_id, interaction_id) references interaction (workspace_id, id),
    add constraint pitch_once_per_batch unique (workspace_id, batch_id, contact_id);
  create index pitch_left on pitch (workspace_id, contact_id, left_at) where left_at is not null;
  create index pitch_skeleton on pitch (workspace_id, skeleton, approved_at) where approved_at is not null;
  update pitch p set purpose = t.purpose, topic = t.topic from template t where t.workspace_id = p.workspace_id and t.id = p.template_id;
  update pitch p set left_at = d.settled_at, interaction_id = d.interaction_id from dispatch d
    where d.workspace_id = p.workspace_id and d.origin_kind = 'PITCH' and d.origin_id = p.id and d.state in ('SENT', 'CAPTURED');
`;

const OVERRIDES = `
  create table pitch_override (
    workspace_id uuid not null,
    id uuid not null,
    pitch_id uuid not null,
    rule text not null,
    quote text,
    skeleton uuid,
    reason text not null check (reason <> ''),
    member_id uuid not null,
    overridden_at timestamptz(3) not null,
    primary key (workspace_id, id),
    constraint pitch_override_pitch foreign key (workspace_id, pitch_id) references pitch (workspace_id, id) on delete cascade,
    constraint pitch_override_member foreign key (workspace_id, member_id) references member (workspace_id, id)
  );
  create unique index pitch_override_once on pitch_override (workspace_id, pitch_id, rule, coalesce(quote, ''), skeleton) nulls not distinct;
  create index pitch_override_listed on pitch_override (workspace_id, overridden_at desc, id);
`;
