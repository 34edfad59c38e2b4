import { openAsBlob } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { S3Address } from '#platform';
import { AwsClient } from 'aws4fetch';
import { FileStorage, type Content } from './file-storage.js';

/** Tries once more, soon, when the store is busy (5xx, 429). */
const RETRIES = { retries: 2, initRetryMs: 200 };
const LONGEST_WRITE_MS = 120_000;

/**
 * Files in a bucket of an S3-compatible store, addressed by path, which every such store takes. Requests are signed
 * with their content's hash, so that a store keeps nothing it received damaged.
 * Source: Amazon S3 API Reference, "Authenticating Requests (AWS Signature Version 4)".
 */
export class S3Storage extends FileStorage {
  private readonly client: AwsClient;

  constructor(private readonly address: S3Address) {
    super();
    const { accessKeyId, secretAccessKey, region } = address;
    this.client = new AwsClient({ accessKeyId, secretAccessKey, service: 's3', ...(region && { region }), ...RETRIES });
  }

  async put(key: string, { path, sha256 }: Content): Promise<void> {
    const headers = { 'x-amz-content-sha256': sha256 };
    await this.send('PUT', key, { body: await openAsBlob(path), headers, ...inTime() });
  }

  async get(key: string): Promise<Readable> {
    const { body } = await this.send('GET', key);
    return body ? Readable.fromWeb(body as ReadableStream) : Readable.from([]);
  }

  async delete(key: string): Promise<void> {
    await this.send('DELETE', key, inTime());
  }

  /** Throws what a log may hold: the method, the key and the store's own word for the fault, never a credential. */
  private async send(method: string, key: string, init: RequestInit = {}): Promise<Response> {
    const { endpoint, bucket } = this.address;
    const response = await this.client.fetch(`${endpoint}/${bucket}/${key}`, { method, ...init });
    if (response.ok) return response;
    const [, code = ''] = /<Code>(\w+)<\/Code>/.exec(await response.text()) ?? [];
    if (method === 'DELETE' && code === 'NoSuchKey') return response;
    throw new Error(`The file store answered ${response.status} ${code} to ${method} ${key}`);
  }
}

const inTime = (): RequestInit => ({ signal: AbortSignal.timeout(LONGEST_WRITE_MS) });
