/** A mailbox that is read, and how that goes. */
export const ACCOUNT = `
  create table mail_account (
    workspace_id uuid not null,
    mailbox_id uuid not null,
    -- Older mail is left alone; mail between this and the start is history: logged, and nothing follows from it.
    history_from timestamptz(3),
    started_at timestamptz(3) not null,
    paused_at timestamptz(3),
    -- Besides the inbox and the sent mail.
    folders text[] not null default '{}',
    participants_only boolean not null default false,
    status text not null default 'NEW' check (status in ('NEW', 'READING', 'BEHIND', 'UNREACHABLE', 'SIGN_IN_REFUSED', 'MISSING_MAIL', 'PAUSED')),
    status_since timestamptz(3) not null,
    fault jsonb,
    said text,
    connected_at timestamptz(3),
    last_read_at timestamptz(3),
    compared_at timestamptz(3),
    reconnects integer not null default 0,
    failures integer not null default 0,
    next_try_at timestamptz(3),
    -- The settings of the mailbox that were tried last: others are tried at once.
    tried_version integer,
    -- When its owner was told that it cannot be read; null once they know that it can.
    told_at timestamptz(3),
    claimed_by uuid,
    lease_until timestamptz(3),
    version integer not null default 1,
    primary key (workspace_id, mailbox_id),
    constraint mail_account_mailbox foreign key (workspace_id, mailbox_id) references mailbox (workspace_id, id)
  );
`;

/** How far a folder has been read. UIDs mean something only together with their UIDVALIDITY (RFC 9051 2.3.1.1). */
export const FOLDER = `
  create table mail_folder (
    workspace_id uuid not null,
    id uuid not null,
    mailbox_id uuid not null,
    path text not null,
    role text not null check (role in ('INBOX', 'SENT', 'OTHER')),
    uid_validity bigint,
    last_uid bigint not null default 0,
    read_at timestamptz(3),
    -- Gone from the server, or no longer chosen.
    left_at timestamptz(3),
    primary key (workspace_id, id),
    constraint mail_folder_account foreign key (workspace_id, mailbox_id) references mail_account (workspace_id, mailbox_id),
    constraint mail_folder_once unique (workspace_id, mailbox_id, path)
  );
`;

export const RULE = `
  create table privacy_rule (
    workspace_id uuid not null references workspace (id),
    id uuid not null,
    -- One of the two: a whole domain, or one address in the spelling all its spellings share.
    domain text check (domain = lower(domain)),
    address_key text,
    effect text not null check (effect in ('NEVER_STORED', 'PARTICIPANTS_ONLY')),
    reason text,
    created_at timestamptz(3) not null,
    created_by_id uuid,
    primary key (workspace_id, id),
    constraint privacy_rule_about_one check ((domain is null) <> (address_key is null)),
    constraint privacy_rule_created_by foreign key (workspace_id, created_by_id) references member (workspace_id, id),
    constraint privacy_rule_once unique nulls not distinct (workspace_id, domain, address_key)
  );
`;

/** The key is the Message-ID, or a hash of the content where it has none or another message has it already. */
export const MESSAGE = `
  create table mail_message (
    workspace_id uuid not null references workspace (id),
    id uuid not null,
    key text not null,
    message_id text,
    content_hash text not null,
    in_reply_to text[] not null default '{}',
    refers_to text[] not null default '{}',
    direction text not null check (direction in ('INBOUND', 'OUTBOUND')),
    from_address text,
    from_name text,
    from_key text,
    reply_to text[] not null default '{}',
    sent_to text[] not null default '{}',
    copied_to text[] not null default '{}',
    subject text,
    -- As its sender dates it, never later than it came.
    sent_at timestamptz(3) not null,
    received_at timestamptz(3) not null,
    stored_at timestamptz(3) not null,
    is_history boolean not null,
    kind text not null check (kind in ('PERSON', 'AUTO_REPLY', 'ACKNOWLEDGEMENT', 'HARD_BOUNCE', 'SOFT_BOUNCE', 'DELAY', 'COMPLAINT',
      'CALENDAR_REPLY', 'DELIVERY_REPORT', 'READ_REPORT', 'UNSUBSCRIBE', 'LIST', 'OWN')),
    confidence real not null check (confidence between 0 and 1),
    evidence jsonb not null,
    -- Whom a report is about, the message it came for, a date of return: all a classification says.
    findings jsonb not null,
    -- What the person wrote, without what they quote and sign with.
    words text,
    -- All of its text.
    text text,
    attachments jsonb not null default '[]',
    size integer not null,
    participants_only boolean not null default false,
    participants uuid[] not null default '{}',
    contact_id uuid,
    matched_by text check (matched_by in ('THREAD', 'TOKEN', 'ADDRESS', 'SUBJECT', 'REPORT', 'BY_HAND')),
    triage text not null default 'NEW' check (triage in ('NEW', 'SETTLED', 'WAITING', 'ASIDE')),
    suggestions jsonb not null default '[]',
    interaction_id uuid,
    dispatch_id uuid,
    decided_at timestamptz(3),
    decided_by_id uuid,
    version integer not null default 1,
    primary key (workspace_id, id),
    constraint mail_message_once unique (key, workspace_id),
    constraint mail_message_contact foreign key (workspace_id, contact_id) references contact (workspace_id, id),
    constraint mail_message_interaction foreign key (workspace_id, interaction_id) references interaction (workspace_id, id),
    constraint mail_message_dispatch foreign key (workspace_id, dispatch_id) references dispatch (workspace_id, id),
    constraint mail_message_decided_by foreign key (workspace_id, decided_by_id) references member (workspace_id, id),
    constraint mail_message_matched check ((contact_id is null) = (matched_by is null))
  );
  -- Not the workspace first: while nothing is known of the table any index that begins with it looks as good as the key, and foreign keys
  -- would go through all messages of a workspace, each time.
  create index mail_message_by_message_id on mail_message (message_id, workspace_id);
  create index mail_message_by_interaction on mail_message (workspace_id, interaction_id) where interaction_id is not null;
  create index mail_message_by_contact on mail_message (workspace_id, contact_id, sent_at desc, id) where contact_id is not null;
  create index mail_message_by_sender on mail_message (from_key, workspace_id);
  create index mail_message_waiting on mail_message (workspace_id, received_at, id) where triage = 'WAITING';

  -- Its exact bytes, packed (gzip) before they come here.
  create table mail_source (
    workspace_id uuid not null,
    mail_message_id uuid not null,
    source bytea not null,
    primary key (workspace_id, mail_message_id),
    constraint mail_source_message foreign key (workspace_id, mail_message_id) references mail_message (workspace_id, id)
  );
  alter table mail_source alter source set storage external;
`;

/** The ledger: every message that was seen in a folder, and what became of it. */
export const SIGHTING = `
  create table mail_sighting (
    workspace_id uuid not null,
    id uuid not null,
    -- Null for a file that was imported.
    mailbox_id uuid,
    folder_id uuid,
    uid_validity bigint,
    uid bigint,
    message_id text,
    -- The day it was seen, by the workspace's clock.
    day date not null,
    seen_at timestamptz(3) not null,
    outcome text not null check (outcome in ('STORED', 'KNOWN', 'SKIPPED', 'FAILED')),
    reason jsonb,
    mail_message_id uuid,
    attempts integer not null default 1,
    next_try_at timestamptz(3),
    primary key (workspace_id, id),
    constraint mail_sighting_folder foreign key (workspace_id, folder_id) references mail_folder (workspace_id, id),
    constraint mail_sighting_message foreign key (workspace_id, mail_message_id) references mail_message (workspace_id, id),
    constraint mail_sighting_once unique (workspace_id, folder_id, uid_validity, uid),
    constraint mail_sighting_tells_why check (outcome in ('STORED', 'KNOWN') or reason is not null)
  );
  create index mail_sighting_day on mail_sighting (workspace_id, mailbox_id, day);
  create index mail_sighting_of_message on mail_sighting (workspace_id, mail_message_id);
  create index mail_sighting_failed on mail_sighting (workspace_id, next_try_at) where outcome = 'FAILED';
`;

/** What a comparison with the server found to be different. */
export const DIFFERENCE = `
  create table mail_difference (
    workspace_id uuid not null,
    id uuid not null,
    mailbox_id uuid not null,
    folder_id uuid not null,
    uid_validity bigint not null,
    uid bigint not null,
    message_id text,
    kind text not null check (kind in ('MISSING', 'GONE')),
    found_at timestamptz(3) not null,
    -- A missing message that was fetched since.
    settled_at timestamptz(3),
    primary key (workspace_id, id),
    constraint mail_difference_folder foreign key (workspace_id, folder_id) references mail_folder (workspace_id, id),
    constraint mail_difference_once unique (workspace_id, folder_id, uid_validity, uid, kind)
  );
  create index mail_difference_open on mail_difference (workspace_id, mailbox_id) where settled_at is null and kind = 'MISSING';
`;
