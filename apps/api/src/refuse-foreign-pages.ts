import { badInput } from '#platform';
import type { Request } from 'express';

/** A page of another site can set none of these: a browser asks us first, and we never agree. */
const OUR_OWN = ['apollo-require-preflight', 'x-apollo-operation-name', 'x-workspace'];

/** Refuses what any page could have made a signed-in browser send, as the GraphQL door does. Throws BAD_INPUT. */
export function refuseForeignPages(request: Request): void {
  if (/^Bearer /i.test(request.header('authorization') ?? '')) return;
  if (OUR_OWN.some((name) => request.header(name))) return;
  throw badInput('headers', 'this could come from a page of another site. Send Apollo-Require-Preflight: true.');
}
