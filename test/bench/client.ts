import { Agent, request } from 'node:http';

export interface Asked {
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  body?: string;
}

/** A client of one server on this machine that keeps its connections; the same for whatever is compared. */
export class Client {
  private readonly agent: Agent;

  constructor(
    private readonly port: number,
    private readonly connections: number,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** The body of the answer. Throws for any status but 200. */
  ask({ method, path, headers, body }: Asked): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port: this.port, agent: this.agent, method, path, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const whole = Buffer.concat(parts);
          if (answer.statusCode === 200) resolve(whole);
          else reject(new Error(`${method} ${path} answered ${answer.statusCode}: ${whole.toString().slice(0, 500)}`));
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /** Requests a second while every connection asks one after another, round and round, for the time given. */
  async rate(requests: readonly Asked[], seconds: number): Promise<number> {
    const start = performance.now();
    const end = start + seconds * 1_000;
    let asked = 0;
    const connection = async (): Promise<void> => {
      while (performance.now() < end) await this.ask(requests[asked++ % requests.length]!);
    };
    await Promise.all(Array.from({ length: this.connections }, connection));
    return (asked * 1_000) / (performance.now() - start);
  }

  /** Milliseconds one request takes. */
  async time(one: Asked): Promise<number> {
    const start = performance.now();
    await this.ask(one);
    return performance.now() - start;
  }

  close(): void {
    this.agent.destroy();
  }
}
