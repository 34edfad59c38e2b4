import { Clock, Database, type ToldReason } from '#platform';
import { Understanding } from '#understanding';
import { Injectable, Logger } from '@nestjs/common';
import { faultName } from './fault-name.js';
import { MailAccount } from './mail-account.entity.js';
import type { SightingOutcome } from './mail-sighting.entity.js';
import { OurAddresses } from './our-addresses.js';
import type { Sighted } from './sighted.js';
import { StoreMessages } from './store-messages.js';

/** A message of a file. */
export interface FileMessage {
  source: Buffer;
  receivedAt: Date;
}

export interface ImportMessagesOptions {
  /** Whose mail it is; null where nobody says. */
  mailboxId: string | null;
  dryRun: boolean;
}

/** What all messages of an import share. */
interface Importing {
  ours: string[];
  mailboxId: string | null;
  participantsOnly: boolean;
}

/** How many messages became what. */
export type ImportCounts = Record<SightingOutcome, number>;

const BATCH = 200;
const BATCH_BYTES = 32 * 1024 * 1024;

/** Brings messages of files in as history: logged, and nothing follows from them. A second time it changes nothing. */
@Injectable()
export class ImportMessages {
  private readonly log = new Logger('Capture');

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly understanding: Understanding,
    private readonly storing: StoreMessages,
    private readonly ours: OurAddresses,
  ) {}

  /** A batch is kept as a whole. On a dry run each is undone, so a message that comes twice is counted twice. */
  async bringIn(messages: AsyncIterable<FileMessage>, options: ImportMessagesOptions): Promise<ImportCounts> {
    const counts: ImportCounts = { STORED: 0, KNOWN: 0, SKIPPED: 0, FAILED: 0 };
    const circumstances = { ours: await this.ours.keys(), mailboxId: options.mailboxId, participantsOnly: await this.isClosed(options.mailboxId) };
    for await (const batch of batches(messages)) {
      await this.db.rest(); // no file is waited for with a connection in hand
      const sighted = await Promise.all(batch.map((message) => this.understand(message, circumstances)));
      for (const counted of await this.store(sighted, options.dryRun))
        for (const outcome of Object.keys(counts) as SightingOutcome[]) counts[outcome] += counted[outcome];
    }
    return counts;
  }

  /** One that cannot be stored keeps no other from it. */
  private async store(sighted: Sighted[], dryRun: boolean): Promise<ImportCounts[]> {
    try {
      return [await this.write(sighted, dryRun)];
    } catch (error) {
      if (sighted.length > 1) return (await eachInTurn(sighted, (one) => this.store([one], dryRun))).flat();
      this.log.error(`A message could not be imported (${faultName(error)}).`);
      return [await this.write(sighted.map((one) => ({ ...one, found: { outcome: 'FAILED', reason: NOT_IMPORTED, nextTryAt: null } })), dryRun)];
    }
  }

  private write(sighted: Sighted[], dryRun: boolean): Promise<ImportCounts> {
    const store = () => this.storing.storeAndCount(sighted);
    return dryRun ? this.db.rehearse(store) : this.db.write(store);
  }

  private async isClosed(mailboxId: string | null): Promise<boolean> {
    const account = mailboxId && (await (await this.db.manager()).findOneBy(MailAccount, { mailboxId }));
    return account ? account.participantsOnly : false;
  }

  private async understand({ source, receivedAt }: FileMessage, { ours, mailboxId, participantsOnly }: Importing): Promise<Sighted> {
    const understood = await this.understanding.read(source, { receivedAt, ours });
    return {
      ...{ folder: mailboxId ? { id: null, mailboxId } : null, uidValidity: null, uid: null, messageId: understood.messageId },
      ...{ seenAt: this.clock.now(), receivedAt, isHistory: true, participantsOnly, found: { understood } },
    };
  }
}

async function eachInTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

const NOT_IMPORTED: ToldReason = {
  code: 'NOT_IMPORTED',
  fr: 'Ce message n’a pas pu être enregistré. Importez-le à nouveau.',
  en: 'This message could not be stored. Import it again.',
};

async function* batches(messages: AsyncIterable<FileMessage>): AsyncIterable<FileMessage[]> {
  let batch: FileMessage[] = [];
  let bytes = 0;
  for await (const message of messages) {
    batch.push(message);
    bytes += message.source.length;
    if (batch.length < BATCH && bytes < BATCH_BYTES) continue;
    yield batch;
    [batch, bytes] = [[], 0];
  }
  if (batch.length) yield batch;
}
