import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which of these programs this machine lacks, or why they could not run. */
export function missingPrograms(programs: string[], { asRoot = false } = {}): string | null {
  const missing = programs.filter((program) => !isThere(program));
  if (missing.length) return `${missing.map((program) => path.basename(program)).join(' and ')} not installed (apt-get install postfix dovecot-imapd dovecot-lmtpd dovecot-sieve openssl)`;
  return asRoot && process.getuid?.() !== 0 ? 'only root may start them' : null;
}

function isThere(program: string): boolean {
  try {
    accessSync(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A folder of its own that programs of other users may enter. */
export function programFolder(name: string): { dir: string; remove: () => void } {
  const dir = mkdtempSync(path.join(os.tmpdir(), `${name}-`));
  execFileSync('chmod', ['755', dir]);
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** So many ports of loopback that nobody listens on. */
export async function freePorts(many: number): Promise<number[]> {
  const servers = Array.from({ length: many }, () => net.createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}

/** A certificate nobody vouches for; with days below zero it has expired. @returns paths of PEM files, and both texts */
export function makeCertificate(dir: string, names = 'DNS:localhost,IP:127.0.0.1', days = 2): Certificate {
  const [cert, key, request] = ['cert.pem', 'key.pem', 'request.pem'].map((name) => path.join(dir, name)) as [string, string, string];
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'ignore' });
  const asked = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-subj', '/CN=rapport test', '-addext', `subjectAltName=${names}`];
  openssl('req', '-new', ...asked, '-keyout', key, '-out', request);
  openssl('x509', '-req', '-in', request, '-copy_extensions', 'copy', '-signkey', key, '-days', `${days}`, '-out', cert);
  return { cert, key, pem: readFileSync(cert, 'utf8'), keyPem: readFileSync(key, 'utf8') };
}

interface Certificate {
  cert: string;
  key: string;
  pem: string;
  keyPem: string;
}

/** Runs a server until it is stopped; it is up once something listens on the port. Rejects with what it said when it ends before. */
export async function runServer(command: string, args: string[], port: number): Promise<{ stop: () => Promise<void> }> {
  const child = spawn(command, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) break;
    if (await listens(port)) return { stop: () => stop(child) };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await stop(child);
  throw new Error(`${command} does not start: ${said.join('')}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  process.kill(-child.pid!, 'SIGTERM');
  await ended;
}

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => (socket.destroy(), resolve(true)));
    socket.on('error', () => resolve(false));
  });

/** Specs that need real servers: skipped, and said so, where they are not installed; never where CI is true. */
export function describeWithServers(name: string, missing: string | null, specs: () => void): void {
  if (missing && process.env['CI'] === 'true') {
    it(name, () => expect.unreachable(missing));
    return;
  }
  if (missing) console.warn(`Not looked at, ${missing}: ${name}`);
  describe.skipIf(missing !== null)(name, specs);
}
