import { hash } from '@node-rs/argon2';
import { vi } from 'vitest';
import { Clock, type Role } from '#platform';
import type { Answer, Colleague, Rapport } from './rapport.js';

export const PASSWORD = 'quatre tasses de café';

const hashed = hash(PASSWORD.normalize('NFKC'));

/** A member who signs in with PASSWORD. */
export interface Person extends Colleague {
  email: string;
}

export async function person(
  rapport: Rapport,
  role: Role | keyof typeof Role = 'MEMBER',
  workspaceId?: string,
): Promise<Person> {
  const colleague = await rapport.colleague(role, workspaceId);
  const { rows } = await rapport.owner.query<{ email: string }>(
    'update account set password_hash = $2 where id = $1 returning email',
    [colleague.accountId, await hashed],
  );
  return { ...colleague, email: rows[0]!.email };
}

/** The same person as member of a second workspace. */
export async function alsoMember(
  { accountId }: Colleague,
  rapport: Rapport,
  role: keyof typeof Role,
  slug?: string,
): Promise<string> {
  const workspaceId = await rapport.workspace(slug);
  await rapport.owner.query(
    `insert into member (workspace_id, id, account_id, name, email, role)
     select $1, gen_random_uuid(), id, name, email, $3 from account where id = $2`,
    [workspaceId, accountId, role],
  );
  return workspaceId;
}

const SIGN_IN =
  'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { token } }';

/** The token of a new session. */
export async function signIn(rapport: Rapport, { email }: { email: string }, password = PASSWORD): Promise<string> {
  const { data, errors } = await rapport.send<{ signIn: { token: string } }>(null, SIGN_IN, { email, password });
  if (!data) throw new Error(errors?.[0]?.message);
  return data.signIn.token;
}

export interface Posted<T> extends Answer<T> {
  cookie: string | null;
}

/** One request with headers of its own, and the cookie it was answered with. */
export async function post<T>(
  rapport: Rapport,
  query: string,
  { headers = {}, variables = {} }: { headers?: Record<string, string>; variables?: object } = {},
): Promise<Posted<T>> {
  const body = JSON.stringify({ query, variables });
  const all = { 'content-type': 'application/json', ...headers };
  const response = await fetch(`${rapport.url}/graphql`, { method: 'POST', headers: all, body });
  return { ...((await response.json()) as Answer<T>), cookie: response.headers.get('set-cookie') };
}

/** The code and message of the only error, or null. */
export const refusal = ({ errors }: Answer<unknown>): string | null =>
  errors ? errors.map(({ message, extensions }) => `${extensions.code} ${message}`).join('\n') : null;

/** Does the work as if so much time had passed. */
export async function later<T>(rapport: Rapport, minutes: number, work: () => Promise<T>): Promise<T> {
  const then = new Date(Date.now() + minutes * 60_000);
  const clock = vi.spyOn(rapport.api.get(Clock), 'now').mockImplementation(() => then);
  return work().finally(() => clock.mockRestore());
}
