import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/** Runs a COPY alone on its connection: pg copies only what it need not queue behind other statements. */
const alone = (client: PoolClient, isAlone: boolean) => Object.assign(client, { pipeline: !isAlone });

/** COPY ... FROM STDIN: reading waits while the server is busy. */
export async function copyInto(client: PoolClient, statement: string, rows: AsyncIterable<string>): Promise<void> {
  alone(client, true);
  try {
    await pipeline(rows, client.query(copyFrom(statement)));
  } finally {
    alone(client, false);
  }
}

/** The bytes of a COPY ... TO STDOUT, in pieces: the server waits while the reader is busy. */
export async function* copiedFrom(client: PoolClient, statement: string): AsyncGenerator<Buffer> {
  alone(client, true);
  try {
    for await (const piece of client.query(copyTo(statement))) yield piece as Buffer;
  } finally {
    alone(client, false);
  }
}
