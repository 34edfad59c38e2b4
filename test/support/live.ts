import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Answer, Rapport } from './rapport.js';

/** A client of the live connection, as a console has one. @param connectionParams what it shows when it connects */
export function liveClient({ url }: Rapport, connectionParams: Record<string, unknown>, headers: Record<string, string> = {}): Client {
  class WithHeaders extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols, { headers });
    }
  }
  return createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WithHeaders, connectionParams, retryAttempts: 0 });
}

export const signedIn = (rapport: Rapport, { token }: { token: string }): Client => liveClient(rapport, { authorization: `Bearer ${token}` });

/** The events of a subscription as they come. */
export const listen = <T>(client: Client, query: string, variables: Record<string, unknown> = {}): AsyncIterableIterator<Answer<T>> =>
  client.iterate({ query, variables }) as unknown as AsyncIterableIterator<Answer<T>>;
