import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll } from 'vitest';

/** Gives a token for each refresh token of the form `good-…` (RFC 6749 6), and says why not for any other. */
export function useTokenServer(): { url: string; given: string[] } {
  const tokens = { url: '', given: [] as string[] };
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const refresh = new URLSearchParams(body).get('refresh_token') ?? '';
      const isGood = refresh.startsWith('good-');
      if (isGood) tokens.given.push(`fresh-${tokens.given.length}`);
      const answer = isGood ? { access_token: tokens.given.at(-1), expires_in: 3600 } : { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' };
      response.writeHead(isGood ? 200 : 400, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    tokens.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`;
  });
  afterAll(() => void server.close());
  return tokens;
}
