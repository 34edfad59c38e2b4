import type { Server } from 'node:http';
import { CONFIG, Database, DomainError, type Actor, type BootConfig } from '#platform';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getOperationAST, OperationTypeNode, parse, specifiedRules, validate, type ExecutionArgs, type GraphQLError } from 'graphql';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import type { Context, SubscribePayload } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import { follow } from './follow.js';
import { shownError } from './graph-errors.js';
import { LIMITS, limitRules, refuseTooDear } from './limits.js';
import { OperationCosts } from './operation-cost.js';

/** What somebody shows who opens a live connection. */
export interface Credentials {
  authorization: string | null;
  cookie: string | null;
  workspaceSlug: string | null;
}

export type ActorOf = (credentials: Credentials) => Promise<Actor>;
/** Injection token of the function that tells who is asking. */
export const ACTOR_OF = Symbol('actorOf');

type Connection = Context<Record<string, unknown>, Extra>;

/** Longer than anybody's subscription, shorter than harm. */
const LARGEST_MESSAGE_BYTES = 64 * 1024;

/** Subscriptions over WebSocket (the protocol graphql-transport-ws) at the same address as everything else. */
@Injectable()
export class Live implements OnApplicationBootstrap, OnApplicationShutdown {
  private end: (() => Promise<void>) | null = null;
  private readonly costs = new OperationCosts();

  constructor(
    private readonly db: Database,
    private readonly http: HttpAdapterHost,
    private readonly schemas: GraphQLSchemaHost,
    @Inject(ACTOR_OF) private readonly actorOf: ActorOf,
    @Inject(CONFIG) private readonly config: BootConfig,
  ) {}

  onApplicationBootstrap(): void {
    const server = this.http.httpAdapter.getHttpServer() as Server;
    const sockets = new WebSocketServer({ server, path: '/graphql', maxPayload: LARGEST_MESSAGE_BYTES });
    const running = useServer<Record<string, unknown>, Extra & Partial<Record<PropertyKey, never>>>(
      {
        onConnect: async (connection) => isOfThisSite(connection, this.config.publicUrl) && (await this.who(connection)).accountId !== null,
        onSubscribe: (connection, _id, payload) => this.read(payload, connection),
        subscribe: (args) => follow(this.db, args, () => this.who(args.contextValue as Connection)),
      },
      sockets,
    );
    this.end = async () => running.dispose();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.end?.();
  }

  private who({ extra: { request }, connectionParams = {} }: Connection): Promise<Actor> {
    const told = (name: string): string | null => {
      const value = connectionParams[name] ?? request.headers[name];
      return typeof value === 'string' ? value : null;
    };
    const cookie = request.headers.cookie ?? null;
    return this.actorOf({ authorization: told('authorization'), cookie, workspaceSlug: told('x-workspace') });
  }

  private read({ query, operationName = null, variables }: SubscribePayload, connection: Connection): ExecutionArgs | readonly GraphQLError[] {
    const { schema } = this.schemas;
    try {
      if (Object.keys(connection.subscriptions).length > LIMITS.subscriptions) throw new DomainError('LIMITED', TOO_MANY);
      const document = parse(query, { maxTokens: LIMITS.tokens });
      const faults = validate(schema, document, [...specifiedRules, ...limitRules]);
      if (faults.length) return faults.map(shownError);
      const operation = getOperationAST(document, operationName);
      if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) throw new DomainError('BAD_INPUT', ONLY_SUBSCRIPTIONS);
      refuseTooDear(this.costs.of({ schema, document, operationName, variables: variables ?? {} }));
      return { schema, document, operationName, variableValues: variables, contextValue: connection };
    } catch (error) {
      return [shownError(error)];
    }
  }
}

const TOO_MANY = `A connection carries at most ${LIMITS.subscriptions} subscriptions. End one first.`;
const ONLY_SUBSCRIPTIONS = 'Only subscriptions come this way. Send queries and mutations by POST to /graphql.';

/** A browser says which site opened the connection: the session cookie must not serve another one. */
function isOfThisSite({ extra: { request } }: Connection, publicUrl: string): boolean {
  const { origin, host } = request.headers;
  // A proxy in front may have put another host there than the browser asked for.
  return !origin || (URL.canParse(origin) && [host, new URL(publicUrl).host].includes(new URL(origin).host));
}
