import { serverAudits } from 'graphql-http';
import { describe, expect, it } from 'vitest';
import { useRapport } from '../support/rapport.js';

describe('GraphQL over HTTP', () => {
  const rapport = useRapport();

  it('passes every audit of the specification for a signed-in client', async () => {
    const { token } = await rapport.colleague('VIEWER');
    const signedIn: typeof fetch = (url, init) =>
      fetch(url, {
        ...init,
        headers: { ...(init?.headers as object), authorization: `Bearer ${token}`, 'apollo-require-preflight': 'yes' },
      });
    const faults: string[] = [];
    for (const audit of serverAudits({ url: `${rapport.url}/graphql`, fetchFn: signedIn })) {
      const result = await audit.fn();
      if (result.status === 'error') faults.push(`${result.name}: ${result.reason}`);
      if ('response' in result) await result.response.body?.cancel().catch(() => undefined);
    }
    expect(faults).toEqual([]);
  });
});
