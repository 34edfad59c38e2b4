import { GraphQLSchemaHost } from '@nestjs/graphql';
import { Command } from 'commander';
import { printSchema } from 'graphql';
import { loadConfig } from '#platform';
import { createApi } from '../../api/src/create-api.js';
import { openDatabase } from './open-database.js';

export const schemaCommand = new Command('schema').description('print the GraphQL schema').action(async () => {
  const database = await openDatabase({ ...loadConfig(), logLevel: 'error' });
  try {
    const api = await createApi(database.config);
    await api.init();
    process.stdout.write(`${printSchema(api.get(GraphQLSchemaHost).schema)}\n`);
    await api.close();
  } finally {
    await database.close();
  }
});
