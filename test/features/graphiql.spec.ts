import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { useRapport } from '../support/rapport.js';

describe('a browser at /graphql', () => {
  const rapport = useRapport();

  const page = async (): Promise<{ html: string; policy: string | null }> => {
    const response = await fetch(`${rapport.url}/graphql`, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });
    return { html: await response.text(), policy: response.headers.get('content-security-policy') };
  };

  it('gets a page whose every file comes from here, and may fetch from nowhere else', async () => {
    const { html, policy } = await page();
    const files = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]!).filter((one) => !one.startsWith('data:'));
    expect(files.length).toBeGreaterThan(4);
    for (const file of files) {
      expect(file).toMatch(/^\/graphql\/assets\//);
      const response = await fetch(`${rapport.url}${file}`);
      expect([file, response.status, (await response.text()).length > 100]).toEqual([file, 200, true]);
    }
    expect(policy).toMatch(/^default-src 'self';/);
    expect(policy).not.toContain('http');
  });

  it('finds a first query that works for whoever is signed in', async () => {
    const start = await (await fetch(`${rapport.url}/graphql/assets/start.js`)).text();
    const query = JSON.parse(/defaultQuery: ("(?:[^"\\]|\\.)*")/.exec(start)![1]!) as string;
    expect(parse(query).definitions).toHaveLength(2);
    const camille = await rapport.colleague('VIEWER');
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${camille.token}` };
    const body = JSON.stringify({ query, operationName: 'FirstLook' });
    const answer = await fetch(`${rapport.url}/graphql`, { method: 'POST', headers, body });
    expect(await answer.json()).toMatchObject({ data: { contacts: { edges: [] } } });
  });
});
