import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Judgement } from './judge-pitches.js';
import type { Pitch } from './pitch.entity.js';

/** Columns of a new draft, with the type PostgreSQL reads each from JSON as. */
const COLUMNS = {
  id: 'uuid', contact_id: 'uuid', template_id: 'uuid', template_version: 'integer', variant_id: 'uuid', purpose: 'text', topic: 'text',
  channel: 'text', language: 'text', form_of_address: 'text', author_id: 'uuid', identity_id: 'uuid', niche_id: 'uuid',
  asset_ids: 'uuid[]', subject: 'text', text: 'text', html: 'text', values: 'jsonb', merged: 'jsonb', report: 'jsonb', asks: 'integer',
  is_notice: 'boolean', skeleton: 'uuid', batch_id: 'uuid', enrolment_id: 'uuid', enrolment_step: 'integer', created_at: 'timestamptz',
};

const names = Object.keys(COLUMNS).join(', ');

const INSERT = `
  insert into pitch (workspace_id, ${names})
  select current_workspace_id(), ${names}
  from jsonb_to_recordset($1::jsonb) as draft (${Object.entries(COLUMNS).map(([name, type]) => `${name} ${type}`).join(', ')})
  on conflict do nothing`;

const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** [column, property] of each. */
const FIELDS = Object.keys(COLUMNS).map((name) => [name, camel(name)] as const);

const KEEP_VERDICT = 'update pitch set report = $2, asks = $3, is_notice = $4, skeleton = $5 where id = $1';

/** What a decision changes of a pitch. */
const DECIDED = {
  id: 'uuid', state: 'text', approved_by_id: 'uuid', approved_at: 'timestamptz', confirmed_by_id: 'uuid', is_auto_approved: 'boolean',
  report: 'jsonb', asks: 'integer', is_notice: 'boolean', skeleton: 'uuid',
};

const KEEP_DECISIONS = `
  update pitch set version = version + 1, ${Object.keys(DECIDED).slice(1).map((name) => `${name} = new.${name}`).join(', ')}
  from jsonb_to_recordset($1::jsonb) as new (${Object.entries(DECIDED).map(([name, type]) => `${name} ${type}`).join(', ')})
  where pitch.id = new.id`;

const DECIDED_FIELDS = Object.keys(DECIDED).map((name) => [name, camel(name)] as const);

const rowOf = (pitch: Pitch, fields: typeof FIELDS): object =>
  Object.fromEntries(fields.map(([name, property]) => [name, (pitch as unknown as Record<string, unknown>)[property]]));

/** Keeps new drafts, one or many in a statement; a batch keeps one for each contact, a passage through a sequence one for each step, however often they are run. */
@Injectable()
export class StorePitches {
  constructor(private readonly db: Database) {}

  async insert(pitches: readonly Pitch[]): Promise<void> {
    const rows = pitches.map((pitch) => rowOf(pitch, FIELDS));
    await this.db.query(INSERT, [JSON.stringify(rows)]);
  }

  /** Keeps what was decided of pitches that the caller has locked, in a statement; each has a new version by it. */
  async keepDecisions(pitches: readonly Pitch[]): Promise<void> {
    if (!pitches.length) return;
    await this.db.query(KEEP_DECISIONS, [JSON.stringify(pitches.map((pitch) => rowOf(pitch, DECIDED_FIELDS)))]);
    for (const pitch of pitches) pitch.version++;
  }

  /** Keeps what is said of a pitch. Its version stays: nobody changed it. */
  async keepVerdict(id: string, { report, asks, isNotice, skeleton }: Judgement['verdict']): Promise<void> {
    await this.db.query(KEEP_VERDICT, [id, JSON.stringify(report), asks, isNotice, skeleton]);
  }
}
