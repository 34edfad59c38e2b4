import { DomainError } from '#platform';
import type { ApolloServerPlugin } from '@apollo/server';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { visit, type DocumentNode, type ValidationRule } from 'graphql';
import type { GraphContext } from './execute.js';
import { refusal } from './graph-errors.js';
import { OperationCosts } from './operation-cost.js';

/** Bounds on one request, wide enough for a console's largest page, GraphiQL's introspection and a program's 500 posts. */
export const LIMITS = { bytes: 2_000_000, depth: 14, aliases: 30, tokens: 4_000, cost: 20_000, subscriptions: 20 };

export const limitRules: ValidationRule[] = [
  maxDepthRule({ n: LIMITS.depth, ignoreIntrospection: true }) as ValidationRule,
  maxAliasesRule({ n: LIMITS.aliases }) as ValidationRule,
];

/** Refuses what would cost too much, and hides the schema from strangers. */
export function limitOperations(): ApolloServerPlugin<GraphContext> {
  const introspects = new WeakMap<DocumentNode, boolean>();
  const costs = new OperationCosts();
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operationName, request, contextValue }) {
          if (!contextValue.actor.accountId && asksForSchema(introspects, document))
            throw refusal(new DomainError('UNAUTHENTICATED', 'The schema is shown to members. Sign in, or send a valid token.'));
          const cost = costs.of({ schema, document, operationName, variables: request.variables ?? {} });
          refuseTooDear(cost);
        },
      };
    },
  };
}

export function refuseTooDear(cost: number): void {
  const remedy = 'Ask for fewer fields or a smaller page.';
  if (cost > LIMITS.cost) throw refusal(new DomainError('LIMITED', `This would cost ${cost} of at most ${LIMITS.cost}. ${remedy}`));
}

function asksForSchema(known: WeakMap<DocumentNode, boolean>, document: DocumentNode): boolean {
  let found = known.get(document);
  if (found === undefined) {
    found = false;
    visit(document, { Field: ({ name }) => void (found ||= name.value === '__schema' || name.value === '__type') });
    known.set(document, found);
  }
  return found;
}
