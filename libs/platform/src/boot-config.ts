import type { Config } from './config.js';

/** The configuration once a database is known, be it a given one or the embedded one. */
export type BootConfig = Config & {
  databaseUrl: string;
  /** Where an embedded database's demo keeps by how much its clock was put forward. */
  clockFile?: string;
};

/** Injection token of the configuration. */
export const CONFIG = Symbol('config');
