import type { FetchMessageObject, FetchQueryObject, ImapFlow, SearchObject } from 'imapflow';
import { isInbox, listFolders, type ListedFolder } from './imap-folders.js';
import { openImap, type ImapServerAddress, type ImapTimeouts } from './imap-connection.js';
import { imapFault } from './imap-fault.js';
import { maskSecrets } from './mask-secrets.js';
import { ReadingFailed } from './reading-failed.js';
import { SignIn } from './sign-in.js';
import { uidSets } from './uid-sets.js';
import { answered, CHANGES, untilChanged } from './until-changed.js';

/** A folder as the server has it now. */
export interface FolderState {
  uidValidity: number;
  uidNext: number;
  messages: number;
}

/** What the headers say of a message; the texts as they stand there. */
export interface ListedMessage {
  uid: number;
  messageId: string | null;
  date: Date | null;
  /** Now, where the server does not say. */
  receivedAt: Date;
}

export interface FetchedMessage {
  uid: number;
  /** Now, where the server does not say. */
  receivedAt: Date;
  source: Buffer;
  /** False where it is longer than was asked for. */
  isWhole: boolean;
}

const USUAL: ImapTimeouts = { connectionMs: 15_000, silenceMs: 60_000 };
/** Servers may end an IDLE after half an hour (RFC 2177 3). */
const LONGEST_IDLE_MS = 25 * 60_000;

/**
 * Reads a mailbox over one connection, and changes nothing in it: folders are opened with EXAMINE, bodies fetched with PEEK.
 * Whatever goes wrong is a ReadingFailed.
 */
export class ImapReader {
  readonly #signIn: SignIn;
  #client: ImapFlow | null = null;
  #isChanged = false;

  /** @param now for a server that does not tell when a message came */
  constructor(
    private readonly server: ImapServerAddress,
    private readonly now: () => Date,
    private readonly timeouts: ImapTimeouts = USUAL,
  ) {
    this.#signIn = new SignIn(server.credentials);
  }

  /** Signs in, on a new connection. */
  async connect(): Promise<void> {
    this.close();
    const client = await this.#named(openImap(this.server, this.#signIn, this.timeouts));
    for (const event of CHANGES) client.on(event, () => void (this.#isChanged = true));
    this.#client = client;
  }

  close(): void {
    this.#client?.close();
    this.#client = null;
  }

  /** The folders that can be read, with what they are for. */
  folders(): Promise<ListedFolder[]> {
    return this.#named(listFolders(this.client, this.server.sentFolder));
  }

  /** Without opening it; null where it is gone. */
  async status(path: string): Promise<FolderState | null> {
    const asked = { uidValidity: true, uidNext: true, messages: true };
    const found = await this.#named(this.client.status(path, asked).catch(nullIfRefused));
    return found && found.uidValidity ? { uidValidity: Number(found.uidValidity), uidNext: found.uidNext ?? 0, messages: found.messages ?? 0 } : null;
  }

  /** Opens it for reading; null where it is gone or cannot be opened, unless it is the inbox, which everybody has. */
  async open(path: string): Promise<FolderState | null> {
    this.#isChanged = false;
    const opening = this.client.mailboxOpen(path, { readOnly: true });
    const opened = await this.#named(isInbox(path) ? opening : opening.catch(nullIfRefused));
    return opened && { uidValidity: Number(opened.uidValidity), uidNext: opened.uidNext, messages: opened.exists };
  }

  /**
   * UIDs of the open folder, in their order. @param from the first of interest
   * @param since only what came on that day of the server's or later
   */
  async uids(from: number, since: Date | null): Promise<number[]> {
    const found = await this.#search({ uid: `${from}:*`, ...(since && { since }) });
    // "n:*" always names the last message, even below n (RFC 9051 9, seq-range).
    return found.filter((uid) => uid >= from).sort((one, other) => one - other);
  }

  /** What is still there of these, in the open folder. */
  async remaining(uids: readonly number[]): Promise<Set<number>> {
    const left = new Set<number>();
    for (const set of uidSets(uids)) {
      for (const uid of await this.#search({ uid: set })) left.add(uid);
    }
    return left;
  }

  /** Headers alone, of messages of the open folder. */
  async *list(uids: readonly number[]): AsyncGenerator<ListedMessage> {
    const asked = { uid: true, envelope: true, internalDate: true };
    for (const set of uidSets(uids))
      for await (const { uid, envelope, internalDate } of this.#fetch(set, asked))
        if (envelope) yield { uid, messageId: envelope.messageId ?? null, date: dateOf(envelope.date), receivedAt: dateOf(internalDate) ?? this.now() };
  }

  /** Whole messages of the open folder, as fast as they are taken. @param mostBytes no more is read of any of them */
  async *fetch(uids: readonly number[], mostBytes: number): AsyncGenerator<FetchedMessage> {
    const asked = { uid: true, internalDate: true, source: { start: 0, maxLength: mostBytes } };
    const wanted = new Set(uids);
    for (const set of uidSets(uids))
      for await (const { uid, internalDate, source } of this.#fetch(set, asked)) {
        // A server tells changed flags in between, and may tell them again.
        if (!source || !wanted.delete(uid)) continue;
        yield { uid, receivedAt: dateOf(internalDate) ?? this.now(), source, isWhole: source.length < mostBytes };
      }
  }

  /** Until something changes in the open folder, the time is over, or somebody wants to go on. Rejects where the connection is lost. */
  async wait(mostMs: number, goOn: AbortSignal): Promise<void> {
    const { client } = this;
    // Another command ends it (RFC 2177), and finds out whether the server still answers.
    const idling = client.idle().catch(() => undefined);
    if (!this.#isChanged && !goOn.aborted) await untilChanged(client, Math.min(mostMs, LONGEST_IDLE_MS), goOn);
    await this.#named(answered(client, this.timeouts.silenceMs));
    await idling;
  }

  private get client(): ImapFlow {
    if (!this.#client?.usable) throw this.#failure(new Error('The connection is lost.'));
    return this.#client;
  }

  async #search(query: SearchObject): Promise<number[]> {
    const found = await this.#named(this.client.search(query, { uid: true }));
    if (!Array.isArray(found)) throw this.#failure(new Error('The server does not say which messages are there.'));
    return found;
  }

  async *#fetch(set: string, asked: FetchQueryObject): AsyncGenerator<FetchMessageObject> {
    const answers = this.client.fetch(set, asked, { uid: true });
    try {
      for (let next; !(next = await this.#named(answers.next())).done; ) yield next.value;
    } finally {
      await answers.return(false);
    }
  }

  #named<T>(asked: Promise<T>): Promise<T> {
    return asked.catch((error: Error) => {
      throw this.#failure(error);
    });
  }

  #failure(error: Error): ReadingFailed {
    const { step, fault } = imapFault(error, 'oauth2' in this.server.credentials);
    return new ReadingFailed(step, maskSecrets(fault!, this.#signIn.secrets));
  }
}

/** A tagged NO: the connection is fine, the folder is not. */
function nullIfRefused(error: Error & { responseStatus?: string; code?: string }): null {
  if (error.responseStatus === 'NO' || error.code === 'NotFound') return null;
  throw error;
}

function dateOf(value: Date | string | undefined): Date | null {
  const date = value === undefined ? null : new Date(value);
  return date && !Number.isNaN(date.getTime()) ? date : null;
}
