import { randomUUID } from 'node:crypto';
import { DomainError } from '#platform';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

const log = new Logger('GraphQL');

/** Codes of faults in the request itself, whose message is about the client's own text. */
const CLIENT_FAULTS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'PERSISTED_QUERY_NOT_FOUND',
]);

/**
 * What the client sees of an error: a rule's words, a fault of its own request, or, for anything else,
 * an id under which the log holds the cause. Never a stack trace, a suggestion or a database's words.
 */
export function formatGraphError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const { path, locations } = formatted;
  const at = { ...(locations && { locations }), ...(path && { path }) };
  if (cause instanceof DomainError)
    return { message: cause.message, ...at, extensions: { code: cause.code, ...cause.details } };
  const code = codeOf(formatted, error);
  if (CLIENT_FAULTS.has(code)) return { message: withoutSuggestion(formatted.message), ...at, extensions: { code } };
  const id = randomUUID();
  log.error(`${id} ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
  return { message: `Something went wrong on our side. Quote ${id} when you report it.`, ...at, extensions: { code: 'INTERNAL', id } };
}

/** The same as an error, which is what a live connection writes out. */
export function shownError(error: unknown): GraphQLError {
  const cause = error instanceof GraphQLError ? error : new GraphQLError((error as Error).message, { originalError: error as Error });
  const { message, extensions } = formatGraphError(cause.toJSON(), cause);
  const { nodes, source, positions, path } = cause;
  return new GraphQLError(message, { nodes, source, positions, path, extensions });
}

/** What graphql-js itself refuses before any resolver runs, such as a variable of the wrong shape, is the client's. */
function codeOf(formatted: GraphQLFormattedError, error: unknown): string {
  const code = (formatted.extensions?.['code'] as string | undefined) ?? '';
  const isOfGraphql = error instanceof GraphQLError && (!error.originalError || error.originalError instanceof GraphQLError);
  return isOfGraphql && !error.path && !CLIENT_FAULTS.has(code) ? 'BAD_USER_INPUT' : code;
}

/** A rule's refusal in the shape Apollo passes on before an operation runs. */
export const refusal = (error: DomainError): GraphQLError => new GraphQLError(error.message, { originalError: error });

const withoutSuggestion = (message: string): string => message.replace(/ ?Did you mean [^?]*\?/, '');
