import { Database } from '#platform';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { guardOperations } from './door.js';
import { executeForActor, type GraphContext } from './execute.js';
import { formatGraphError } from './graph-errors.js';
import { LIMITS, limitOperations, limitRules } from './limits.js';

export type ContextOf = (request: Request, response: Response) => Promise<GraphContext>;

/** GraphQL over HTTP at /graphql. @param contextOf injection token of the function that tells who is asking */
export const graphModule = (contextOf: symbol): DynamicModule =>
  GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    inject: [Database, contextOf],
    useFactory: (db: Database, tellContext: ContextOf): ApolloDriverConfig => ({
      path: '/graphql',
      autoSchemaFile: true,
      sortSchema: true,
      transformSchema: guardOperations,
      graphiql: false,
      introspection: true, // limitOperations shows it to members only
      csrfPrevention: true,
      includeStacktraceInErrorResponses: false,
      autoTransformHttpErrors: false,
      allowBatchedHttpRequests: false,
      persistedQueries: false,
      parseOptions: { maxTokens: LIMITS.tokens },
      validationRules: limitRules,
      formatError: formatGraphError,
      plugins: [limitOperations(), executeForActor(db)],
      context: ({ req, res }: { req: Request; res: Response }) => tellContext(req, res),
    }),
  });
