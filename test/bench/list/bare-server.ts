import { createServer } from 'node:http';
import pg from 'pg';
import { PAGE_AS_JSON } from './page-as-json.js';

/**
 * The limit to measure against: node:http and pg, nothing else. It answers a page of contacts as the JSON that
 * PostgreSQL made of it in one statement, in the same kind of transaction, role and workspace as the product.
 */
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10, options: '-c role=rapport_door' });

const begin = `begin isolation level repeatable read read only; set local role rapport_app;
  select set_config('app.workspace_id', '${process.env['WORKSPACE_ID']}', true)`;

async function page(after: string | null): Promise<string> {
  const [, name, id] = after ? (JSON.parse(Buffer.from(after, 'base64url').toString()) as string[]) : [null, '', NOBODY];
  const client = await pool.connect();
  try {
    await client.query(begin);
    const { rows } = await client.query<{ json: string }>({ name: 'page', text: PAGE_AS_JSON, values: [name, id] });
    await client.query('commit');
    return rows[0]!.json;
  } finally {
    client.release();
  }
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

const server = createServer(async (request, response) => {
  const after = new URL(request.url!, 'http://localhost').searchParams.get('after');
  const json = await page(after).catch((error: Error) => (response.writeHead(500), error.message));
  response.setHeader('content-type', 'application/json');
  response.end(json);
});
server.listen(Number(process.env['PORT']), process.env['HOST']);
