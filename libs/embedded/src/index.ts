export { EmbeddedPostgresError, explainingFaults } from './embedded-postgres.error.js';
export { databaseDoor } from './site.js';
export { Staging } from './staging.js';
export {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './start-embedded-postgres.js';
