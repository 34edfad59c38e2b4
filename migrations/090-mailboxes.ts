import { audited, walled } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts we send from, when each may send and how much, and what each has sent. */
export class Mailboxes1764000000090 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(MAILBOX + ABSENCE + DAY);
    await db.query(walled('mailbox', ['select', 'insert', 'update']) + audited('mailbox', ['smtp_secret', 'imap_secret', 'dkim_key', 'next_free_at']));
    await db.query(walled('mailbox_absence') + audited('mailbox_absence'));
    // A counter, moved by every message.
    await db.query(walled('mailbox_day', ['select', 'insert', 'update']));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table mailbox_day, mailbox_absence, mailbox');
  }
}

/** Secrets are sealed before they come here. Without an SMTP host a mailbox keeps what it is given, and nothing leaves. */
const MAILBOX = `
  create table mailbox (
    workspace_id uuid not null references workspace (id),
    id uuid not null,
    address text not null,
    sender_name text,
    identity_id uuid,
    member_id uuid,
    is_default boolean not null default false,
    smtp_host text,
    smtp_port integer check (smtp_port between 1 and 65535),
    smtp_security text not null default 'STARTTLS' check (smtp_security in ('TLS', 'STARTTLS', 'NONE')),
    smtp_auth text not null default 'NONE' check (smtp_auth in ('NONE', 'PASSWORD', 'XOAUTH2')),
    smtp_user text,
    smtp_secret bytea,
    imap_host text,
    imap_port integer check (imap_port between 1 and 65535),
    imap_security text not null default 'TLS' check (imap_security in ('TLS', 'STARTTLS', 'NONE')),
    imap_auth text not null default 'PASSWORD' check (imap_auth in ('PASSWORD', 'XOAUTH2')),
    imap_user text,
    imap_secret bytea,
    sent_folder text,
    trusted_certificate text,
    dkim_domain text,
    dkim_selector text,
    dkim_key bytea,
    time_zone text,
    working_days integer[] not null default '{1,2,3,4,5}' check (working_days <@ array[1, 2, 3, 4, 5, 6, 7]),
    works_from time not null default '08:00',
    works_until time not null default '19:00',
    daily_limit integer check (daily_limit > 0),
    ramp_started_on date,
    ramp_first_day integer not null default 20 check (ramp_first_day > 0),
    ramp_step integer not null default 10 check (ramp_step > 0),
    gap_seconds integer not null default 0 check (gap_seconds between 0 and 86400),
    gap_jitter_seconds integer not null default 0 check (gap_jitter_seconds between 0 and 86400),
    domain_daily_limit integer check (domain_daily_limit > 0),
    next_free_at timestamptz(3),
    archived_at timestamptz(3),
    version integer not null default 1,
    created_at timestamptz(3) not null,
    primary key (workspace_id, id),
    constraint mailbox_identity foreign key (workspace_id, identity_id) references identity (workspace_id, id),
    constraint mailbox_member foreign key (workspace_id, member_id) references member (workspace_id, id),
    constraint mailbox_hours check (works_from < works_until),
    constraint mailbox_works check (cardinality(working_days) > 0),
    constraint mailbox_default_in_use check (not is_default or archived_at is null),
    constraint mailbox_smtp_is_whole check ((smtp_host is null) = (smtp_port is null)),
    constraint mailbox_imap_is_whole check ((imap_host is null) = (imap_port is null)),
    constraint mailbox_dkim_is_whole check ((dkim_domain is null) = (dkim_key is null) and (dkim_selector is null) = (dkim_key is null))
  );
  create unique index mailbox_address_once on mailbox (workspace_id, lower(address)) where archived_at is null;
  create unique index mailbox_default_once on mailbox (workspace_id) where is_default;
`;

/** A mailbox stands still on these days: whoever answers there is away. */
const ABSENCE = `
  create table mailbox_absence (
    workspace_id uuid not null,
    id uuid not null,
    mailbox_id uuid not null,
    from_on date not null,
    until_on date not null,
    note text,
    primary key (workspace_id, id),
    constraint mailbox_absence_mailbox foreign key (workspace_id, mailbox_id) references mailbox (workspace_id, id),
    constraint mailbox_absence_order check (from_on <= until_on)
  );
  create index mailbox_absence_of on mailbox_absence (workspace_id, mailbox_id, until_on);
`;

/** What a mailbox handed over on a day of its own time zone; domain '' counts all of them. */
const DAY = `
  create table mailbox_day (
    workspace_id uuid not null,
    mailbox_id uuid not null,
    day date not null,
    domain text not null,
    handed_over integer not null default 0,
    primary key (workspace_id, mailbox_id, day, domain),
    constraint mailbox_day_mailbox foreign key (workspace_id, mailbox_id) references mailbox (workspace_id, id)
  );
`;
