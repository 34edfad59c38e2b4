import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';

/** A database of one's own in its newest shape, without rows but those of the migrations; for one spec file. */
export async function createDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const url = new URL(await findServer());
  const name = `spec_${randomBytes(6).toString('hex')}`;
  await run(url.href, `create database ${name} template rapport strategy file_copy`);
  const drop = () => run(url.href, `drop database ${name} with (force)`);
  return { url: new URL(`/${name}`, url).href, drop };
}

async function findServer(): Promise<string> {
  const response = await fetch(inject('postgresDoor'));
  const answer = await response.text();
  if (!response.ok) throw new Error(`The PostgreSQL of the tests does not start: ${answer}`);
  return answer;
}

async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
