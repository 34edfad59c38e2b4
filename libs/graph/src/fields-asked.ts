import { Kind, type FieldNode, type GraphQLResolveInfo } from 'graphql';

type Fragments = GraphQLResolveInfo['fragments'];

const known = new WeakMap<FieldNode, Map<string, ReadonlySet<string>>>();

/**
 * The names of the fields an operation asks of what a resolver gives, so that it reads no more than that.
 * @param path leads to what lies deeper: `fieldsAsked(info, 'edges', 'node')`
 */
export function fieldsAsked({ fieldNodes, fragments }: GraphQLResolveInfo, ...path: string[]): ReadonlySet<string> {
  const [first] = fieldNodes;
  let byPath = known.get(first);
  if (!byPath) known.set(first, (byPath = new Map<string, ReadonlySet<string>>()));
  let names = byPath.get(path.join('.'));
  if (!names) byPath.set(path.join('.'), (names = namesBelow(fieldNodes, path, fragments)));
  return names;
}

function namesBelow(nodes: readonly FieldNode[], path: string[], fragments: Fragments): Set<string> {
  const below = (parents: readonly FieldNode[]) => parents.flatMap((node) => fieldsIn(node, fragments));
  const target = path.reduce((parents, step) => below(parents).filter(({ name }) => name.value === step), nodes);
  return new Set(below(target).map(({ name }) => name.value));
}

function fieldsIn({ selectionSet }: Pick<FieldNode, 'selectionSet'>, fragments: Fragments): FieldNode[] {
  return (selectionSet?.selections ?? []).flatMap((part) => {
    if (part.kind === Kind.FIELD) return part;
    return fieldsIn(part.kind === Kind.INLINE_FRAGMENT ? part : fragments[part.name.value]!, fragments);
  });
}
