import type { Config } from './config.js';

/** The configuration once a database is known, be it a given one or the embedded one. */
export type BootConfig = Config & { databaseUrl: string };

/** Injection token of the configuration. */
export const CONFIG = Symbol('config');
