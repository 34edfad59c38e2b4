import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Client } from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { hashToken, makeToken } from '#accounts';
import { parseConfig, type BootConfig, type Role } from '#platform';
import { createApi } from '../../apps/api/src/create-api.js';
import { createDatabase } from './database.js';

/** One answer of the API, as a client gets it. */
export interface Answer<T> {
  data?: T;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> & { code: string } }[];
}

/** A member of a workspace at work through the API. */
export interface Colleague {
  workspaceId: string;
  memberId: string;
  accountId: string;
  token: string;
  /** Sends one operation; the caller looks at data and errors. */
  send<T>(query: string, variables?: object): Promise<Answer<T>>;
  /** The data of one operation; any error fails the test. */
  ask<T>(query: string, variables?: object): Promise<T>;
}

/**
 * The whole product on a database of its own, for one spec file:
 * `const rapport = useRapport(); … const camille = await rapport.colleague('MANAGER')`.
 */
export function useRapport(environment: () => Record<string, string> = () => ({})): Rapport {
  const rapport = new Rapport(environment);
  beforeAll(() => rapport.start());
  afterAll(() => rapport.stop());
  return rapport;
}

export class Rapport {
  api: NestExpressApplication;
  /** A connection as the database's owner, past every wall. */
  owner: Client;
  url: string;
  config: BootConfig;
  private database: Awaited<ReturnType<typeof createDatabase>>;
  private dataDir: string;

  constructor(private readonly environment: () => Record<string, string>) {}

  async start(): Promise<void> {
    this.database = await createDatabase();
    this.dataDir = await mkdtemp(path.join(os.tmpdir(), 'rapport-data-'));
    const ours = { DATA_DIR: this.dataDir, DATABASE_URL: this.database.url };
    const config = parseConfig({ LOG_LEVEL: 'error', ...this.environment(), ...ours });
    this.config = { ...config, databaseUrl: this.database.url };
    this.owner = new Client({ connectionString: this.database.url });
    await this.owner.connect();
    this.api = await createApi(this.config);
    await this.api.listen(0, '127.0.0.1');
    this.url = (await this.api.getUrl()).replace('[::1]', '127.0.0.1');
  }

  async stop(): Promise<void> {
    await this.api?.close();
    await this.owner?.end();
    await this.database?.drop();
    if (this.dataDir) await rm(this.dataDir, { recursive: true });
  }

  async workspace(slug = `w-${randomUUID().slice(0, 8)}`): Promise<string> {
    const id = randomUUID();
    await this.owner.query('insert into workspace (id, slug, name) values ($1, $2, $3)', [id, slug, `Agence ${slug}`]);
    return id;
  }

  /** A new member, in a workspace of their own unless one is given. */
  async colleague(role: Role | keyof typeof Role = 'MEMBER', workspaceId?: string): Promise<Colleague> {
    const home = workspaceId ?? (await this.workspace());
    const [accountId, memberId] = [randomUUID(), randomUUID()];
    const email = `camille-${memberId.slice(0, 8)}@agence.example`;
    const token = makeToken('api');
    await this.owner.query('insert into account (id, email, name) values ($1, $2, $3)', [accountId, email, 'Camille Roux']);
    await this.owner.query(
      'insert into member (workspace_id, id, account_id, name, email, role) values ($1, $2, $3, $4, $5, $6)',
      [home, memberId, accountId, 'Camille Roux', email, role],
    );
    await this.owner.query(
      `insert into api_token (workspace_id, id, member_id, name, role, token_hash, hint) values ($1, $2, $3, 'test', $4, $5, '')`,
      [home, randomUUID(), memberId, role, hashToken(token)],
    );
    return this.withToken({ workspaceId: home, memberId, accountId, token });
  }

  /** Whose API token it is. */
  async colleagueOf(token: string): Promise<Colleague> {
    const { rows } = await this.owner.query<Omit<Colleague, 'token'>>(
      `select m.workspace_id as "workspaceId", m.id as "memberId", m.account_id as "accountId"
      from api_token t join member m on m.workspace_id = t.workspace_id and m.id = t.member_id where t.token_hash = $1`,
      [hashToken(token)],
    );
    return this.withToken({ ...rows[0]!, token });
  }

  private withToken(who: Omit<Colleague, 'send' | 'ask'>): Colleague {
    const send = <T>(query: string, variables?: object) => this.send<T>(who.token, query, variables);
    return { ...who, send, ask: async (...sent) => answered(await send(...sent)) };
  }

  /** Sends one operation with a token or session, or as a stranger with null. */
  async send<T>(token: string | null, query: string, variables: object = {}): Promise<Answer<T>> {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const body = JSON.stringify({ query, variables });
    const response = await fetch(`${this.url}/graphql`, { method: 'POST', headers, body });
    return (await response.json()) as Answer<T>;
  }
}

function answered<T>({ data, errors }: Answer<T>): T {
  if (errors) throw new Error(errors.map((error) => `${error.extensions.code}: ${error.message}`).join('\n'));
  return data as T;
}
