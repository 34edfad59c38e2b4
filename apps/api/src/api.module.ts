import { graphModule, Live } from '#graph';
import type { BootConfig } from '#platform';
import { Module, type DynamicModule } from '@nestjs/common';
import { RapportModule } from '../../rapport.module.js';
import { BatchesController } from './batches.controller.js';
import { FilesController } from './files.controller.js';
import { HealthController } from './health.controller.js';
import { LaunchesController } from './launches.controller.js';
import { CONTEXT_OF, RequestContextModule } from './request-context.js';
import { Spreadsheets } from './spreadsheets.js';
import { UnsubscribeController } from './unsubscribe.controller.js';

/** GraphQL and files over HTTP: wiring only. */
@Module({})
export class ApiModule {
  static forRoot(config: BootConfig): DynamicModule {
    const rapport = RapportModule.forRoot(config);
    return {
      module: ApiModule,
      imports: [rapport, RequestContextModule, graphModule(CONTEXT_OF)],
      controllers: [BatchesController, FilesController, HealthController, LaunchesController, UnsubscribeController],
      providers: [Live, Spreadsheets],
    };
  }
}
