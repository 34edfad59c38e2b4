import { audited, walled } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a workspace sets for itself in scoring, and when its scores were last counted anew. */
export class ScoreSettings1764000000099 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(SETTINGS + PRIOR + REBUILD + WINDOW_OF_DELAYS);
    await db.query(walled('scoring_settings', ['select', 'insert', 'update']) + audited('scoring_settings'));
    await db.query(walled('scoring_prior') + audited('scoring_prior'));
    await db.query(walled('score_rebuild', ['select', 'insert', 'update']));
    await db.query(`select pgboss.create_queue('rebuild-scores', '{"policy":"standard"}')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`select pgboss.delete_queue('rebuild-scores')`);
    await db.query('alter table reply_delay drop window_days');
    await db.query('drop table score_rebuild, scoring_prior, scoring_settings');
  }
}

/** One row for a workspace that changed them; the defaults of the columns hold elsewhere. */
const SETTINGS = `
  create table scoring_settings (
    workspace_id uuid not null references workspace (id),
    id uuid not null,
    window_days integer not null default 14 check (window_days between 1 and 60),
    evidence_half_life_days integer not null default 365 check (evidence_half_life_days between 30 and 3650),
    warmth_half_life_days integer not null default 30 check (warmth_half_life_days between 1 and 365),
    version integer not null default 1,
    primary key (workspace_id, id),
    constraint scoring_settings_once unique (workspace_id)
  );
`;

/** Chances of an answer before any history, where they are not the usual ones. */
const PRIOR = `
  create table scoring_prior (
    workspace_id uuid not null references workspace (id),
    id uuid not null,
    tier text not null check (tier in ('NICHE', 'MID', 'STAR')),
    approach text not null check (approach in ('MAIL', 'DM', 'PUBLIC', 'PODCAST')),
    chance double precision not null check (chance between 0.001 and 0.9),
    primary key (workspace_id, id),
    constraint scoring_prior_once unique (workspace_id, tier, approach)
  );
`;

/** Derived, so it is no part of the trail. */
const REBUILD = `
  create table score_rebuild (
    workspace_id uuid not null references workspace (id),
    asked_at timestamptz(3) not null,
    done_at timestamptz(3),
    primary key (workspace_id)
  );
`;

/** Delays are counted between the knots of one window. */
const WINDOW_OF_DELAYS = `alter table reply_delay add window_days integer not null default 14;`;
