import { Kind, visit, type DocumentNode, type GraphQLSchema } from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';

export interface Operation {
  schema: GraphQLSchema;
  document: DocumentNode;
  operationName: string | null;
  variables: Record<string, unknown>;
}

/** A field costs one, and a page costs its children once for each row it may hold. */
const pageCost: ComplexityEstimator = ({ args, childComplexity }) => {
  const rows = Number(args['first'] ?? args['last'] ?? 1);
  return 1 + Math.max(1, rows) * childComplexity;
};

/** Costs kept for one document; a client that varies its page sizes without end starts again. */
const MOST_KEPT = 100;

/** What operations cost, reckoned once for each document and the variables that decide its pages and its parts. */
export class OperationCosts {
  private readonly byDocument = new WeakMap<DocumentNode, { deciding: string[]; costs: Map<string, number> }>();

  /** Throws for variables that do not fit the operation. */
  of(operation: Operation): number {
    const { costs, deciding } = this.known(operation.document);
    const key = JSON.stringify([operation.operationName, ...deciding.map((name) => given(operation.variables, name))]);
    let cost = costs.get(key);
    if (cost === undefined) {
      if (costs.size >= MOST_KEPT) costs.clear();
      costs.set(key, (cost = reckon(operation)));
    }
    return cost;
  }

  private known(document: DocumentNode) {
    let known = this.byDocument.get(document);
    if (!known) this.byDocument.set(document, (known = { deciding: decidingVariables(document), costs: new Map() }));
    return known;
  }
}

/** A variable left out takes its default, which null does not. */
const given = (variables: Operation['variables'], name: string): unknown[] => (Object.hasOwn(variables, name) ? [variables[name]] : []);

const reckon = ({ schema, document, operationName, variables }: Operation): number =>
  getComplexity({ schema, query: document, variables, operationName: operationName ?? undefined, estimators: [pageCost] });

/** Variables that stand for a page's size, or for whether a part is included. */
function decidingVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Argument({ name, value }) {
      if (value.kind === Kind.VARIABLE && ['first', 'last', 'if'].includes(name.value)) names.add(value.name.value);
    },
  });
  return [...names];
}
