import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { neededFor } from '#graph';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { useRapport } from './support/rapport.js';

/** Who may import whom; a lib may import only what stands before it in its own line. The README's map says the same. */
const MAY_IMPORT: Record<string, string[]> = {
  embedded: [],
  backup: ['embedded'],
  platform: [],
  mail: [],
  mime: [],
  quoting: ['prose'],
  bounces: ['prose', 'spellings', 'mime'],
  classification: ['spellings', 'mime', 'quoting', 'bounces'],
  understanding: ['platform', 'mime', 'quoting', 'classification'],
  calendar: [],
  rendering: [],
  prose: [],
  charter: ['rendering', 'prose'],
  drafting: ['platform', 'rendering', 'charter'],
  spellings: [],
  'contact-files': ['spellings'],
  graph: ['platform', 'spellings'],
  files: ['platform'],
  accounts: ['platform', 'graph', 'spellings', 'mail'],
  contacts: ['platform', 'graph', 'spellings', 'accounts'],
  niches: ['platform', 'graph', 'spellings', 'accounts', 'contacts'],
  imports: ['platform', 'contact-files', 'contacts', 'niches'],
  interactions: ['platform', 'graph', 'spellings', 'accounts', 'contacts'],
  listening: ['platform', 'graph', 'spellings', 'accounts', 'contacts'],
  conduct: ['platform', 'graph', 'spellings', 'charter', 'accounts', 'contacts'],
  templates: ['platform', 'graph', 'spellings', 'rendering', 'charter', 'drafting', 'accounts', 'contacts', 'conduct'],
  assets: ['platform', 'graph', 'spellings', 'files', 'charter', 'accounts', 'contacts', 'interactions', 'conduct'],
  tasks: ['platform', 'graph', 'accounts', 'contacts', 'interactions'],
  mailboxes: ['platform', 'graph', 'spellings', 'mail', 'calendar', 'accounts', 'templates'],
  restraint: ['platform', 'graph', 'spellings', 'accounts', 'contacts', 'interactions', 'templates'],
  touches: [],
  likelihood: ['touches'],
  explaining: ['touches', 'likelihood'],
  timing: ['calendar', 'touches', 'likelihood', 'explaining'],
  scoring: ['platform', 'graph', 'calendar', 'accounts', 'contacts', 'interactions', 'touches', 'likelihood', 'explaining', 'timing'],
  pitches: ['platform', 'graph', 'spellings', 'rendering', 'prose', 'charter', 'drafting', 'accounts', 'contacts', 'niches', 'interactions', 'listening', 'conduct', 'templates', 'assets', 'files'],
  sending: ['platform', 'graph', 'spellings', 'mail', 'accounts', 'contacts', 'interactions', 'templates', 'pitches', 'mailboxes', 'restraint'],
  capture: ['platform', 'graph', 'spellings', 'mail', 'mime', 'understanding', 'classification', 'accounts', 'mailboxes'],
  inbox: ['platform', 'graph', 'spellings', 'classification', 'accounts', 'contacts', 'interactions', 'tasks', 'restraint', 'sending', 'capture'],
  directory: ['platform', 'graph', 'spellings', 'accounts', 'contacts', 'niches', 'interactions', 'scoring'],
  outreach: ['platform', 'graph', 'accounts', 'contacts', 'interactions', 'conduct', 'templates', 'assets', 'pitches', 'sending', 'capture'],
  replies: ['platform', 'graph', 'calendar', 'quoting', 'accounts', 'contacts', 'interactions', 'tasks', 'scoring'],
  batches: ['platform', 'graph', 'charter', 'accounts', 'contacts', 'niches', 'templates', 'pitches', 'directory'],
  sequences: ['platform', 'graph', 'calendar', 'accounts', 'contacts', 'niches', 'conduct', 'templates', 'tasks', 'mailboxes'],
  enrolments: ['platform', 'graph', 'calendar', 'charter', 'accounts', 'contacts', 'interactions', 'conduct', 'scoring', 'pitches', 'tasks', 'mailboxes', 'restraint', 'sending', 'outreach', 'sequences'],
  launches: ['platform', 'graph', 'spellings', 'calendar', 'accounts', 'contacts', 'pitches', 'mailboxes', 'restraint', 'directory', 'outreach', 'sequences', 'enrolments'],
};

const IMPORT = /(?:^|\n)\s*(?:import|export)\s[^;]*?from '([^']+)'|import\('([^']+)'\)/g;

interface Source {
  file: string;
  text: string;
  imports: string[];
}

/** The TypeScript files below a folder, specs left out. */
const sources = (folder: string): Source[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      const imports = [...text.matchAll(IMPORT)].map((match) => (match[1] ?? match[2])!);
      return { file: path.posix.join(folder, name), text, imports };
    });

describe('the house', () => {
  it('lets a lib import only lower libs, through their front door', () => {
    const faults = [];
    for (const { file, imports } of sources('libs')) {
      const lib = file.split(path.sep)[1]!;
      const allowed = MAY_IMPORT[lib];
      if (!allowed) faults.push(`${file}: the lib ${lib} is not in the table`);
      for (const target of imports) {
        const isOurs = target.startsWith('#');
        if (isOurs && !allowed?.includes(target.slice(1))) faults.push(`${file} imports ${target}`);
        if (target.startsWith('../')) faults.push(`${file} reaches out of its lib: ${target}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('draws the table without a circle', () => {
    const below = (lib: string, seen: string[] = []): void => {
      expect(seen).not.toContain(lib);
      for (const next of MAY_IMPORT[lib]!) below(next, [...seen, lib]);
    };
    for (const lib of Object.keys(MAY_IMPORT)) below(lib);
  });

  it('lets migrations rely on the ground alone', () => {
    const migrations = sources('migrations');
    const faults = migrations.flatMap(({ file, imports }) =>
      imports.filter((target) => target.startsWith('#') && !['#platform', '#spellings'].includes(target)).map((target) => `${file}: ${target}`),
    );
    expect(faults).toEqual([]);
  });

  it('reads the environment in one file', () => {
    const all = [...sources('libs'), ...sources('apps')];
    const readers = all.filter(({ text }) => text.includes('process.env')).map(({ file }) => file);
    expect(readers).toEqual(['libs/platform/src/config.ts']);
  });

  it('asks the clock, never the machine, for the time in rules', () => {
    const files = sources('libs').filter(({ file }) => !file.endsWith('.spec.ts'));
    const askers = files.filter(({ text }) => /new Date\(\)|Date\.now\(\)/.test(text)).map(({ file }) => file);
    expect(askers).toEqual(['libs/platform/src/clock.ts']);
  });
});

describe('the doors and walls', () => {
  const rapport = useRapport();

  it('gives every operation a role', () => {
    const { schema } = rapport.api.get(GraphQLSchemaHost);
    const types = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const fields = types.flatMap((type) => Object.values(type?.getFields() ?? {}));
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter((field) => !neededFor(field)).map((field) => field.name)).toEqual([]);
  });

  it('describes every operation in the schema', () => {
    const { schema } = rapport.api.get(GraphQLSchemaHost);
    const types = [schema.getQueryType(), schema.getMutationType()];
    const fields = types.flatMap((type) => Object.values(type?.getFields() ?? {}));
    expect(fields.filter((field) => !field.description).map((field) => field.name)).toEqual([]);
  });

  it('puts a wall around every table of a workspace', async () => {
    const { rows } = await rapport.owner.query<{ table: string }>(`
      select c.relname as table from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'migration'
        and not (c.relrowsecurity and (
          exists (select from pg_policy p where p.polrelid = c.oid)
          or not has_table_privilege('rapport_app', c.oid, 'select, insert, update, delete')))`);
    expect(rows.map((row) => row.table)).toEqual([]);
  });

  it('names the workspace in every policy of a table that has one', async () => {
    const { rows } = await rapport.owner.query<{ table: string }>(`
      select c.relname as table from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
      join pg_policy p on p.polrelid = c.oid
      where c.relkind = 'r' and pg_get_expr(p.polqual, p.polrelid) not like '%current_workspace_id()%'`);
    expect(rows.map((row) => row.table)).toEqual([]);
  });

  it('lets no foreign key between workspace tables leave the workspace out', async () => {
    const { rows } = await rapport.owner.query<{ key: string }>(`
      select k.conrelid::regclass || '.' || k.conname as key from pg_constraint k
      where k.contype = 'f' and k.connamespace = 'public'::regnamespace
        and exists (select from pg_attribute a where a.attrelid = k.confrelid and a.attname = 'workspace_id')
        and k.confrelid <> 'workspace'::regclass
        and not (select attnum from pg_attribute where attrelid = k.conrelid and attname = 'workspace_id') = any (k.conkey)`);
    expect(rows.map((row) => row.key)).toEqual([]);
  });
});
