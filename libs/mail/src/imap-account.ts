import type { ImapFlow } from 'imapflow';
import { openImap, type ImapServerAddress, type ImapTimeouts } from './imap-connection.js';
import { readHeaders } from './mail-header.js';
import { SignIn } from './sign-in.js';
import { Turns } from './turns.js';

export interface AccountTimeouts extends ImapTimeouts {
  /** A connection that nobody used for so long is closed. */
  idleMs: number;
}

const USUAL: AccountTimeouts = { connectionMs: 15_000, silenceMs: 60_000, idleMs: 30_000 };

/** A mailbox's own copies, over one connection that stays open while it is used. */
export class ImapAccount {
  readonly #signIn: SignIn;
  readonly #turns = new Turns(1);
  #client: ImapFlow | null = null;
  #sentFolder: string | null = null;
  #idling: NodeJS.Timeout | undefined;

  constructor(
    private readonly server: ImapServerAddress,
    private readonly timeouts: AccountTimeouts = USUAL,
  ) {
    this.#signIn = new SignIn(server.credentials);
  }

  get secrets(): string[] {
    return this.#signIn.secrets;
  }

  /** Puts a message among the sent ones, read, unless it is there already (some servers keep it by themselves). */
  keep(source: Buffer): Promise<void> {
    return this.connected(async (client) => {
      const folder = await this.sentFolder(client);
      const messageId = readHeaders(source).find(({ name }) => name.toLowerCase() === 'message-id')?.value;
      if (messageId && (await isIn(client, folder, messageId))) return;
      await client.append(folder, source, ['\\Seen']);
    });
  }

  /** Whether a message is among the sent ones. */
  holds(messageId: string): Promise<boolean> {
    return this.connected(async (client) => isIn(client, await this.sentFolder(client), messageId));
  }

  /** Runs the work signed in, after what is under way. Rejects with what went wrong; the next work connects afresh. */
  connected<T>(work: (client: ImapFlow) => Promise<T>): Promise<T> {
    return this.#turns.in(async () => {
      clearTimeout(this.#idling);
      const client = this.#client?.usable ? this.#client : await openImap(this.server, this.#signIn, this.timeouts);
      this.#client = client;
      try {
        return await work(client);
      } catch (error) {
        this.close();
        throw error;
      } finally {
        this.#idling = setTimeout(() => this.close(), this.timeouts.idleMs).unref();
      }
    });
  }

  close(): void {
    clearTimeout(this.#idling);
    this.#client?.close();
    this.#client = null;
  }

  /** Throws MissingSentFolder. */
  async sentFolder(client: ImapFlow): Promise<string> {
    return (this.#sentFolder ??= await findSentFolder(client, this.server.sentFolder));
  }
}

/** No folder is where the copies of sent mail should go. */
export class MissingSentFolder extends Error {
  constructor(readonly wanted: string | null) {
    super(wanted ? `There is no folder ${wanted}.` : 'The server names no folder for sent mail.');
  }
}

async function findSentFolder(client: ImapFlow, wanted: string | null): Promise<string> {
  const folders = await client.list();
  const found = folders.find(({ path, specialUse }) => (wanted ? path === wanted : specialUse === '\\Sent'));
  if (!found) throw new MissingSentFolder(wanted);
  return found.path;
}

async function isIn(client: ImapFlow, folder: string, messageId: string): Promise<boolean> {
  const lock = await client.getMailboxLock(folder);
  try {
    const found = await client.search({ header: { 'message-id': messageId } }, { uid: true });
    return Array.isArray(found) && found.length > 0;
  } finally {
    lock.release();
  }
}
