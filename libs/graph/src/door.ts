import type { Role} from '#platform';
import { currentAmbient, DomainError, roleCovers, type Actor } from '#platform';
import { Extensions } from '@nestjs/graphql';
import type { GraphQLSchema} from 'graphql';
import { defaultFieldResolver, type GraphQLField, type GraphQLFieldResolver } from 'graphql';

type Resolve = GraphQLFieldResolver<unknown, unknown>;

/** Who may call an operation: a role of the workspace, anyone signed in, or everyone. */
export type Needed = Role | 'SIGNED_IN' | 'EVERYONE';

/** Says who may call a query or mutation. An operation without it is closed to all. */
export const Allow = (needed: Needed) => Extensions({ needed });

export const neededFor = (field: GraphQLField<unknown, unknown>): Needed | undefined =>
  field.extensions['needed'] as Needed | undefined;

/** Puts the role check in front of every operation of the schema, and names the operation for the audit trail. */
export function guardOperations(schema: GraphQLSchema): GraphQLSchema {
  for (const type of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()])
    for (const field of Object.values(type?.getFields() ?? {})) guard(field);
  return schema;
}

/** A subscription passes twice: when its stream is opened, and with each event. */
function guard(field: GraphQLField<unknown, unknown>): void {
  const needed = neededFor(field);
  const guarded = (resolve: Resolve): Resolve => (source, args, context, step) => {
    const surroundings = currentAmbient();
    refuseUnlessAllowed(surroundings.actor, needed, field.name);
    surroundings.action = field.name;
    return resolve(source, args, context, step);
  };
  field.resolve = guarded(field.resolve ?? defaultFieldResolver);
  if (field.subscribe) field.subscribe = guarded(field.subscribe);
}

/** Throws UNAUTHENTICATED or FORBIDDEN for whoever may not do it. */
export function refuseUnlessAllowed(actor: Actor, needed: Needed | undefined, operation: string): void {
  if (needed === 'EVERYONE') return;
  if (!actor.accountId && !actor.role)
    throw new DomainError('UNAUTHENTICATED', `${operation} is for members. Sign in, or send a valid token.`);
  if (needed === 'SIGNED_IN') return;
  if (!actor.workspaceId)
    throw new DomainError('FORBIDDEN', 'You are not member of this workspace. Check the X-Workspace header.');
  if (!needed || !roleCovers(actor.role, needed))
    throw new DomainError('FORBIDDEN', `${operation} needs the role ${needed ?? 'of nobody'}. Ask an admin of the workspace.`);
}
