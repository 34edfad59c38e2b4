import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';

const DEEPEST_SELECTION = 3;

/** An operation of the schema as a stranger to its meaning would call it: every field asked for, every id the given one. */
export function operationOf(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>, id: string) {
  const variables = Object.fromEntries(field.args.map((arg) => [arg.name, valueOf(arg.type, arg.name, id, 0)]));
  const declared = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const call = `${field.name}${passed && `(${passed})`} ${selectionOf(field.type, 1)}`;
  return { query: `${kind} ${declared && `(${declared})`} { ${call} }`, variables };
}

/** Whether ids can be told to it at all. */
export const takesIds = (type: GraphQLInputType, depth = 0): boolean => {
  const named = getNamedType(type);
  if (isScalarType(named)) return named.name === 'ID';
  if (!isInputObjectType(named) || depth > 3) return false;
  return Object.values(named.getFields()).some((field) => takesIds(field.type, depth + 1));
};

const SAMPLES: Record<string, unknown> = { Int: 1, Float: 1, Boolean: true, DateTime: '2026-01-05T10:00:00Z', Json: {} };

const WORDS: Record<string, string> = {
  language: 'fr',
  email: 'someone@agence.example',
  address: 'someone@blog.example',
  url: 'https://someone.example',
  password: 'correct horse battery staple',
  country: 'FR',
  timeZone: 'Europe/Paris',
  publishedOn: '2026-01-05',
};

function valueOf(type: GraphQLInputType, name: string, id: string, depth: number): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, name, id, depth);
  if (isListType(type)) return [valueOf(type.ofType, name, id, depth)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || (depth < 2 && takesIds(field.type)));
    return Object.fromEntries(fields.map((field) => [field.name, valueOf(field.type, field.name, id, depth + 1)]));
  }
  if (type.name === 'ID') return id;
  return SAMPLES[type.name] ?? WORDS[name] ?? 'sample';
}

function selectionOf(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  return isObjectType(named) ? `{ __typename ${fieldsOf(named, depth).join(' ')} }` : '';
}

function fieldsOf(type: GraphQLObjectType, depth: number): string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined)) return [];
    if (!isObjectType(getNamedType(field.type))) return [field.name];
    return depth < DEEPEST_SELECTION ? [`${field.name} ${selectionOf(field.type, depth + 1)}`] : [];
  });
}
