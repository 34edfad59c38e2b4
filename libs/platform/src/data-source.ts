import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { SnakeCase } from './naming-strategy.js';

/** Outside a transaction a connection may only knock at the door: see migrations, schema `door`. */
const RESTING_ROLE = '-c role=rapport_door';

/** The pool of one process. Loaders of one operation ask together: a pipelined connection sends at once what it is asked. */
export function openDataSource(url: string, entities: EntityTarget<ObjectLiteral>[]): Promise<DataSource> {
  return new DataSource({
    type: 'postgres',
    url,
    entities: entities as never,
    namingStrategy: new SnakeCase(),
    installExtensions: false,
    extra: { max: 10, pipeline: true, options: RESTING_ROLE, application_name: 'rapport' },
    poolErrorHandler: () => undefined, // an idle connection that dies is replaced; the next query tells if the server is gone
  }).initialize();
}
