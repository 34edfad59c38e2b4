import { audited, walled } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Messages on their way out, one row each, unique per origin; the Message-ID and the exact source are fixed when
 * the row is made, so that whatever is sent again is the same message.
 */
export class Sending1764000000050 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table dispatch (
        workspace_id uuid not null,
        id uuid not null,
        origin_kind text not null check (origin_kind in ('PITCH')),
        origin_id uuid not null,
        contact_id uuid not null,
        member_id uuid,
        sender text not null,
        recipient text not null,
        subject text not null,
        body text not null,
        message_id text not null,
        source bytea not null,
        state text not null default 'DUE'
          check (state in ('DUE', 'CLAIMED', 'SENT', 'CAPTURED', 'REFUSED', 'FAILED', 'UNCERTAIN')),
        reason text,
        attempts integer not null default 0,
        due_at timestamptz(3) not null,
        claimed_at timestamptz(3),
        settled_at timestamptz(3),
        interaction_id uuid,
        created_at timestamptz(3) not null default now(),
        primary key (workspace_id, id),
        constraint dispatch_origin_once unique (workspace_id, origin_kind, origin_id),
        constraint dispatch_message_id_once unique (workspace_id, message_id),
        constraint dispatch_contact foreign key (workspace_id, contact_id) references contact (workspace_id, id),
        constraint dispatch_member foreign key (workspace_id, member_id) references member (workspace_id, id),
        constraint dispatch_interaction foreign key (workspace_id, interaction_id) references interaction (workspace_id, id)
      );
      create index dispatch_state on dispatch (workspace_id, state, due_at);
      create index dispatch_contact on dispatch (workspace_id, contact_id, created_at desc, id);
    `);
    await db.query(walled('dispatch', ['select', 'insert', 'update']) + audited('dispatch', ['body', 'source']));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table dispatch');
  }
}
