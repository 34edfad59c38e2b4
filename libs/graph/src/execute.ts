import type { Actor, Database } from '#platform';
import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { execute, getVariableValues, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { formatGraphError } from './graph-errors.js';

/** What a resolver finds in its context. */
export interface GraphContext {
  actor: Actor;
  /** The address the request came from, for sign-in limits. */
  ip: string;
  /** Hands the browser a session cookie, or takes it back with null. */
  keepSession(token: string | null): void;
  userAgent: string | null;
}

/** Compiled once per document; Apollo hands the same parsed document for the same text. */
class CompiledQueries {
  private readonly byDocument = new WeakMap<DocumentNode, Map<string, CompiledQuery | null>>();

  find(schema: GraphQLSchema, document: DocumentNode, operationName = ''): CompiledQuery | null {
    let byName = this.byDocument.get(document);
    if (!byName) this.byDocument.set(document, (byName = new Map<string, CompiledQuery | null>()));
    let query = byName.get(operationName);
    if (query === undefined) {
      const compiled = compileQuery(schema, document, operationName || undefined);
      byName.set(operationName, (query = isCompiledQuery(compiled) ? compiled : null));
    }
    return query;
  }
}

/**
 * Runs each operation for its actor: a query in one read-only transaction, each mutation in its own,
 * as a function compiled from the document rather than by walking it again.
 */
export function executeForActor(db: Database): ApolloServerPlugin<GraphContext> {
  const queries = new CompiledQueries();
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ schema, document, operation, operationName, request, contextValue }) {
          // graphql-jit knows no defaults inside input objects. What is wrong with a variable, Apollo's own execution tells.
          const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
          if (!coerced) return null;
          const compiled = queries.find(schema, document, operationName ?? '');
          const run = async (): Promise<ExecutionResult> =>
            compiled
              ? compiled.query(undefined, contextValue, coerced)
              : execute({ schema, document, contextValue, variableValues: coerced, operationName: operationName ?? null });
          const { data, errors } = await db.as(contextValue.actor, operationName ?? 'query', run);
          const shown = errors?.map((error) => formatGraphError(error.toJSON(), error));
          const singleResult = { ...(data !== undefined && { data }), ...(shown && { errors: shown }) };
          return { http: { status: undefined, headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
        },
      };
    },
  };
}
