import { audited, walled } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What contacts publish, and what we learned of them by reading it. */
export class Listening1764000000070 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLES);
    await db.query(walled('post') + audited('post', ['url_key']));
    await db.query(walled('homework') + audited('homework'));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table homework, post');
  }
}

const TABLES = `
  create table post (
    workspace_id uuid not null,
    id uuid not null,
    contact_id uuid not null,
    presence_id uuid,
    url text,
    url_key text,
    title text not null check (title <> ''),
    published_on date not null,
    remark text,
    noted_by_id uuid,
    noted_at timestamptz(3) not null,
    version integer not null default 1,
    primary key (workspace_id, id),
    constraint post_contact
      foreign key (workspace_id, contact_id) references contact (workspace_id, id) on delete cascade,
    constraint post_presence foreign key (workspace_id, presence_id)
      references presence (workspace_id, id) on delete set null (presence_id),
    constraint post_noted_by foreign key (workspace_id, noted_by_id) references member (workspace_id, id),
    constraint post_once unique (workspace_id, contact_id, url_key),
    constraint post_url_has_key check ((url is null) = (url_key is null))
  );
  create index post_newest on post (workspace_id, contact_id, published_on desc, id desc);
  create index post_presence on post (workspace_id, presence_id);
  create table homework (
    workspace_id uuid not null,
    id uuid not null,
    contact_id uuid not null,
    kind text not null check (kind in ('EXPECTS', 'DISLIKES', 'STYLE', 'NOTE')),
    text text not null check (text <> ''),
    noted_by_id uuid,
    noted_at timestamptz(3) not null,
    version integer not null default 1,
    primary key (workspace_id, id),
    constraint homework_contact
      foreign key (workspace_id, contact_id) references contact (workspace_id, id) on delete cascade,
    constraint homework_noted_by foreign key (workspace_id, noted_by_id) references member (workspace_id, id)
  );
  create index homework_newest on homework (workspace_id, contact_id, noted_at desc, id desc);
`;
