import { Injectable } from '@nestjs/common';

const MINUTE_MS = 60_000;

/** How mailboxes are read; specs go faster. */
@Injectable()
export class ReadingPace {
  /** A mailbox that nobody renewed its claim on for so long is free. By the database's time. */
  leaseSeconds = 60;
  /** Mailboxes that nobody reads are looked for this often. */
  lookMs = 2_000;
  /** Mailboxes that one process reads side by side. */
  mailboxesAtOnce = 100;
  /** Every folder is looked at this often; the inbox, besides, as soon as the server says so. */
  pollMs = MINUTE_MS;
  /** A batch ends at so many messages, or once it has so many bytes. */
  messagesAtOnce = 100;
  bytesAtOnce = 8 * 2 ** 20;
  /** All batches of this process together: the more mailboxes are read, the smaller each batch. */
  bytesOfAll = 192 * 2 ** 20;
  /** Of a longer message only so much is kept. */
  mostBytes = 50 * 2 ** 20;
  connectionMs = 15_000;
  /** A server that says nothing for so long is gone. */
  silenceMs = MINUTE_MS;
  /** Pauses after a try that failed double from the first to the last. */
  unreachable = { firstMs: 5_000, lastMs: 5 * MINUTE_MS };
  /** A server that does not take our password is not asked often. */
  refused = { firstMs: 5 * MINUTE_MS, lastMs: 6 * 60 * MINUTE_MS };
  /** Messages that could not be stored. */
  failed = { firstMs: 5 * MINUTE_MS, lastMs: 24 * 60 * MINUTE_MS };
  /** A server that is back before is nobody's trouble. */
  tellAfterMs = 15 * MINUTE_MS;
  /** So long after the last reading a mailbox counts as left behind. */
  behindAfterMs = 10 * MINUTE_MS;
}

/** @param tries how many failed, from 1 */
export const pauseMs = ({ firstMs, lastMs }: { firstMs: number; lastMs: number }, tries: number): number =>
  Math.min(lastMs, firstMs * 2 ** Math.min(tries - 1, 30));
