import { Global, Injectable, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { Audit } from './audit.js';
import { CONFIG, type BootConfig } from './boot-config.js';
import { AdvancedClock, Clock } from './clock.js';
import { openDataSource } from './data-source.js';
import { Database } from './database.js';
import { Door } from './door.js';
import { Jobs } from './jobs.js';
import { Vault } from './vault.js';
import { Workspaces } from './workspaces.js';

/** Ends the pool with the process, after everyone who uses it. */
@Injectable()
class Closing implements OnApplicationShutdown {
  constructor(private readonly source: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    await this.source.destroy();
  }
}

@Global()
@Module({})
export class PlatformModule {
  /** @param entities every table class of the libs in use */
  static forRoot(config: BootConfig, entities: EntityTarget<ObjectLiteral>[]): DynamicModule {
    const source = { provide: DataSource, useFactory: () => openDataSource(config.databaseUrl, entities) };
    const clock = { provide: Clock, useFactory: () => (config.clockFile ? new AdvancedClock(config.clockFile) : new Clock()) };
    const services = [Audit, Database, Jobs, Vault, Workspaces];
    return {
      module: PlatformModule,
      providers: [{ provide: CONFIG, useValue: config }, source, clock, Door, ...services, Closing],
      exports: [CONFIG, Clock, ...services],
    };
  }
}

