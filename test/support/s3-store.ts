import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SignedRequest {
  method: string;
  path: string;
  query: string;
  headers: Record<string, string>;
}

const hex = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/**
 * The Authorization header that a request must bear: Signature Version 4, written from Amazon's own description
 * ("Signature Calculations for the Authorization Header: Transferring Payload in a Single Chunk") and nothing else.
 */
export function authorizationOf(request: SignedRequest, keys: { id: string; secret: string }, region: string, signed: string[]): string {
  const { method, path, query, headers } = request;
  const lines = signed.map((name) => `${name}:${headers[name]!.trim()}\n`).join('');
  const canonical = [method, path, query, lines, signed.join(';'), headers['x-amz-content-sha256']].join('\n');
  const moment = headers['x-amz-date']!;
  const scope = [moment.slice(0, 8), region, 's3', 'aws4_request'];
  const key = scope.reduce<string | Buffer>((secret, part) => hmac(secret, part), `AWS4${keys.secret}`);
  const signature = hmac(key, ['AWS4-HMAC-SHA256', moment, scope.join('/'), hex(canonical)].join('\n')).toString('hex');
  return `AWS4-HMAC-SHA256 Credential=${keys.id}/${scope.join('/')}, SignedHeaders=${signed.join(';')}, Signature=${signature}`;
}

/** A store of one bucket that believes nobody: signature and hash must be right, and a length must be told. */
export class S3Store {
  readonly objects = new Map<string, Buffer>();
  /** How many requests to answer with 503 first. */
  busyFor = 0;
  private readonly server = createServer((request, response) => void this.answer(request, response));

  constructor(
    private readonly keys: { id: string; secret: string },
    private readonly region: string,
    private readonly bucket: string,
  ) {}

  async listen(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    const host = `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    const { id, secret } = this.keys;
    return `http://${encodeURIComponent(id)}:${encodeURIComponent(secret)}@${host}/${this.bucket}?region=${this.region}`;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const [status, content] = this.busyFor-- > 0 ? refusal(503, 'SlowDown') : this.outcome(request, body);
    response.writeHead(status, { 'content-length': content.length }).end(content);
  }

  private outcome(request: IncomingMessage, body: Buffer): [number, Buffer] {
    const [path, query = ''] = request.url!.split('?') as [string, string?];
    const headers = request.headers as Record<string, string>;
    const [, signed = ''] = /SignedHeaders=([^,]+)/.exec(headers['authorization'] ?? '') ?? [];
    if (!['host', 'x-amz-date', 'x-amz-content-sha256'].every((name) => signed.split(';').includes(name)))
      return refusal(403, 'AccessDenied');
    const told = { method: request.method!, path, query, headers };
    if (headers['authorization'] !== authorizationOf(told, this.keys, this.region, signed.split(';')))
      return refusal(403, 'SignatureDoesNotMatch');
    const key = path.startsWith(`/${this.bucket}/`) ? path.slice(this.bucket.length + 2) : null;
    return key ? this.act(request.method!, key, headers, body) : refusal(404, 'NoSuchBucket');
  }

  private act(method: string, key: string, headers: Record<string, string>, body: Buffer): [number, Buffer] {
    if (method === 'DELETE') return this.objects.delete(key), [204, Buffer.alloc(0)];
    if (method === 'GET') return this.objects.has(key) ? [200, this.objects.get(key)!] : refusal(404, 'NoSuchKey');
    if (headers['content-length'] === undefined) return refusal(411, 'MissingContentLength');
    if (headers['x-amz-content-sha256'] !== hex(body)) return refusal(400, 'XAmzContentSHA256Mismatch');
    this.objects.set(key, body);
    return [200, Buffer.alloc(0)];
  }
}

const refusal = (status: number, code: string): [number, Buffer] => [status, Buffer.from(`<Error><Code>${code}</Code></Error>`)];
