import type { Config } from '#platform';
import { ConsoleLogger } from '@nestjs/common';

const LEVELS = ['fatal', 'error', 'warn', 'log', 'debug'] as const;
const UP_TO = { error: 2, warn: 3, info: 4, debug: 5 };

/** What Nest tells of its own assembly is for whoever debugs that. */
const ASSEMBLY = ['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory', 'NestApplication', 'GraphQLModule'];

class QuietStart extends ConsoleLogger {
  override log(message: unknown, ...rest: unknown[]): void {
    if (ASSEMBLY.includes(String(rest.at(-1)))) this.debug(message, ...rest);
    else super.log(message, ...rest);
  }
}

/** One JSON object a line on the standard output. */
export const logger = ({ logLevel }: Config): ConsoleLogger =>
  new QuietStart({ json: true, logLevels: LEVELS.slice(0, UP_TO[logLevel]) });
