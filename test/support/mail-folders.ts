import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Dovecot } from './dovecot.js';

/** A message as the server counts it. */
export interface NumberedMessage {
  folder: string;
  uidValidity: number;
  uid: number;
  /** The header that was asked for, as it stands; empty where it has none. */
  header: string;
}

/** Far from whatever the clock gives a folder that is made anew. */
const LEAP = 1_000_000;

/** The mail of a Dovecot's users as it lies on its disk (Maildir++), for what no mail program may do. */
export class MailFolders {
  private delivered = 0;

  constructor(private readonly dovecot: Dovecot) {}

  /** The messages of a folder, oldest first, headers and all, in LF lines. */
  list(user: string, folder = 'INBOX'): string[] {
    return this.files(this.of(user, folder)).map((file) => readFileSync(file, 'utf8'));
  }

  /** What the server says is in the folders that it shows, by folder and UID. @param header to know messages by */
  async numbered(user: string, header = 'message-id'): Promise<NumberedMessage[]> {
    const folders = await this.ask<{ mailbox: string; uidvalidity: string }>('mailbox', 'status', '-u', user, 'uidvalidity', '*');
    const validity = new Map(folders.map((one) => [one.mailbox, Number(one.uidvalidity)]));
    const messages = await this.ask<Record<string, string>>('fetch', '-u', user, `mailbox uid hdr.${header}`, 'all');
    return messages.map((one) => ({
      ...{ folder: one['mailbox']!, uidValidity: validity.get(one['mailbox']!)! },
      ...{ uid: Number(one['uid']), header: one[`hdr.${header}`] ?? '' },
    }));
  }

  /** Puts a message where a delivery would, within a millisecond; whoever watches the folder over IMAP is told. */
  deliver(user: string, raw: string | Buffer, folder = 'INBOX'): void {
    const home = this.made(user, folder);
    const now = Date.now();
    const name = `${Math.floor(now / 1_000)}.M${(now % 1_000) * 1_000 + (++this.delivered % 1_000)}P1_${this.delivered}.town`;
    this.write(path.join(home, 'tmp', name), raw);
    renameSync(path.join(home, 'tmp', name), path.join(home, 'new', name));
  }

  /** A folder, unless it is there. */
  make(user: string, folder: string): void {
    this.made(user, folder);
  }

  /** The same messages under the same numbers, which mean nothing any more to whoever remembers them (RFC 9051 2.3.1.1). */
  async changeUidValidity(user: string, folder = 'INBOX'): Promise<void> {
    const [status] = await this.ask<{ uidvalidity: string }>('mailbox', 'status', '-u', user, 'uidvalidity', folder);
    await this.dovecot.admin('mailbox', 'update', '-u', user, '--uid-validity', String(Number(status!.uidvalidity) + LEAP), folder);
  }

  /** A folder is lost with all that the server knew of it, and comes back with the same messages under other numbers. */
  recreate(user: string, folder = 'INBOX'): void {
    const home = this.of(user, folder);
    const files = this.files(home);
    const lost = path.join(this.dovecot.homes, `lost-${++this.delivered}`);
    mkdirSync(lost);
    for (const name of readdirSync(home).filter((one) => !one.startsWith('.'))) renameSync(path.join(home, name), path.join(lost, name));
    this.made(user, folder);
    for (const file of files) renameSync(path.join(lost, path.relative(home, file)), path.join(home, 'new', path.basename(file).split(':')[0]!));
    rmSync(lost, { recursive: true });
  }

  /** What looks at all that arrives for somebody from now on (RFC 5228). */
  setScript(user: string, script: string | null): void {
    this.made(user, 'INBOX');
    const file = path.join(this.dovecot.homes, user, 'active.sieve');
    if (script === null) rmSync(file, { force: true });
    else this.write(file, script);
  }

  /** Whether the server may read the messages of the inbox in which a text stands. */
  permit(user: string, text: string, isReadable: boolean): void {
    const found = this.files(this.of(user, 'INBOX')).filter((file) => readFileSync(file, 'utf8').includes(text));
    for (const file of found) chmodSync(file, isReadable ? 0o644 : 0);
  }

  private of(user: string, folder: string): string {
    return path.join(this.dovecot.homes, user, 'Maildir', folder === 'INBOX' ? '' : `.${folder.replaceAll('/', '.')}`);
  }

  private made(user: string, folder: string): string {
    const home = this.of(user, folder);
    const inbox = this.of(user, 'INBOX');
    for (const dir of [path.dirname(inbox), inbox, home, ...['cur', 'new', 'tmp'].map((state) => path.join(home, state))]) {
      if (existsSync(dir)) continue;
      mkdirSync(dir);
      this.own(dir);
    }
    return home;
  }

  /** Paths of the messages, oldest first: names begin with the second and the microsecond of their delivery. */
  private files(home: string): string[] {
    const files = ['cur', 'new'].map((state) => path.join(home, state)).flatMap((dir) => (existsSync(dir) ? readdirSync(dir).map((name) => path.join(dir, name)) : []));
    const moments = new Map(files.map((file) => [file, (/^(\d+)\.M(\d+)/.exec(path.basename(file)) ?? []).slice(1).map(Number)]));
    return files.sort((one, other) => moments.get(one)![0]! - moments.get(other)![0]! || moments.get(one)![1]! - moments.get(other)![1]!);
  }

  private write(file: string, text: string | Buffer): void {
    writeFileSync(file, text);
    this.own(file);
  }

  private own(file: string): void {
    const { uid, gid } = statSync(this.dovecot.homes);
    chownSync(file, uid, gid);
  }

  private async ask<T>(...args: string[]): Promise<T[]> {
    return JSON.parse(await this.dovecot.admin('-f', 'json', ...args)) as T[];
  }
}
