import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

const known = new WeakMap<FieldNode, ReadonlySet<string>>();

/** The names of the fields an operation asks of what a resolver gives, so that it reads no more than that. */
export function fieldsAsked({ fieldNodes, fragments }: GraphQLResolveInfo): ReadonlySet<string> {
  const [first, ...others] = fieldNodes;
  let names = known.get(first);
  if (!names) {
    const found = new Set<string>();
    for (const node of [first, ...others]) collect(node.selectionSet, fragments, found);
    known.set(first, (names = found));
  }
  return names;
}

type Fragments = GraphQLResolveInfo['fragments'];

function collect(selected: SelectionSetNode | undefined, fragments: Fragments, into: Set<string>): void {
  for (const part of selected?.selections ?? []) {
    if (part.kind === Kind.FIELD) into.add(part.name.value);
    else if (part.kind === Kind.INLINE_FRAGMENT) collect(part.selectionSet, fragments, into);
    else collect(fragments[part.name.value]?.selectionSet, fragments, into);
  }
}
