import { DomainError, loadConfig, type Database } from '#platform';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { RapportModule } from '../../rapport.module.js';
import { openDatabase } from './open-database.js';

/** What every command may be told. */
export interface GlobalOptions {
  json?: boolean;
  workspace?: string;
}

/** Runs a command with every lib at hand, on the configured database, and closes all behind it. */
export async function withRapport<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const database = await openDatabase(loadConfig());
  try {
    const rapport = RapportModule.forRoot(database.config);
    const app = await NestFactory.createApplicationContext(rapport, { logger: ['error'], abortOnError: false });
    return await work(app).finally(() => app.close());
  } finally {
    await database.close();
  }
}

/** The workspace a command acts in. Throws when it cannot tell which. */
export async function chooseWorkspace(db: Database, slug?: string): Promise<string> {
  const rows = await db.knock<{ id: string; slug: string }>('select id, slug from door.list_workspaces()', []);
  const matching = slug ? rows.filter((row) => row.slug === slug) : rows;
  if (matching.length === 1) return matching[0]!.id;
  const slugs = rows.map((row) => row.slug).join(', ') || 'none yet';
  const remedy = rows.length ? 'Say which with --workspace SLUG' : 'Make one with: rapport workspace create';
  throw new DomainError('BAD_INPUT', `--workspace: ${slug ? `there is no ${slug}` : 'there is not exactly one'} (${slugs}). ${remedy}.`);
}
