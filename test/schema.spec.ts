import { readFileSync } from 'node:fs';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { printSchema } from 'graphql';
import { DataSource } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { migrations } from '#migrations';
import { migrate } from '#platform';
import { useRapport } from './support/rapport.js';

describe('what is written down', () => {
  const rapport = useRapport();

  it('has entities that match the migrated tables, column by column', async () => {
    const { options } = rapport.api.get(DataSource);
    const owner = new DataSource({ ...options, extra: {} } as typeof options);
    const { upQueries } = await (await owner.initialize()).driver.createSchemaBuilder().log();
    await owner.destroy();
    const drift = upQueries.map(({ query }) => query).filter((query) => /COLUMN|CREATE TABLE|\bADD "/.test(query));
    expect(drift).toEqual([]);
  });

  it('goes down and up again', async () => {
    const source = new DataSource({ type: 'postgres', url: rapport.config.databaseUrl, migrations, migrationsTableName: 'migration' });
    await source.initialize();
    for (let left = migrations.length; left > 0; left--) await source.undoLastMigration({ transaction: 'each' });
    await source.destroy();
    await migrate(rapport.config.databaseUrl, migrations);
  });

  it('has a fresh schema.graphql', () => {
    const { schema } = rapport.api.get(GraphQLSchemaHost);
    const committed = readFileSync('apps/api/schema.graphql', 'utf8');
    expect(committed, 'run: npm run -s rapport -- schema > apps/api/schema.graphql').toBe(`${printSchema(schema)}\n`);
  });

  it('names every setting in .env.example', () => {
    const read = [...readFileSync('libs/platform/src/config.ts', 'utf8').matchAll(/env\['(\w+)'\]|url\('(\w+)'/g)];
    const settings = new Set(read.map((match) => (match[1] ?? match[2])!));
    const shown = [...readFileSync('.env.example', 'utf8').matchAll(/^#? ?([A-Z\d_]+)=/gm)].map((match) => match[1]);
    expect(shown.sort()).toEqual([...settings].sort());
  });
});
