import 'reflect-metadata';
import { loadConfig } from '#platform';
import { exitOnFault } from '../../exit-on-fault.js';
import { createApi } from './create-api.js';

/** An API alone, beside workers that share the database: DATABASE_URL says which. */
await exitOnFault(async () => {
  const config = loadConfig();
  if (!config.databaseUrl) throw new Error('DATABASE_URL is not set: use npm start for the embedded database.');
  const api = await createApi({ ...config, databaseUrl: config.databaseUrl });
  api.enableShutdownHooks();
  await api.listen(config.port, config.host);
});
