import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Database, notFound } from '#platform';
import { Injectable } from '@nestjs/common';

const unpack = promisify(gunzip);

/** The exact bytes of messages, which are kept packed. */
@Injectable()
export class MailSources {
  constructor(private readonly db: Database) {}

  /** Throws NOT_FOUND, also for a message that is not the reader's to see. */
  async get(mailMessageId: string): Promise<Buffer> {
    const [row] = await this.db.query<{ source: Buffer }>('select source from mail_source where mail_message_id = $1', [mailMessageId]);
    if (!row) throw notFound('source of a message', mailMessageId);
    return unpack(row.source);
  }
}
